import { isCornerNote, type LaidOutCell, type LaidOutRow, type LaidOutTable } from '../document.ts';
import { heightOf } from '../table-style/cell-lines.ts';
import { leastWidth } from '../table-style/column-needs.ts';
import { type FittingStyle, fittingStyle } from '../table-style/fitting-style.ts';
import { breaksOf, type CellBreaks, labelPieces } from '../table-style/label-lines.ts';
import { type ArticleOptions, isBare, position } from './article-options.ts';
import { cellField } from './field.ts';
import { markAttributes, shownMark } from './mark.ts';
import { attributes, type Content, type Markup, markup } from './markup.ts';

/**
 * A table below so many headings that reads aloud as it looks: a name, headings with their scope, and for every number
 * its headings. Its columns and its type are those of the page, which a screen takes as proportions.
 */
export function renderTable(table: LaidOutTable, headings: number, options: ArticleOptions): Markup {
  const fitting = fittingStyle(table, headings);
  const headers = cellHeaders(table);
  const head = table.rows.slice(0, table.headerRows);
  const bodies = blocksOf(table.rows.slice(table.headerRows));
  const rows = (some: readonly LaidOutRow[]) =>
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

function blocksOf(rows: readonly LaidOutRow[]): LaidOutRow[][] {
  const blocks: LaidOutRow[][] = [];
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
function kindOfRow({ cells }: LaidOutRow, { style, room }: FittingStyle): string | undefined {
  return cells.some((cell) => heightOf(cell, style) > room) ? 'gk-torn' : undefined;
}

function renderCaption({ caption }: LaidOutTable, options: ArticleOptions): Markup | undefined {
  if (!caption) return undefined;
  const mark = shownMark(caption.mark, options);
  const own = [markAttributes(mark), position(caption.range, options), styled(captionStyle, options)];
  return markup`<caption${own}>${caption.text}${mark.flag}</caption>`;
}

function bodyPlace(rows: readonly LaidOutRow[], options: ArticleOptions): Markup | undefined {
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

/** A cell of a table: a heading says what it heads, a number which headings it is read with. */
function renderCell(table: LaidOutTable, cell: LaidOutCell, headers: CellHeaders, options: ArticleOptions): Markup {
  const mark = shownMark(cell.mark, options);
  const scope = scopeOf(cell);
  const own = attributes({
    id: scope && cellId(table, cell),
    scope,
    headers: scope ? undefined : headers(cell).join(' ') || undefined,
    colspan: cell.colSpan > 1 ? cell.colSpan : undefined,
    rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    class: [...kindsOfCell(cell), ...(mark.class ? [mark.class] : [])].join(' '),
    title: mark.title,
  });
  const style = attributes({ style: options.positions ? undefined : cellStyle(cell, options) });
  const content = [textOf(cell), mark.flag];
  const place = position(cell.range, options);
  if (scope) return markup`<th${own}${place}${style}>${content}</th>`;
  return markup`<td${own}${cellField(cell, options)}${place}${style}>${content}</td>`;
}

/** How a cell looks; what is in the middle that of its kind is mostly at the left says so. */
function kindsOfCell(cell: LaidOutCell): readonly string[] {
  const { role, alignment, rowSpan } = cell;
  const isOften = alignment !== 'center' || (role !== 'text' && (role !== 'rowHeader' || rowSpan > 1));
  const kinds = [`gk-${kebab(role)}`, `gk-breaks-${breaksOf(cell)}`];
  return [...kinds, ...(isOften ? [] : ['gk-centred']), ...(isCornerNote(cell) ? ['gk-note-cell'] : [])];
}

/** Where a label may break is no part of its text: who copies or searches it meets one word. */
function textOf(cell: LaidOutCell): Content {
  if (breaksOf(cell) !== 'pieces') return cell.text;
  return labelPieces(cell.text).map((piece, index) => (index === 0 ? piece : markup`<wbr>${piece}`));
}

function scopeOf({ role, text }: LaidOutCell): string | undefined {
  if (role === 'caption') return 'rowgroup';
  if (role === 'columnHeader') return 'col';
  if (role === 'rowHeader') return text === '' ? undefined : 'row';
  return role === 'corner' && text !== '' ? 'col' : undefined;
}

function kebab(role: string): string {
  return role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Says which headings a cell is read with: the ids for its `headers` attribute. */
type CellHeaders = (cell: LaidOutCell) => readonly string[];

/** The id of a heading cell. */
function cellId(table: LaidOutTable, { row, column }: LaidOutCell): string {
  return `${table.id}-${row}-${column}`;
}

/**
 * Headings of a table with several levels of them, from the outermost inwards: the caption of the cell's block, the
 * column headings above it in its block, and the row headings left of it.
 */
function cellHeaders(table: LaidOutTable): CellHeaders {
  const byColumn = new Map<string, string[]>();
  const byRow = new Map<number, string[]>();
  for (const { cells, block } of table.rows) {
    for (const cell of cells) {
      const id = cellId(table, cell);
      if (cell.role === 'columnHeader' || cell.role === 'caption') {
        for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) {
          add(byColumn, `${block} ${column}`, id);
        }
      }
      if (cell.role === 'rowHeader') {
        for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) add(byRow, row, id);
      }
    }
  }
  return ({ row, column }) => [
    ...(byColumn.get(`${table.rows[row]?.block} ${column}`) ?? []),
    ...(byRow.get(row) ?? []),
  ];
}

function add<Key>(lists: Map<Key, string[]>, key: Key, id: string): void {
  const list = lists.get(key);
  if (list) list.push(id);
  else lists.set(key, [id]);
}

// Web editors of content-management systems keep the style of an element and drop style sheets, so whatever makes a
// table a table stands in its elements. Lines have no colour of their own: they take that of the text around them.

/** Of a table; `size` as on paper, in points: without a style sheet the smallest type is smaller than the page's. */
function tableStyle(size: number, options: ArticleOptions): string {
  const own = 'border-collapse:collapse;width:100%;border:1px solid';
  return isBare(options) && size < ordinarySize ? `${own};font-size:${(size / ordinarySize).toFixed(2)}em` : own;
}

/** Tables of many columns have it on paper. */
const ordinarySize = 9;

/** Of a table's caption. */
const captionStyle = 'text-align:center';

/** Of a cell, a heading cell included. */
function cellStyle(cell: LaidOutCell, options: ArticleOptions): string {
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
