import type Big from 'big.js';
import { labelKey } from '../language/label-key.ts';
import { remarkedLabels } from '../language/remark.ts';
import type { FormatColumn, FormatTable } from '../report/format.ts';
import { findNamed } from '../report/names.ts';
import { cornerOf } from '../report/new-report.ts';
import { inYuan, moneyUnits } from '../report/read/read-cell.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { WrittenHeader, WrittenRow } from '../report/written.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { closestNamed, didYouMean, formatWithColumn, listed } from './did-you-mean.ts';

import type { FixData } from './fix-data.ts';
import { replacement, rewriting } from './repair.ts';

/** A column in a header row that the table does not have. */
const unknownColumn: Check<{
  readonly text: string;
  readonly table: string;
  readonly proposal: string | undefined;
  readonly otherFormat: string | undefined;
}> = {
  id: 'unknown-column',
  name: '格式外列',
  level: 'error',
  source: sources.headers,
  message: ({ text, table, proposal, otherFormat }) => {
    if (otherFormat !== undefined)
      return {
        zh: `“${text}”是格式“${otherFormat}”的列，本格式的表“${table}”没有这一列；数字按格式的列序识别，请更正列名`,
        en: `“${text}” is a column of format “${otherFormat}”; table “${table}” of this format has no such column. Numbers are read in the order of the format; correct the name`,
      };
    return {
      zh: `表“${table}”没有“${text}”这一列${proposal === undefined ? '；数字按格式的列序识别，请更正列名' : didYouMean(proposal).zh}`,
      en: `Table “${table}” has no column “${text}”${proposal === undefined ? '. Numbers are read in the order of the format; correct the name' : didYouMean(proposal).en}`,
    };
  },
};

/** A column whose heading names another unit of money than the format: its numbers would be read in the format's. */
const columnInOtherUnit: Check<{
  readonly text: string;
  readonly unit: string;
  readonly label: string;
  readonly wanted: string;
}> = {
  id: 'column-in-other-unit',
  name: '列的单位',
  level: 'error',
  source: sources.headers,
  message: ({ text, unit, label, wanted }) => ({
    zh: `“${text}”以${unit}计，格式的“${label}”以${wanted}计；请把本列数字换算为${wanted}，并改用格式的列名`,
    en: `“${text}” is in ${unit}, but the format has “${label}” in ${wanted}; convert the numbers of this column and use the format’s name`,
  }),
};

/** A header row that does not name the columns one by one in the format's order. */
const columnOrder: Check<{ readonly table: string; readonly columns: readonly string[] }> = {
  id: 'column-order',
  name: '列序',
  level: 'error',
  source: sources.headers,
  message: ({ table, columns }) => ({
    zh: `表“${table}”的表头与格式不一致，各列依次应为：${listed(columns).zh}`,
    en: `The header of table “${table}” differs from the format, whose columns are, in this order: ${listed(columns).en}`,
  }),
};

/** A column of the header row in the wording of a superseded format: its numbers may mean something else. */
const formerColumn: Check<{ readonly text: string; readonly label: string; readonly format: string }> = {
  id: 'former-column',
  name: '旧列名',
  level: 'error',
  source: sources.formerNames,
  message: ({ text, label, format }) => ({
    zh: `“${text}”是原格式的列名，请改为“${label}”（${format}）；统计口径已调整，请逐项核对数据`,
    en: `“${text}” is a column name of an earlier format; change it to “${label}” of “${format}”. What it counts has changed: check the numbers`,
  }),
};

function* checkHeaderNamesTheColumns(report: Report): Iterable<Finding> {
  for (const { definition, header, rows, other } of report.tables) {
    if (definition === undefined || header === undefined || other) continue;
    if (header.cells.some(isUnknown)) yield* unknownColumns(report, definition, header, rows);
    else if (!namesInOrder(header, definition.columns)) yield wrongOrder(definition, header, rows);
    yield* formerColumns(report, definition, header);
  }
}

function* unknownColumns(
  report: Report,
  table: FormatTable,
  header: WrittenHeader,
  rows: readonly WrittenRow[],
): Iterable<Finding> {
  const named = new Set(header.cells.map(({ column }) => column));
  const unnamed = table.columns.filter((column) => !named.has(column));
  for (const { text, range } of header.cells.filter(isUnknown)) {
    const other = otherUnitOf(text, unnamed);
    if (other) {
      yield inOtherUnit(text, range, other, header, rows);
      continue;
    }
    const otherFormat = formatWithColumn(report, table, text);
    const proposal = otherFormat === undefined ? closestNamed(text, unnamed)?.label : undefined;
    const parameters = { text, table: table.name, proposal, otherFormat };
    const more = otherFormat === undefined ? replacement(range, proposal) : ofOtherFormat(table, header);
    yield found(unknownColumn, range, parameters, more);
  }
}

