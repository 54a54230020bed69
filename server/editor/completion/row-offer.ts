import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { labelKey } from '../../language/label-key.ts';
import {
  type FormatColumn,
  type FormatRow,
  type FormatRowGroup,
  type FormatTable,
  leafRows,
  type Named,
} from '../../report/format.ts';
import {
  blockOfRow,
  findNamed,
  findRowOrGroup,
  repeatableGroups,
  rowsOfBlock,
  unnamedBlockOf,
} from '../../report/names.ts';
import { newRow, newTableText } from '../../report/new-report.ts';
import type { Report } from '../../report/report.ts';
import type { StatutoryTable } from '../../report/written.ts';
import { barsIn, cellsBehindBars, isRowLine } from '../../shared/line-kinds.ts';
import { padded, textWidth } from '../../shared/text-width.ts';
import { columnHover, groupHover, rowHover } from '../hover/name-hover.ts';
import { type Caret, nextContent, restOfLine, rowsFollow, tokenAt } from './caret.ts';
import { literal, type Offer, type Proposal, type Snippet } from './completion-items.ts';
import { valueOffer } from './value-offer.ts';

/** What may be written between the bars of a row: its label, or the columns' names in the first row. */
export function rowOffer(open: OpenTable, caret: Caret, report: Report): Offer | undefined {
  const bars = barsIn(caret.before);
  const lastBar = bars.at(-1);
  if (lastBar === undefined) return undefined;
  const start = lastBar + 1 + caret.before.slice(lastBar + 1).search(/\S|$/);
  if (bars.length === 1) return labelOffer(open, caret, start);
  return valueOffer(open, caret, report) ?? columnOffer(open, caret, start, bars);
}

/** A label, and the cells as well where none are there yet. */
function labelOffer(open: OpenTable, caret: Caret, start: number): Offer {
  if (hasCells.test(caret.after))
    return { token: tokenAt(caret, start, wordInCell), proposals: labelProposals(open, caret) };
  const blank = /\s$/.test(caret.before.slice(0, start)) ? '' : ' ';
  const proposals = rowProposals(open, caret).map((proposal) => ({ ...proposal, insert: behindBar(proposal, blank) }));
  return { token: restOfLine(caret, start), proposals };
}

const hasCells = /[|\uff5c]\s*[^|\uff5c\s]|[|\uff5c].*[|\uff5c]/;
const wordInCell = /^[^|\uff5c]*[^|\uff5c\s]/;

function behindBar({ insert = '' }: Proposal, blank: string): NonNullable<Proposal['insert']> {
  const cut = (text: string) => blank + text.replace(/^\| */, '');
  return typeof insert === 'string' ? cut(insert) : { snippet: cut(insert.snippet) };
}

function columnOffer(open: OpenTable, caret: Caret, start: number, bars: readonly number[]): Offer | undefined {
  const { definition } = open;
  const line = caret.before + caret.after;
  const cells = cellsBehindBars(line).map((cell) => cell.trim());
  const [label = '', ...names] = cells;
  const namesColumns = label === '' || labelKey(label) === labelKey(definition.corner);
  if (!mayNameColumns(open, caret) || (!namesColumns && findRowOrGroup(definition, label))) return undefined;
  const index = bars.length - 2;
  const others = names.filter((_, other) => other !== index);
  return { token: tokenAt(caret, start, wordInCell), proposals: columnProposals(open, index, others) };
}

/** A table of the form with the caret among its lines. */
export interface OpenTable {
  readonly table: StatutoryTable;
  readonly definition: FormatTable;
  /** The line of its name. */
  readonly line: number;
}

/** Whole rows that may be written on the caret's line: those the table lacks, one for all others, the header row. */
export function rowProposals(open: OpenTable, caret: Caret): readonly Proposal[] {
  const { definition, line } = open;
  const widths = widthsOf(definition, caret.lines, line, caret.position.line);
  const rows = rowsHere(open, caret).map(
    (row): Proposal => ({ ...writtenProposal(definition, row), insert: rowText(definition, row, widths) }),
  );
  const blocks = endsBlock(open, caret)
    ? repeatableGroups(definition).map(
        (group): Proposal => ({ ...blockProposal(group), insert: blockText(definition, group, widths) }),
      )
    : [];
  const rest = wantsRest(open, caret) ? [{ ...restProposal, insert: restText(widths) }] : [];
  const header: Proposal[] = mayNameColumns(open, caret)
    ? [
        {
          label: { zh: '表头', en: 'Header row' },
          alsoCalled: ['表头'],
          kind: CompletionItemKind.Struct,
          detail: definition.columns.map(({ name }) => name).join('、'),
          insert: headerText(definition),
        },
      ]
    : [];
  return [...rows, ...blocks, ...rest, ...header];
}

