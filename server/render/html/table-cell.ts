import type { GridCell, LaidOutTable } from '../document.ts';
import { breaksOf } from '../table-style/cell-breaks.ts';
import { labelPieces } from '../table-style/label-lines.ts';
import { type ArticleOptions, position } from './article-options.ts';
import { type CellHeaders, cellId } from './cell-headers.ts';
import { cellStyle } from './inline-styles.ts';
import { shownMark } from './mark.ts';
import { attributes, type Content, type Markup, markup } from './markup.ts';

/** A cell of a table: a heading says what it heads, a number which headings it is read with. */
export function renderCell(table: LaidOutTable, cell: GridCell, headers: CellHeaders, options: ArticleOptions): Markup {
  const mark = shownMark(cell.mark, options);
  const scope = scopeOf(cell);
  const own = attributes({
    id: scope && cellId(table, cell),
    scope,
    headers: scope ? undefined : headers(cell).join(' ') || undefined,
    colspan: cell.colSpan > 1 ? cell.colSpan : undefined,
    rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    class: [`gk-${kebab(cell.role)}`, `gk-breaks-${breaksOf(cell)}`, ...(mark.class ? [mark.class] : [])].join(' '),
    title: mark.title,
  });
  const style = attributes({ style: options.positions ? undefined : cellStyle(cell, options) });
  const content = [textOf(cell), mark.flag];
  const place = position(cell.range, options);
  return scope ? markup`<th${own}${place}${style}>${content}</th>` : markup`<td${own}${place}${style}>${content}</td>`;
}

/** Where a label may break is no part of its text: who copies or searches it meets one word. */
function textOf(cell: GridCell): Content {
  if (breaksOf(cell) !== 'pieces') return cell.text;
  return labelPieces(cell.text).map((piece, index) => (index === 0 ? piece : markup`<wbr>${piece}`));
}

function scopeOf({ role, text }: GridCell): string | undefined {
  if (role === 'caption') return 'rowgroup';
  if (role === 'columnHeader') return 'col';
  if (role === 'rowHeader') return text === '' ? undefined : 'row';
  return role === 'corner' && text !== '' ? 'col' : undefined;
}

function kebab(role: string): string {
  return role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
