import type { Position, TextRange } from '../../server/report/text-range.ts';

/** A text without its « » marks, and the places they enclose in order of their beginning. */
export interface Marked {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

/** Takes « » marks out of a text; `«»` marks an empty place. Marks may enclose line breaks but not each other. */
export function marked(source: string): Marked {
  const [before = '', ...rest] = source.split('«');
  let text = before;
  const ranges = rest.map((piece) => {
    const [inside = '', after] = piece.split('»');
    if (after === undefined) throw new Error('A mark is not closed.');
    const start = endOf(text);
    text += inside;
    const end = endOf(text);
    text += after;
    return { start, end };
  });
  return { text, ranges };
}

/** The text of a range; line breaks as they stand. */
export function textAt(text: string, { start, end }: TextRange): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end));
}

function endOf(text: string): Position {
  const lines = text.split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function offsetOf(text: string, { line, character }: Position): number {
  const breaks = [...text.matchAll(/\r\n|\n|\r/g)];
  const before = line === 0 ? undefined : breaks[line - 1];
  const offset = before ? before.index + before[0].length : 0;
  const lineEnd = breaks[line]?.index ?? text.length;
  if ((line > 0 && !before) || offset + character > lineEnd) throw new Error(`There is no ${line}:${character}.`);
  return offset + character;
}
