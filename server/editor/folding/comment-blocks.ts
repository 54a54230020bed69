import type { TextLines } from '../symbols/text-lines.ts';

/** First and last line of every run of lines that are nothing but comments. */
export function commentBlocks(lines: TextLines): readonly (readonly [first: number, last: number])[] {
  const blocks: (readonly [number, number])[] = [];
  let first: number | undefined;
  for (let line = 0; line <= lines.count; line++) {
    const isComment = line < lines.count && lines.text(line).trimStart().startsWith('//');
    if (isComment) first ??= line;
    else if (first !== undefined) {
      blocks.push([first, line - 1]);
      first = undefined;
    }
  }
  return blocks;
}
