import type { LaidOutTable } from '../document.ts';
import { type TablePart, tableParts } from './table-parts.ts';
import { type TableStyle, tableStyles, textArea } from './table-style.ts';

/** How a table is set on pages. */
export interface FittingStyle {
  readonly style: TableStyle;
  /** See {@link tableParts}. */
  readonly parts: readonly TablePart[];
  /** So high may rows be that stand on one page, in points. */
  readonly room: number;
}

/** What a heading and a caption take of a page, with the space about the table. */
const lineOfHeading = 29;
const lineOfCaption = 30;
const spaceAbout = 8;

/**
 * The best style in which each part of a table stands on one page, below so many lines of headings; the best of all
 * where a part is longer than a page anyway, which for most tables is one that would need small type. One for every
 * output: what fits on a page in PDF does so in Word.
 */
export function fittingStyle(table: LaidOutTable, headings: number): FittingStyle {
  const taken = headings * lineOfHeading + (table.caption ? lineOfCaption : 0) + spaceAbout;
  const room = textArea.height - taken;
  const parts = tableParts(table);
  const styles = tableStyles(table);
  const style = styles.find((each) => parts.every((part) => part.height(each) <= room)) ?? styles[0];
  if (!style) throw new TypeError('A table has no style.');
  return { style, parts, room };
}

/** Headings directly above a block: they stand on its page. */
export function headingsBefore(blocks: readonly { readonly kind: string }[], index: number): number {
  let count = 0;
  while (blocks[index - 1 - count]?.kind === 'heading') count += 1;
  return count;
}