/** Labels for a row whose cells are already there. */
function labelProposals(open: OpenTable, caret: Caret): readonly Proposal[] {
  const rows = rowsHere(open, caret).map((row) => writtenProposal(open.definition, row));
  return wantsRest(open, caret) ? [...rows, restProposal] : rows;
}

/** Column names for the header row: the one that stands at this place first. */
function columnProposals({ definition }: OpenTable, index: number, written: readonly string[]): Proposal[] {
  const missing = definition.columns.filter(({ name, label }) => !written.includes(name) && !written.includes(label));
  const expected = definition.columns[index];
  const ordered =
    expected && missing.includes(expected) ? [expected, ...missing.filter((c) => c !== expected)] : missing;
  return ordered.map((column) => columnProposal(definition, column));
}

/** Whether the columns may be named on the caret's line: no row of the table stands above it, and none names them below. */
function mayNameColumns({ definition, line }: OpenTable, caret: Caret): boolean {
  const { lines, position } = caret;
  if (lines.slice(line + 1, position.line).some(isRowLine)) return false;
  const below = nextContent(caret) ?? '';
  const cells = rowsFollow(caret) ? cellsBehindBars(below) : [];
  const names = cells.slice(1).filter((text) => text.trim() !== '');
  return names.length === 0 || !names.every((text) => findNamed(definition.columns, text.trim()));
}

/** A row of the form by its name, with what it is and what other names it goes by. */
export function rowProposal(table: FormatTable, row: FormatRow): Proposal {
  return {
    label: row.name,
    kind: CompletionItemKind.Field,
    alsoCalled: otherNames(row),
    ...(row.label !== row.name && { detail: row.label }),
    documentation: (language) => rowHover(table, row, language),
  };
}

/** A row as it is called on its line: within a block by its name in the form. */
function writtenProposal(table: FormatTable, row: FormatRow): Proposal {
  const proposal = rowProposal(table, row);
  return row.inBlock === undefined ? proposal : { ...proposal, label: row.inBlock };
}

/** A further block of a group that stands as often as there is something to report. */
function blockProposal(group: FormatRowGroup): Proposal {
  const rows = leafRows(group.template ?? []);
  return {
    label: `${group.name}：`,
    kind: CompletionItemKind.Module,
    alsoCalled: otherNames(group),
    detail: {
      zh: `再加一组，${rows.length} 行`,
      en: `one more group of ${rows.length} row${rows.length === 1 ? '' : 's'}`,
    },
    documentation: (language) => groupHover(group, rows, language),
  };
}

/** A column of the form, in the same way. */
export function columnProposal(table: FormatTable, column: FormatColumn): Proposal {
  return {
    label: column.name,
    kind: CompletionItemKind.Property,
    alsoCalled: otherNames(column),
    ...(column.label !== column.name && { detail: column.label }),
    documentation: (language) => columnHover(table, column, language),
  };
}

/** A group of rows, which stands for their sum. */
export function groupProposal(group: FormatRowGroup): Proposal {
  return {
    label: group.name,
    kind: CompletionItemKind.Module,
    alsoCalled: otherNames(group),
    detail: { zh: '各行之和', en: 'total of its rows' },
    documentation: (language) => groupHover(group, leafRows(group.children), language),
  };
}

/** Everything something may be found by beside its short name. */
export function otherNames({ name, label, aliases, formerNames }: Named): readonly string[] {
  return [...(label === name ? [] : [label]), ...aliases, ...formerNames];
}

const restProposal: Proposal = {
  label: '其余',
  kind: CompletionItemKind.Keyword,
  detail: { zh: '没有写出的各行', en: 'all rows that are not given' },
};

