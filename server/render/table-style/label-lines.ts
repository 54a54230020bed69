import type { LaidOutCell } from '../document.ts';
import { extentOf } from './text-extent.ts';

/** The number in front of a label, as the forms write it: （一） or 三、 */
const numbered = /^(（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)(.+)$/;

/** Only Chinese characters: nothing that may not begin or end a line, no word to be cut. */
const chineseOnly = /^\p{Script=Han}+$/u;

/** Words of three characters in the statutory forms that do not stand first. */
const threeAfterTwos = /^(?:..)*?(?=规范性|事业性)/u;

/** In wider cells the last line shows less that it is shorter. */
const widestNarrowCell = 6;

/**
 * What of a label stays in one line. Words of Chinese mostly have two characters; of an odd number of characters the
 * first three are taken for a word: 商业 企业, 本年度 办理 结果. A number in front is a piece of its own. Together
 * the pieces are the label; one that is not all Chinese is a single piece, which breaks as other text does.
 */
export function labelPieces(label: string): readonly string[] {
  if (!breaksIntoPieces(label)) return [label];
  const [, number, words = label] = numbered.exec(label) ?? [];
  return number === undefined ? wordsOf(words) : [number, ...wordsOf(words)];
}

/** Whether a label breaks between its pieces only. */
export function breaksIntoPieces(label: string): boolean {
  return chineseOnly.test(numbered.exec(label)?.[2] ?? label);
}

/**
 * A heading in a cell that takes `perLine` characters, cut between its pieces into as few lines as there can be, as like
 * in length as can be: 商业 / 企业 rather than 商业企 / 业, and （三） / 不予公开. One line in wide cells.
 */
export function wrapLabel(label: string, perLine: number): readonly string[] {
  const most = Math.floor(perLine);
  if (label.length <= most || most < 1 || most > widestNarrowCell) return [label];
  if (!breaksIntoPieces(label)) return [label];
  const parts = labelPieces(label).flatMap((piece) => chunks([...piece], most));
  let lines = filled(parts, most);
  for (let limit = most - 1; limit > 0; limit -= 1) {
    const narrower = filled(parts, limit);
    if (narrower.length > lines.length || narrower.some((line) => line.length > limit)) break;
    lines = narrower;
  }
  return lines;
}

function wordsOf(words: string): string[] {
  if ([...words].length % 2 === 0) return chunks([...words], 2);
  const before = threeAfterTwos.exec(words)?.[0] ?? '';
  const rest = [...words.slice(before.length)];
  return [...chunks([...before], 2), rest.slice(0, 3).join(''), ...chunks(rest.slice(3), 2)];
}

function chunks(characters: readonly string[], length: number): string[] {
  const count = Math.ceil(characters.length / length);
  return Array.from({ length: count }, (_, index) => characters.slice(index * length, (index + 1) * length).join(''));
}

/** Lines of at most so many characters, each as full as can be; a longer part is a line of its own. */
function filled(parts: readonly string[], most: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length <= most) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines;
}

/**
 * Where the text of a cell may break. never: a number; pieces: a label, between its pieces; words: between words and
 * between characters of Chinese; anywhere: within words too, since it holds one that no column is made wide enough for.
 */
export type CellBreaks = 'never' | 'pieces' | 'words' | 'anywhere';

/** In characters of Chinese: twenty digits. No statutory number comes near; a longer one is no number. */
const longestNumber = 12;
/** Of letters. Addresses and the like are longer. */
const longestWord = 8;

const words = /[\x21-\x7e]+/g;

export function breaksOf({ role, text }: LaidOutCell): CellBreaks {
  if (role === 'number') return extentOf(text) <= longestNumber ? 'never' : 'anywhere';
  if ((role === 'columnHeader' || role === 'rowHeader') && breaksIntoPieces(text)) return 'pieces';
  return wordExtent(text) > longestWord ? 'anywhere' : 'words';
}

/** How wide a line must be at least, in characters of Chinese, for a cell to break only where it may. */
export function unbrokenExtent(cell: LaidOutCell): number {
  switch (breaksOf(cell)) {
    case 'never':
      return extentOf(cell.text);
    case 'pieces':
      return Math.max(...labelPieces(cell.text).map(extentOf));
    case 'words':
      return Math.max(wordExtent(cell.text), Math.min(1, extentOf(cell.text)));
    case 'anywhere':
      return longestWord;
  }
}

function wordExtent(text: string): number {
  return Math.max(0, ...(text.match(words) ?? []).map(extentOf));
}
