import { extentOf } from '../table-style/text-extent.ts';
import { wrapText } from '../wrap-text.ts';
import { fontFamily, ink, paper } from './palette.ts';

/** Of all letters in charts, in pixels. */
export const fontSize = 14;
/** From one line of letters to the next. */
export const lineHeight = 18;

/** A line of letters in a picture. */
export interface Words {
  readonly text: string;
  /** Where it begins, ends or has its middle, as `anchor` says. */
  readonly x: number;
  /** Its middle. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** How wide letters are at most, in pixels, whatever the font of whoever looks at them. */
export function drawnWidth(text: string): number {
  return (extentOf(text) + (text.match(wideLetters)?.length ?? 0) * wideLetter) * fontSize;
}

/** Wider than digits by so much of their size, as they are in faces without serifs. */
const wideLetters = /[A-Zmw%@&]/g;
const wideLetter = 0.32;

/** The widest of some texts; nothing is as wide as 0. */
export function widestOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(drawnWidth));
}

/** A name in lines of at most such a width. */
export function nameLines(name: string, width: number): readonly string[] {
  return wrapText(name, width, drawnWidth);
}

/** A name in so many lines at most: of one that is longer, the end and as much of the beginning as there is room for. */
export function shortLines(name: string, width: number, most: number): readonly string[] {
  const characters = [...name];
  const cut = (kept: number) => `${characters.slice(0, kept).join('')}…${characters.slice(-endKept).join('')}`;
  let lines = nameLines(name, width);
  // No more than this has room, whatever its letters are.
  const room = Math.ceil((most * width) / drawnWidth('1'));
  for (let kept = Math.min(characters.length - endKept - 1, room); lines.length > most && kept >= 0; kept -= 1)
    lines = nameLines(cut(kept), width);
  return lines;
}

/** Long names often differ at their end only. */
const endKept = 4;

/** Lines of letters, the middle of all at `y`. */
export function stacked(lines: readonly string[], x: number, y: number, anchor: Words['anchor']): readonly Words[] {
  const top = y - ((lines.length - 1) * lineHeight) / 2;
  return lines.map((text, index) => ({ text, x, y: top + index * lineHeight, anchor }));
}

/** The letters as SVG. No line of the picture strikes them through: they stand on paper. */
export function wordsSvg(words: readonly Words[]): string {
  const look = `font-family="${fontFamily}" font-size="${fontSize}" fill="${ink}" stroke="${paper}" stroke-width="4"`;
  const lines = words.map(
    ({ text, x, y, anchor }) =>
      `<text x="${pixel(x)}" y="${pixel(y + baseline)}" text-anchor="${anchor}">${escaped(text)}</text>`,
  );
  return `<g ${look} stroke-linejoin="round" paint-order="stroke">${lines.join('')}</g>`;
}

/** From the middle of letters to the line they stand on. */
const baseline = fontSize * 0.36;

/** A coordinate as it is written. */
export function pixel(at: number): string {
  return String(Math.round(at * 10) / 10);
}

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }),
);

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities.get(character) ?? '');
}