/** One number for all rows that are not written makes sense as long as there are any, and once. */
function wantsRest(open: OpenTable, caret: Caret): boolean {
  return missingRows(open, caret).length > 0 && !elsewhere(open.table, caret).some(({ kind }) => kind === 'rest');
}

function missingRows({ table, definition }: OpenTable, caret: Caret): FormatRow[] {
  const written = new Set(elsewhere(table, caret).map(({ row }) => row));
  return definition.rows.filter((row) => !written.has(row));
}

/** Of the rows that are missing those that mean themselves on the caret's line: of the blocks the author names only the one around it. */
function rowsHere(open: OpenTable, caret: Caret): readonly FormatRow[] {
  const around = blockAbove(open, caret);
  return missingRows(open, caret).filter(
    (row) => row.inBlock === undefined || (around !== undefined && rowsOfBlock(around).includes(row)),
  );
}

/** The block that the line of the caret would belong to. */
function blockAbove({ table, definition }: OpenTable, { position }: Caret): FormatRowGroup | undefined {
  const above = table.rows.filter(({ range }) => range.start.line < position.line);
  const line = above.findLast(({ row, group }) => group !== undefined || row?.inBlock !== undefined);
  if (line?.row) return blockOfRow(definition, line.row);
  return line?.group && (unnamedBlockOf(line.group) ?? line.group);
}

/** Whether a block may begin on the caret's line: it does not part the rows of another. */
function endsBlock({ table }: OpenTable, { position }: Caret): boolean {
  const below = table.rows.find(({ range }) => range.start.line > position.line);
  return below?.row?.inBlock === undefined;
}

/** The rows on other lines than the caret's. */
function elsewhere({ rows }: StatutoryTable, { position }: Caret): StatutoryTable['rows'] {
  return rows.filter(({ range }) => range.start.line !== position.line);
}

/** How wide the places between the bars of a table are, blanks included; unknown while no full row is written. */
type Widths = readonly number[] | undefined;

/** Widths as the first full row below a table's name has them. */
function widthsOf(table: FormatTable, lines: readonly string[], tableLine: number, except: number): Widths {
  for (let number = tableLine + 1; number < lines.length; number++) {
    const line = lines[number] ?? '';
    if (line.trim() !== '' && !isRowLine(line)) return undefined;
    const bars = barsIn(line);
    if (number !== except && bars.length === table.columns.length + 2)
      return bars.slice(0, -1).map((bar, index) => textWidth(line.slice(bar + 1, bars[index + 1])));
  }
  return undefined;
}

/** A row ready to be filled in, from its first bar on: a stop in every cell, `=` where a rule gives the number. */
function rowText(table: FormatTable, row: FormatRow, widths: Widths): Snippet {
  return { snippet: rowsText(table, [row], widths, 0) };
}

/** A block ready to be named and filled in, from its first bar on. */
function blockText(table: FormatTable, group: FormatRowGroup, widths: Widths): Snippet {
  const rows = rowsText(table, leafRows(group.template ?? []), widths, 1);
  return { snippet: `| ${literal(group.name)}：$1 |\n${rows}` };
}

function rowsText(table: FormatTable, rows: readonly FormatRow[], widths: Widths, stopsBefore: number): string {
  let stops = stopsBefore;
  const line = ([label = '', ...cells]: readonly string[]) => {
    const places = cells.map((cell, index) => numberPlace(cell === '' ? `$${++stops}` : cell, widths?.[index + 1]));
    return `|${labelPlace(label, widths?.[0])}|${places.map((place) => `${place}|`).join('')}`;
  };
  return rows.map((row) => line(newRow(table, row))).join('\n');
}

/** One number for every row that is not written. */
function restText(widths: Widths): string {
  return `|${labelPlace('其余', widths?.[0])}|${numberPlace('0', widths?.[1])}|`;
}

/** The row that names the columns. */
function headerText(table: FormatTable): string {
  return newTableText(table).split('\n')[1] ?? '';
}

function labelPlace(label: string, width = 0): string {
  return `${padded(` ${literal(label)}`, width - 1)} `;
}

/** Numbers stand to the right; one digit is allowed for. */
function numberPlace(text: string, width = 0): string {
  return `${' '.repeat(Math.max(width - 2, 1))}${text} `;
}
