import type { BoundNumber, Fact } from '../report/evaluated.ts';
import type { FormatColumn } from '../report/format.ts';
import { factsOfLine } from '../report/read/group-numbers.ts';
import { freeTablesOf, type Report } from '../report/report.ts';
import { contains, type Position, type TextRange } from '../report/text-range.ts';
import type {
  Chapter,
  Chart,
  Explanation,
  Footnote,
  FreeTable,
  HeaderEntry,
  Heading,
  Illustration,
  StatutoryTable,
  WrittenRow,
} from '../report/written.ts';

/** What stands at a position of a report: the one answer that hover, completion and commands share. */
export type Place =
  | { readonly kind: 'key'; readonly entry: HeaderEntry; readonly range: TextRange }
  | { readonly kind: 'value'; readonly entry: HeaderEntry; readonly range: TextRange }
  | { readonly kind: 'title'; readonly heading: Heading; readonly range: TextRange }
  | { readonly kind: 'chapter'; readonly chapter: Chapter; readonly range: TextRange }
  | { readonly kind: 'table-name'; readonly table: StatutoryTable; readonly range: TextRange }
  | {
      readonly kind: 'column';
      readonly table: StatutoryTable;
      readonly column: FormatColumn;
      /** What the report calls the column. */
      readonly written: string;
      readonly range: TextRange;
    }
  | { readonly kind: 'label'; readonly table: StatutoryTable; readonly row: WrittenRow; readonly range: TextRange }
  | {
      readonly kind: 'cell';
      readonly table: StatutoryTable;
      readonly row: WrittenRow;
      /** From 0, counted over the cells behind the label. */
      readonly index: number;
      /** The number of the form it gives; none in 其余 or in rows the form does not have. */
      readonly fact?: Fact;
      readonly range: TextRange;
    }
  | { readonly kind: 'free-cell'; readonly table: FreeTable; readonly cell: Fact; readonly range: TextRange }
  | { readonly kind: 'bound'; readonly bound: BoundNumber; readonly range: TextRange }
  | { readonly kind: 'footnote'; readonly footnote: Footnote; readonly range: TextRange }
  | { readonly kind: 'chart-kind'; readonly chart: Chart; readonly range: TextRange }
  | { readonly kind: 'chart'; readonly chart: Chart; readonly range: TextRange }
  | { readonly kind: 'picture'; readonly illustration: Illustration; readonly range: TextRange }
  | { readonly kind: 'explanation'; readonly explanation: Explanation; readonly range: TextRange };

/** Finds what stands at a position; undefined in plain prose and between things. */
export function placeAt(report: Report, position: Position): Place | undefined {
  const inside = (range: TextRange) => contains(range, position);
  for (const entry of report.header.entries) {
    if (inside(entry.keyRange)) return { kind: 'key', entry, range: entry.keyRange };
    if (inside(entry.valueRange)) return { kind: 'value', entry, range: entry.valueRange };
  }
  const bound = report.bound.find(({ range }) => inside(range));
  if (bound) return { kind: 'bound', bound, range: bound.range };
  for (const table of report.tables) if (inside(table.range)) return placeInTable(table, position);
  for (const table of freeTablesOf(report))
    for (const cell of table.rows.flatMap(({ cells }) => cells))
      if (inside(cell.range)) return { kind: 'free-cell', table, cell, range: cell.range };
  const explanation = report.explanations.find(({ checkRange }) => inside(checkRange));
  if (explanation) return { kind: 'explanation', explanation, range: explanation.checkRange };
  const chart = report.charts.find(({ range }) => inside(range));
  if (chart) return placeInChart(chart, position);
  const illustration = report.illustrations.find(({ range }) => inside(range));
  if (illustration) return { kind: 'picture', illustration, range: illustration.range };
  const footnote = footnoteAt(report, position);
  if (footnote) return footnote;
  const { title } = report;
  if (title && inside(title.textRange)) return { kind: 'title', heading: title, range: title.textRange };
  const chapter = report.chapters.find(({ heading }) => inside(heading.textRange));
  return chapter && { kind: 'chapter', chapter, range: chapter.heading.textRange };
}

/** A mark of a footnote that there is, or what the footnote goes by. */
function footnoteAt({ footnotes, footnoteMarks }: Report, position: Position): Place | undefined {
  const named = footnotes.map((footnote) => ({ name: footnote.name, range: footnote.nameRange }));
  const at = [...footnoteMarks, ...named].find(({ range }) => contains(range, position));
  const footnote = at && footnotes.find(({ name }) => name === at.name);
  return footnote && { kind: 'footnote', footnote, range: at.range };
}

function placeInTable(table: StatutoryTable, position: Position): Place | undefined {
  if (contains(table.nameRange, position)) return { kind: 'table-name', table, range: table.nameRange };
  for (const { range, column, text } of table.header?.cells ?? [])
    if (column && contains(range, position)) return { kind: 'column', table, column, written: text, range };
  const row = table.rows.find((candidate) => candidate.range.start.line === position.line);
  if (!row) return undefined;
  if (contains(row.labelRange, position)) return { kind: 'label', table, row, range: row.labelRange };
  const index = row.cells.findIndex(({ range }) => contains(range, position));
  const cell = row.cells[index];
  if (!cell) return undefined;
  const fact = factsOfLine(table, row)[index];
  return { kind: 'cell', table, row, index, range: cell.range, ...(fact && { fact }) };
}

/** Its kind, its title, or else the line as a whole. */
function placeInChart(chart: Chart, position: Position): Place {
  const { written, titleRange } = chart;
  if (written.text !== '' && contains(written.range, position))
    return { kind: 'chart-kind', chart, range: written.range };
  return { kind: 'chart', chart, range: contains(titleRange, position) ? titleRange : chart.range };
}
