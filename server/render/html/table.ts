import type { GridRow, LaidOutTable } from '../document.ts';
import { heightOf } from '../table-style/cell-lines.ts';
import { leastWidth } from '../table-style/column-needs.ts';
import { type FittingStyle, fittingStyle } from '../table-style/fitting-style.ts';
import { type ArticleOptions, isBare, position } from './article-options.ts';
import { cellHeaders } from './cell-headers.ts';
import { captionStyle, tableStyle } from './inline-styles.ts';
import { markAttributes, shownMark } from './mark.ts';
import { attributes, type Markup, markup } from './markup.ts';
import { renderCell } from './table-cell.ts';

/**
 * A table below so many headings that reads aloud as it looks: a name, headings with their scope, and for every number
 * its headings. Its columns and its type are those of the page, which a screen takes as proportions.
 */
export function renderTable(table: LaidOutTable, headings: number, options: ArticleOptions): Markup {
  const fitting = fittingStyle(table, headings);
  const headers = cellHeaders(table);
  const head = table.rows.slice(0, table.headerRows);
  const bodies = blocksOf(table.rows.slice(table.headerRows));
  const rows = (some: readonly GridRow[]) =>
    some.map((row) => {
      const cells = row.cells.map((cell) => renderCell(table, cell, headers, options));
      return markup`<tr${attributes({ class: kindOfRow(row, fitting) })}${position(row.range, options)}>${cells}</tr>\n`;
    });
  const place = position(table.range, options);
  // Not as a style, which the policy of the preview would refuse.
  const columns = widths(fitting.style.columns).map((width) => markup`<col width="${width}">`);
  const kind = attributes({ class: kindOf(table, fitting) });
  const own = [attributes({ id: table.id }), nameOf(table), kind, place];
  const style = styled(tableStyle(fitting.style.size, options), options);
  return scrollable(
    markup`<table${own}${style}>
${renderCaption(table, options)}<colgroup>${columns}</colgroup>
${head.length > 0 ? markup`<thead${place}>\n${rows(head)}</thead>\n` : undefined}${bodies.map(
  (body) => markup`<tbody${bodyPlace(body, options)}>\n${rows(body)}</tbody>\n`,
)}</table>`,
    table,
    options,
  );
}

/** A table too wide for a small screen scrolls there by itself, with keys too; the page stays where it is. */
function scrollable(content: Markup, table: LaidOutTable, options: ArticleOptions): Markup {
  if (isBare(options) || leastWidth(table) <= smallScreen) return content;
  return markup`<div class="gk-scroll" role="group" aria-label="${table.name}" tabindex="0">${content}</div>`;
}

/** Of a telephone, in characters of Chinese as large as they are in tables. */
const smallScreen = 22;

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

/**
 * How a table looks on paper. Tables with many columns are dense; a continuous grid may break over pages between its
 * blocks; one that a page holds is kept in one piece.
 */
function kindOf({ columnWeights, rows }: LaidOutTable, { style, parts, room }: FittingStyle): string {
  const kinds = ['gk-table', `gk-size-${2 * style.size}`, `gk-above-${2 * style.above}`];
  if (columnWeights.length > 6) kinds.push('gk-dense');
  if (rows.some((row) => row.block > 0)) kinds.push('gk-continuous');
  else if (parts.every((part) => part.height(style) <= room)) kinds.push('gk-together');
  return kinds.join(' ');
}

/** A row that is higher than a page goes on on the next one. */
function kindOfRow({ cells }: GridRow, { style, room }: FittingStyle): string | undefined {
  return cells.some((cell) => heightOf(cell, style) > room) ? 'gk-torn' : undefined;
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

function styled(style: string, { positions }: ArticleOptions): Markup {
  return attributes({ style: positions ? undefined : style });
}

function widths(weights: readonly number[]): string[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => `${Number(((100 * weight) / sum).toFixed(2))}%`);
}