/** The column that a heading names but for its unit of money, and how many of the column's own unit that is. */
function otherUnitOf(
  text: string,
  columns: readonly FormatColumn[],
): { readonly column: FormatColumn; readonly unit: string; readonly factor: Big } | undefined {
  for (const { label, remark } of remarkedLabels(text)) {
    const unit = moneyUnits.findLast((one) => remark.includes(one));
    const factor = inYuan(unit);
    const column = columns.find((one) => findNamed([one], label) ?? findNamed([one], `${label}（${one.unit}）`));
    const own = inYuan(column?.unit);
    if (column && unit !== undefined && factor && own && !factor.eq(own))
      return { column, unit, factor: factor.div(own) };
  }
  return undefined;
}

/** The heading in the unit of the form, and the numbers below it converted along with it. */
function inOtherUnit(
  text: string,
  range: TextRange,
  { column, unit, factor }: NonNullable<ReturnType<typeof otherUnitOf>>,
  header: WrittenHeader,
  rows: readonly WrittenRow[],
): Finding {
  const index = header.cells.findIndex((cell) => cell.range === range);
  const converted = rows.flatMap(({ cells }) => {
    const cell = cells[index];
    if (cell?.reading.kind !== 'number' || cell.reading.unit !== undefined) return [];
    return [{ range: cell.range, text: cell.reading.value.times(factor).toFixed() }];
  });
  const parameters = { text, unit, label: column.label, wanted: column.unit ?? '' };
  return found(columnInOtherUnit, range, parameters, rewriting([{ range, text: column.label }, ...converted]));
}

// A blank cell names nothing: it makes the header too short or too long, not wrong.
function isUnknown({ text, column }: WrittenHeader['cells'][number]): boolean {
  return column === undefined && text.trim() !== '';
}

/** The numbers of a row are read by their place, so the header must not tell another order. */
function wrongOrder(table: FormatTable, header: WrittenHeader, rows: readonly WrittenRow[]): Finding {
  const columns = table.columns.map(({ label }) => label);
  const data: FixData = {
    kind: 'column-order',
    header: { range: header.range, text: headerOf(table, header) },
    rows: inOrderOfForm(table, header, rows),
    harmless: isInOrder(table, header),
  };
  return found(columnOrder, header.range, { table: table.name, columns }, { data });
}

/**
 * The cells of the header and of every line that has numbers, in the order of the form; none where the header does not
 * name each column once, or a line has not a cell for each. One cell of 其余 is for all columns.
 */
function inOrderOfForm(
  { columns }: FormatTable,
  header: WrittenHeader,
  rows: readonly WrittenRow[],
): readonly (readonly TextRange[])[] {
  const order = columns.map((column) => header.cells.findIndex((cell) => cell.column === column));
  const lines = [header, ...rows.filter(({ kind, cells }) => cells.length > (kind === 'rest' ? 1 : 0))];
  if (order.includes(-1) || lines.some(({ cells }) => cells.length !== columns.length)) return [];
  return lines.map(({ cells }) => order.flatMap((index) => cells[index]?.range ?? []));
}

/** Whether the header only lacks columns: those that it names do not follow one another in another order. */
function isInOrder({ columns }: FormatTable, { cells }: WrittenHeader): boolean {
  const order = cells.flatMap(({ column }) => (column ? [columns.indexOf(column)] : []));
  return order.every((index, at) => at === 0 || index > (order[at - 1] ?? -1));
}

/** The header row of the form, with the corner as it was written. */
function headerOf(table: FormatTable, header: WrittenHeader): string {
  return `| ${[header.corner.trim() || cornerOf(table), ...table.columns.map(({ label }) => label)].join(' | ')} |`;
}

/** A heading of another format is none that was misspelt: the row as a whole is, where it has the form's number of cells. */
function ofOtherFormat(
  table: FormatTable,
  header: WrittenHeader,
  heading?: { readonly range: TextRange; readonly text: string },
): { readonly data?: FixData } {
  if (header.cells.length !== table.columns.length) return {};
  const row = { range: header.range, text: headerOf(table, header) };
  return { data: { kind: 'header', row, ...(heading && { heading }) } };
}

function namesInOrder({ cells }: WrittenHeader, columns: readonly FormatColumn[]): boolean {
  return cells.length === columns.length && cells.every(({ column }, index) => column === columns[index]);
}

function* formerColumns(report: Report, table: FormatTable, header: WrittenHeader): Iterable<Finding> {
  const { format } = report;
  const other = header.cells.some((cell) => isUnknown(cell) && formatWithColumn(report, table, cell.text));
  for (const { text, range, column } of header.cells) {
    if (column === undefined || format === undefined || !isFormerly(column, text)) continue;
    const parameters = { text, label: column.label, format: format.name };
    const inRow = other ? ofOtherFormat(table, header, { range, text: column.label }) : {};
    yield found(formerColumn, range, parameters, inRow.data ? inRow : replacement(range, column.label));
  }
}

function isFormerly({ name, label, aliases, formerNames }: FormatColumn, text: string): boolean {
  const key = labelKey(text);
  const isKey = (wording: string) => labelKey(wording) === key;
  return formerNames.some(isKey) && ![name, label, ...aliases].some(isKey);
}

export const columnChecks: CheckGroup = {
  checks: [unknownColumn, columnInOtherUnit, columnOrder, formerColumn],
  checkers: [checkHeaderNamesTheColumns],
};
