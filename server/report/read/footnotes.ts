import type { FootnoteNode, LinePart } from '../../language/generated/ast.ts';
import type { Report } from '../report.ts';
import type { Footnote, FootnoteMark, Inline } from '../written.ts';
import { lineOf, rangeOfProperty } from './positions.ts';
import { plainText } from './read-inlines.ts';

/** Collects the marks of footnotes while prose is read, and brings them together with what they lead to. */
export class FootnoteReader {
  readonly #marks: FootnoteMark[] = [];

  /** To be told of all prose, in whatever order. */
  meet(inlines: readonly Inline[]): void {
    for (const inline of inlines)
      if (inline.kind === 'footnote') this.#marks.push(inline);
      else if ('children' in inline) this.meet(inline.children);
  }

  /** The marks met so far in the order of the text, and the footnotes; a mark within a footnote is text. */
  read(
    nodes: Iterable<FootnoteNode>,
    bind: (parts: readonly LinePart[]) => readonly Inline[],
  ): Pick<Report, 'footnotes' | 'footnoteMarks'> {
    const marks = this.#marks.toSorted(
      ({ range: { start: one } }, { range: { start: other } }) =>
        one.line - other.line || one.character - other.character,
    );
    const named = new Set<string>();
    const written = [...nodes].map((node) => {
      const name = node.name.slice(2, -1);
      const repeated = named.has(name);
      named.add(name);
      return { name, repeated, node };
    });
    const numbers = [...new Set(marks.map(({ name }) => name))].filter((name) => named.has(name));
    const footnotes = written.map(({ name, repeated, node }): Footnote => {
      const inlines = bind(node.parts).map(asText);
      const number = repeated ? 0 : numbers.indexOf(name) + 1;
      const nameRange = rangeOfProperty(node, 'name');
      const range = lineOf(node);
      return { name, nameRange, ...(number > 0 && { number }), inlines, text: plainText(inlines), range, repeated };
    });
    return { footnotes, footnoteMarks: marks };
  }
}

function asText(inline: Inline): Inline {
  if (inline.kind === 'footnote') return { kind: 'text', text: `[^${inline.name}]`, range: inline.range };
  return 'children' in inline ? { ...inline, children: inline.children.map(asText) } : inline;
}
