import { labelKey } from '../language/label-key.ts';
import type { FormatColumn, FormatTable } from '../report/format.ts';
import type { Report, WrittenHeader } from '../report/report.ts';
import { columnOrder, formerColumn, unknownColumn } from './catalogue-tables.ts';
import { type Checker, type Finding, found } from './check.ts';
import { closestNamed } from './did-you-mean.ts';
import { replacement } from './fix-data.ts';
import { formatWithColumn } from './other-formats.ts';

function* checkHeaderNamesTheColumns(report: Report): Iterable<Finding> {
  for (const { definition, header } of report.tables) {
    if (definition === undefined || header === undefined) continue;
    if (header.cells.some(isUnknown)) yield* unknownColumns(report, definition, header);
    else if (!namesInOrder(header, definition.columns)) yield wrongOrder(definition, header);
    yield* formerColumns(report, header);
  }
}

function* unknownColumns(report: Report, table: FormatTable, header: WrittenHeader): Iterable<Finding> {
  const named = new Set(header.cells.map(({ column }) => column));
  const unnamed = table.columns.filter((column) => !named.has(column));
  for (const { text, range } of header.cells.filter(isUnknown)) {
    const otherFormat = formatWithColumn(report, table, text);
    const proposal = otherFormat === undefined ? closestNamed(text, unnamed)?.label : undefined;
    const parameters = { text, table: table.name, proposal, otherFormat };
    yield found(unknownColumn, range, parameters, replacement(range, proposal));
  }
}

// A blank cell names nothing: it makes the header too short or too long, not wrong.
function isUnknown({ text, column }: WrittenHeader['cells'][number]): boolean {
  return column === undefined && text.trim() !== '';
}

/** The numbers of a row are read by their place, so the header must not tell another order. */
function wrongOrder({ name, corner, columns }: FormatTable, header: WrittenHeader): Finding {
  const labels = columns.map(({ label }) => label);
  const row = `| ${[header.corner.trim() || corner, ...labels].join(' | ')} |`;
  return found(columnOrder, header.range, { table: name, columns: labels }, replacement(header.range, row));
}

function namesInOrder({ cells }: WrittenHeader, columns: readonly FormatColumn[]): boolean {
  return cells.length === columns.length && cells.every(({ column }, index) => column === columns[index]);
}

function* formerColumns({ format }: Report, { cells }: WrittenHeader): Iterable<Finding> {
  for (const { text, range, column } of cells) {
    if (column === undefined || format === undefined || !isFormerly(column, text)) continue;
    const parameters = { text, label: column.label, format: format.name };
    yield found(formerColumn, range, parameters, replacement(range, column.label));
  }
}

function isFormerly({ name, label, aliases, formerNames }: FormatColumn, text: string): boolean {
  const key = labelKey(text);
  const isKey = (wording: string) => labelKey(wording) === key;
  return formerNames.some(isKey) && ![name, label, ...aliases].some(isKey);
}

/** A header row, where there is one, names the columns of the form in its order. */
export const columnChecks: readonly Checker[] = [checkHeaderNamesTheColumns];
