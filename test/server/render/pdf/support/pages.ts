import type { PlacedText, ReadPage } from './read-pdf.ts';

const point = 72 / 25.4;

/** The area of text of GB/T 9704-2012, in points from the left and from the top. */
export const textArea = { left: 28 * point, right: (210 - 26) * point, top: 37 * point, bottom: (297 - 35) * point };

/** What stands in the area of text, line by line; runs that touch are one line's. */
export function linesOf(page: ReadPage): PlacedText[][] {
  const lines = new Map<number, PlacedText[]>();
  for (const text of page.texts.filter(({ baseline }) => baseline <= textArea.bottom)) {
    const line = lines.get(Math.round(text.baseline));
    if (line) line.push(text);
    else lines.set(Math.round(text.baseline), [text]);
  }
  return [...lines].sort(([one], [other]) => one - other).map(([, line]) => line.sort((a, b) => a.left - b.left));
}

/** The same as text. */
export function textLinesOf(page: ReadPage): string[] {
  return linesOf(page).map((line) => line.map(({ text }) => text).join(''));
}

/** The page number as it prints. */
export function pageNumberOf(page: ReadPage): PlacedText | undefined {
  return page.texts.find(({ baseline }) => baseline > textArea.bottom);
}
