import type { GridCell } from '../document.ts';
import { breaksOf, type CellBreaks } from '../table-style/cell-breaks.ts';
import { type ArticleOptions, isBare } from './article-options.ts';

// Web editors of content-management systems keep the style of an element and drop style sheets, so whatever makes a
// table a table stands in its elements. Lines have no colour of their own: they take that of the text around them.

/** Of a table; `size` as on paper, in points: without a style sheet the smallest type is smaller than the page's. */
export function tableStyle(size: number, options: ArticleOptions): string {
  const own = 'border-collapse:collapse;width:100%;border:1px solid';
  return isBare(options) && size < ordinarySize ? `${own};font-size:${(size / ordinarySize).toFixed(2)}em` : own;
}

/** Tables of many columns have it on paper. */
const ordinarySize = 9;

/** Of a table's caption. */
export const captionStyle = 'text-align:center';

/** Of a cell, a heading cell included. */
export function cellStyle(cell: GridCell, options: ArticleOptions): string {
  const align = cell.alignment === 'start' ? 'left' : 'center';
  const text = `text-align:${align};vertical-align:middle;font-weight:normal;text-indent:0`;
  const padding = isBare(options) ? 'padding:0.25em 0.3em;' : '';
  return `border:1px solid;${padding}${text}${breakStyles[breaksOf(cell)]}`;
}

const breakStyles: Readonly<Record<CellBreaks, string>> = {
  never: ';white-space:nowrap',
  pieces: ';word-break:keep-all',
  words: '',
  anywhere: ';overflow-wrap:anywhere',
};
