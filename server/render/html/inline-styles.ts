import type { GridCell } from '../document.ts';

// Web editors of content-management systems keep the style of an element and drop style sheets, so whatever makes a
// table a table stands in its elements. Lines have no colour of their own: they take that of the text around them.

/** Of a table. */
export const tableStyle = 'border-collapse:collapse;table-layout:fixed;width:100%;border:1px solid';

/** Of a table's caption. */
export const captionStyle = 'text-align:center';

/** Of a cell, a heading cell included. */
export function cellStyle({ alignment }: GridCell): string {
  const align = alignment === 'start' ? 'left' : 'center';
  const text = `text-align:${align};vertical-align:middle;font-weight:normal;text-indent:0`;
  return `border:1px solid;padding:0.25em 0.3em;${text}`;
}
