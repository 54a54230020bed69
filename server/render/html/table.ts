import type { GridCell, GridRow, LaidOutTable } from '../document.ts';
import { type ArticleOptions, position } from './article-options.ts';
import { type CellHeaders, cellHeaders, cellId } from './cell-headers.ts';
import { captionStyle, cellStyle, tableStyle } from './inline-styles.ts';
import { markAttributes, shownMark } from './mark.ts';
import { attributes, type Markup, markup } from './markup.ts';

/** A table that reads aloud as it looks: a name, headings with their scope, and for every number its headings. */
export function renderTable(table: LaidOutTable, options: ArticleOptions): Markup {
  const headers = cellHeaders(table);
  const head = table.rows.slice(0, table.headerRows);
  const bodies = blocksOf(table.rows.slice(table.headerRows));
  const rows = (some: readonly GridRow[]) => some.map((row) => renderRow(table, row, headers, options));
  const place = position(table.range, options);
  // Not as a style, which the policy of the preview would refuse.
  const columns = widths(table.columnWeights).map((width) => markup`<col width="${width}">`);
  const own = [attributes({ id: table.id }), nameOf(table), kindOf(table), place, styled(tableStyle, options)];
  return markup`<table${own}>
${renderCaption(table, options)}<colgroup>${columns}</colgroup>
${head.length > 0 ? markup`<thead${place}>\n${rows(head)}</thead>\n` : undefined}${bodies.map(
  (body) => markup`<tbody${bodyPlace(body, options)}>\n${rows(body)}</tbody>\n`,
)}</table>`;
}

function blocksOf(rows: readonly GridRow[]): GridRow[][] {
  const blocks: GridRow[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last?.[0]?.block === row.block) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

/** The caption names the table; without one, the heading it stands under; else its own name. */
function nameOf({ caption, headingId, name }: LaidOutTable): Markup | undefined {
  if (caption) return undefined;
  return headingId === undefined ? attributes({ 'aria-label': name }) : attributes({ 'aria-labelledby': headingId });
}

/** Tables with many columns are set in smaller type; a continuous grid may break over pages between its blocks. */
function kindOf({ columnWeights, rows }: LaidOutTable): Markup {
  const kinds = ['gk-table'];
  if (columnWeights.length > 6) kinds.push('gk-dense');
  if (rows.some((row) => row.block > 0)) kinds.push('gk-continuous');
  return attributes({ class: kinds.join(' ') });
}

function renderCaption({ caption }: LaidOutTable, options: ArticleOptions): Markup | undefined {
  if (!caption) return undefined;
  const mark = shownMark(caption.mark, options);
  const own = [markAttributes(mark), position(caption.range, options), styled(captionStyle, options)];
  return markup`<caption${own}>${caption.text}${mark.flag}</caption>`;
}

function bodyPlace(rows: readonly GridRow[], options: ArticleOptions): Markup | undefined {
  const lines = rows.map((row) => row.range);
  const first = lines[0];
  return first && position({ start: first.start, end: (lines.at(-1) ?? first).end }, options);
}

function renderRow(table: LaidOutTable, row: GridRow, headers: CellHeaders, options: ArticleOptions): Markup {
  const cells = row.cells.map((cell) => renderCell(table, cell, headers, options));
  return markup`<tr${position(row.range, options)}>${cells}</tr>\n`;
}

function renderCell(table: LaidOutTable, cell: GridCell, headers: CellHeaders, options: ArticleOptions): Markup {
  const mark = shownMark(cell.mark, options);
  const scope = scopeOf(cell);
  const own = attributes({
    id: scope && cellId(table, cell),
    scope,
    headers: scope ? undefined : headers(cell).join(' ') || undefined,
    colspan: cell.colSpan > 1 ? cell.colSpan : undefined,
    rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    class: [`gk-${kebab(cell.role)}`, ...(mark.class ? [mark.class] : [])].join(' '),
    title: mark.title,
  });
  const style = styled(cellStyle(cell), options);
  const content = [cell.text, mark.flag];
  const place = position(cell.range, options);
  return scope ? markup`<th${own}${place}${style}>${content}</th>` : markup`<td${own}${place}${style}>${content}</td>`;
}

function scopeOf({ role, text }: GridCell): string | undefined {
  if (role === 'caption') return 'rowgroup';
  if (role === 'columnHeader') return 'col';
  if (role === 'rowHeader') return text === '' ? undefined : 'row';
  return role === 'corner' && text !== '' ? 'col' : undefined;
}

function styled(style: string, { positions }: ArticleOptions): Markup {
  return attributes({ style: positions ? undefined : style });
}

function widths(weights: readonly number[]): string[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => `${Number(((100 * weight) / sum).toFixed(2))}%`);
}

function kebab(role: string): string {
  return role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
