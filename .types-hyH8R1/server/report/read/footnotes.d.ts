import type { FootnoteNode, LinePart } from '../../language/generated/ast.ts';
import type { Report } from '../report.ts';
import type { Inline } from '../written.ts';
/** Collects the marks of footnotes while prose is read, and brings them together with what they lead to. */
export declare class FootnoteReader {
    #private;
    /** To be told of all prose, in whatever order. */
    meet(inlines: readonly Inline[]): void;
    /** The marks met so far in the order of the text, and the footnotes; a mark within a footnote is text. */
    read(nodes: Iterable<FootnoteNode>, bind: (parts: readonly LinePart[]) => readonly Inline[]): Pick<Report, 'footnotes' | 'footnoteMarks'>;
}
