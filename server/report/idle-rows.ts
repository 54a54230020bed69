import { labelKey } from '../language/label-key.ts';
import type { ColumnNode, FormatTable } from './format.ts';
import { moneyUnits } from './money.ts';
import { findNamed, findRowOrGroup } from './names.ts';
import type { WrittenLine } from './table-layout.ts';

/**
 * The rows of a table that say something of it: without blank ones, those that name the unit (单位：件), and header rows
 * that are repeated or that head groups of columns, as tables copied from a printed page have them. The first header row
 * that names columns alone stays.
 */
export function tellingRows(rows: readonly WrittenLine[], table: FormatTable): readonly WrittenLine[] {
  const told = rows.filter((row) => !isBlank(row) && !namesUnit(row, table));
  const first = told.findIndex((row) => !isHeading(row, table));
  const headings = told.slice(0, first < 0 ? told.length : first);
  // One that names a group, or beside which others stand, is a part of a header of several rows.
  const header =
    headings.findLast((row) => namesColumns(row, table)) ?? (headings.length === 1 ? headings[0] : undefined);
  const rest = told.slice(headings.length);
  const below = rest.filter((row, index) => {
    if (!isHeading(row, table) || !namesColumnsInOrder(row, table)) return true;
    // Above rows of another table it is the header of that one, whose own line is missing.
    const next = rest.slice(index).find((other) => !isHeading(other, table));
    return next !== undefined && !next.rest && findRowOrGroup(table, next.label) === undefined;
  });
  return [...(header && !headsGroups(header, table) ? [header] : []), ...below];
}

function textsOf(row: WrittenLine): string[] {
  return row.cells.map((cell) => cell.text.trim());
}

function isBlank(row: WrittenLine): boolean {
  return !row.rest && row.label === '' && textsOf(row).every((text) => text === '');
}

/** `单位：件`, in whichever cell; another unit of money than the columns have would change what the numbers mean. */
function namesUnit(row: WrittenLine, { columns }: FormatTable): boolean {
  const [text, ...others] = [row.label, ...textsOf(row)].filter((one) => one !== '');
  const unit = /^[(\uff08]?\s*(?:计量)?单位\s*[:：]\s*([^:：|]{1,8}?)\s*[)\uff09]?$/.exec(text ?? '')?.[1];
  if (row.rest || others.length > 0 || unit === undefined) return false;
  return !moneyUnits.includes(unit) || columns.every((column) => column.unit === unit || column.writesUnit);
}

/** Whether a row holds nothing but what the headings of the table are called. */
function isHeading(row: WrittenLine, table: FormatTable): boolean {
  const { label } = row;
  const texts = textsOf(row).filter((text) => text !== '');
  if (row.rest || texts.length === 0) return false;
  const isRow = label !== '' && findRowOrGroup(table, label) !== undefined;
  return !isRow && texts.every((text) => isColumn(text, table) || isGroup(text, table));
}

function isColumn(text: string, { columns }: FormatTable): boolean {
  return findNamed(columns, text) !== undefined;
}

function isGroup(text: string, { columnTree }: FormatTable): boolean {
  const key = labelKey(text);
  const under = (nodes: readonly ColumnNode[]): boolean =>
    nodes.some((node) => node.kind === 'group' && (labelKey(node.label) === key || under(node.children)));
  return under(columnTree);
}

/** Whether every cell of a row names a column. */
function namesColumns(row: WrittenLine, table: FormatTable): boolean {
  return textsOf(row).every((text) => isColumn(text, table));
}

function namesColumnsInOrder(row: WrittenLine, table: FormatTable): boolean {
  const named = textsOf(row).map((text) => findNamed(table.columns, text)?.found);
  return (
    named.every((column, index) => column === undefined || column === table.columns[index]) || !namesColumns(row, table)
  );
}

function headsGroups(row: WrittenLine, table: FormatTable): boolean {
  return [row.label, ...textsOf(row)].some((text) => text !== '' && isGroup(text, table));
}
