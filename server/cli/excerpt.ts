import { graphemesOf, textWidth } from '../text-width.ts';
import { printable } from './printable.ts';

/** A line of source cut to what matters: what stands before the mark, the mark, and what follows. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

// Three columns everywhere; … takes one or two, depending on the font.
const cut = '...';

/**
 * Cuts a line to `width` columns around the part from `start` to `end`. A paragraph is one line of a report, and a mark
 * under a line that the terminal wraps would point nowhere.
 */
export function excerptOf(line: string, start: number, end: number, width: number): Excerpt {
  const before = printable(line.slice(0, start));
  const marked = printable(line.slice(start, end));
  const after = printable(line.slice(end));
  if (textWidth(before + marked + after) <= width) return { before, marked, after };
  // Some of what stands before tells where one is; the mark itself matters most.
  const shownBefore =
    textWidth(before + marked) <= width - cut.length ? before : lastColumns(before, Math.floor(width / 3));
  const shownMarked = firstColumns(marked, width - textWidth(shownBefore));
  const shownAfter = marked === shownMarked ? firstColumns(after, width - textWidth(shownBefore + marked)) : '';
  return { before: shownBefore, marked: shownMarked, after: shownAfter };
}

/** The beginning of a text, with a sign that it goes on. */
function firstColumns(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  if (width < cut.length) return '';
  return takeColumns([...graphemesOf(text)], width - cut.length).join('') + cut;
}

/** The end of a text, with a sign that something comes before it. */
function lastColumns(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const backwards = [...graphemesOf(text)].reverse();
  return (
    cut +
    takeColumns(backwards, width - cut.length)
      .reverse()
      .join('')
  );
}

function takeColumns(pieces: readonly string[], width: number): string[] {
  let used = 0;
  const end = pieces.findIndex((piece) => {
    used += textWidth(piece);
    return used > width;
  });
  return pieces.slice(0, end < 0 ? pieces.length : end);
}
