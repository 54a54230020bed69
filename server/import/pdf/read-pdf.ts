import type { Grid, GridCell } from '../../grid/grid.ts';
import type { Text } from '../../shared/text.ts';
import { ImportProblem } from '../problem.ts';
import { plainLine } from '../prose-line.ts';
import type { SourceBlock, SourceDocument, SourceGrid } from '../source.ts';
import { type PlacedTable, placedTables } from './placed-tables.ts';
import { type PlacedText, printedLines, type RuledTable, rowsOfTexts, ruledTables } from './ruled-tables.ts';
import { rulesOf } from './rules.ts';

/** Longer documents are no annual report. */
const mostPages = 200;

/** The text of a PDF by where it stands: tables as lines rule them off or as their numbers stand, the rest as paragraphs. */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: unknown) => {
    throw new ImportProblem(/password/i.test(String(error)) ? 'encrypted' : 'unreadable');
  });
  if (pdf.numPages > mostPages) throw new ImportProblem('too-large');
  const blocks: SourceBlock[] = [];
  let letters = 0;
  let last: { readonly table: RuledTable; readonly block: SourceGrid } | undefined;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item): PlacedText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , left = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, left, right: left + item.width, y, size: item.height || 10 }];
    });
    letters += texts.reduce((sum, { text }) => sum + text.trim().length, 0);
    const tables = ruledTables(rulesOf(await page.getOperatorList(), OPS), texts).filter(
      ({ grid }) => grid.length > 1 || (grid[0]?.length ?? 0) > 1,
    );
    const place = { zh: `第 ${number} 页`, en: `page ${number}` };
    const own = blocksOfPage(texts, tables, place);
    const [first] = own;
    // A table that goes on, and a cell of it that the page tears.
    if (last && first?.kind === 'grid' && first.table) first.block = tornCell(last, first.table, first.block);
    blocks.push(...own.map(({ block }) => block));
    const end = own.at(-1);
    last = end?.kind === 'grid' && end.table ? { table: end.table, block: end.block as SourceGrid } : undefined;
  }
  if (letters < 50) throw new ImportProblem('scanned');
  return { blocks, told: {}, attachments: [], isShell: false, remarks: [] };
}

interface PageBlock {
  readonly kind: 'grid' | 'paragraph';
  readonly table?: RuledTable;
  block: SourceBlock;
}

function blocksOfPage(texts: readonly PlacedText[], tables: readonly RuledTable[], place: Text): PageBlock[] {
  const taken = new Set(tables.flatMap((table) => [...table.texts]));
  const printed = rowsOfTexts(texts.filter((text) => !taken.has(text))).filter(
    (line) => !isPageNumber(printedLines(line).join('')),
  );
  const placed = placedTables(printed);
  const lines = printed.filter((line) => !placed.some((table) => line.some((text) => table.texts.has(text))));
  const edge = {
    left: Math.min(...lines.flat().map(({ left }) => left)),
    right: Math.max(...lines.flat().map(({ right }) => right)),
  };
  const blocks: PageBlock[] = [];
  let paragraph: (readonly PlacedText[])[] = [];
  const flush = () => {
    const text = paragraph.flatMap(printedLines).join('\n');
    const line = plainLine(text);
    if (line.text !== '')
      blocks.push({
        kind: 'paragraph',
        block: { kind: 'paragraph', lines: [line], heading: 0, place, within: [] },
      });
    paragraph = [];
  };
  const open = [...tables, ...placed].sort((one, other) => other.top - one.top);
  for (const line of lines) {
    const [first] = line;
    while (open[0] && first && open[0].top > first.y) {
      flush();
      blocks.push(gridBlock(open.shift() as RuledTable | PlacedTable, place));
    }
    if (beginsParagraph(line, paragraph.at(-1), edge)) flush();
    paragraph.push(line);
  }
  flush();
  return [...blocks, ...open.map((table) => gridBlock(table, place))];
}

function gridBlock(table: RuledTable | PlacedTable, place: Text): PageBlock {
  const where = { zh: `${place.zh}的表`, en: `the table of ${place.en}` };
  const ruled = 'edges' in table ? { table } : {};
  return { kind: 'grid', ...ruled, block: { kind: 'grid', grid: table.grid, place: where, within: [] } };
}

/** Indented, centred, or below a line that ends before the margin. */
function beginsParagraph(
  line: readonly PlacedText[],
  above: readonly PlacedText[] | undefined,
  edge: { readonly left: number; readonly right: number },
): boolean {
  const [first] = line;
  const end = above?.at(-1);
  if (!first || !end) return true;
  // A numbered heading below the end of a sentence that fills its line.
  const isNumbered = /[。！？]$/.test(end.text) && /^[一二三四五六七八九十]+、/.test(first.text);
  const isIndented = first.left > edge.left + first.size;
  // A bracket that may not end a line leaves room for more than itself.
  const isFull = end.right > edge.right - end.size * (/[。！？：]$/.test(end.text) ? 2.5 : 5);
  return isIndented || isNumbered || !isFull || Math.abs((above?.[0]?.size ?? first.size) - first.size) > 2;
}

/** - 3 -, 3, 第 3 页 共 8 页 */
function isPageNumber(text: string): boolean {
  return /^[-\u2013\u2014\u2015\u00b7\s]*\d{1,3}[-\u2013\u2014\u2015\u00b7\s]*$|^第?\s*\d+\s*页?\s*[/共]\s*第?\s*\d+\s*页?$/.test(
    text.trim(),
  );
}

/** The rest of a label at the top of a page goes to its beginning at the foot of the page before. */
function tornCell(
  last: { readonly table: RuledTable; readonly block: SourceGrid },
  table: RuledTable,
  block: SourceBlock,
): SourceBlock {
  const [first = [], ...rows] = table.grid;
  const told = first.flatMap((cell, x) => (cell.text !== '' && !cell.left ? [{ cell, x }] : []));
  const [only] = told;
  const isRest =
    told.length === 1 &&
    only !== undefined &&
    only.cell.text.length <= 12 &&
    !/^[\d（(]|^[一二三四五六七]、/.test(only.cell.text);
  if (!isRest || block.kind !== 'grid') return block;
  const middle = ((table.edges[only.x] ?? 0) + (table.edges[only.x + 1] ?? 0)) / 2;
  const above = last.table.edges.findLastIndex((edge) => edge < middle);
  const row = last.table.grid.at(-1) as GridCell[] | undefined;
  const cell = row?.[above];
  if (!row || !cell || cell.text === '') return block;
  for (const [x, each] of row.entries())
    if (each.text === cell.text && (x === above || each.left)) row[x] = { ...each, text: each.text + only.cell.text };
  return { ...block, grid: rows as Grid };
}
