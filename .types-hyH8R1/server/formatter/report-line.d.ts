import type { Piece, SourceLine } from './edits.ts';
/** What a line of a report is; `unknown` when the parser took nothing of it. */
export type LineKind = 'header' | 'heading' | 'prose' | 'table' | 'chart' | 'picture' | 'row' | 'rule' | 'explanation' | 'note' | 'footnote' | 'comment' | 'unknown';
/** Its first word says what a line is. A line that the scanner refused looks like a comment but is none. */
export declare function kindOf({ words, understood }: SourceLine): LineKind;
/** How a line is written that is no row of a table; undefined where it must stay as it is. */
export declare function writeLine(line: SourceLine, text: string): readonly Piece[] | undefined;
