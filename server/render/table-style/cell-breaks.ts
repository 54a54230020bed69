import type { GridCell } from '../document.ts';
import { breaksIntoPieces, labelPieces } from './label-lines.ts';
import { extentOf } from './text-extent.ts';

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

export function breaksOf({ role, text }: GridCell): CellBreaks {
  if (role === 'number') return extentOf(text) <= longestNumber ? 'never' : 'anywhere';
  if ((role === 'columnHeader' || role === 'rowHeader') && breaksIntoPieces(text)) return 'pieces';
  return wordExtent(text) > longestWord ? 'anywhere' : 'words';
}

/** How wide a line must be at least, in characters of Chinese, for a cell to break only where it may. */
export function unbrokenExtent(cell: GridCell): number {
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
