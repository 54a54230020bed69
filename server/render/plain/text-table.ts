import { padded, paddedLeft } from '../../shared/text-width.ts';
import { wrapText } from '../wrap-text.ts';
import { columnNames, type FlatTable, rowsFromGroups } from './flat-table.ts';
import { type LabelLine, labelLines } from './label-lines.ts';
import { blockWidth, type ColumnBlock, columnGroups, gap } from './text-columns.ts';

/** A label that takes several lines is told from the next one by this. */
const hang = '  ';

/**
 * A table for fixed-width fonts in which Chinese characters are two columns wide. Numbers stand at the right of their
 * columns, what heads several rows on a line of its own. A table too wide for the page is cut into groups of columns,
 * one below another, each with the labels of the rows.
 */
export function textTable(flat: FlatTable): string {
  const table = rowsFromGroups(flat);
  const hasGrid = table.rows.length > 0 || table.columns.flat().some((name) => name !== '');
  const grids = hasGrid ? columnGroups(table).map((group) => grid(table, group)) : [];
  return [...(table.caption === undefined ? [] : [table.caption]), grids.join('\n\n')].join('\n').trimEnd();
}

function grid(table: FlatTable, group: ColumnBlock): string {
  const { label, columns } = group;
  const names = columnNames(table);
  const header = [
    ...(label === undefined ? [] : [wrapText(table.corner ?? '', label)]),
    ...columns.map(({ index, width }) => wrapText(names[index] ?? '', width)),
  ];
  const height = Math.max(...header.map((lines) => lines.length));
  const lowered = header.map((lines) => [...Array<string>(height - lines.length).fill(''), ...lines]);
  const hasHeader = header.flat().some((name) => name !== '');
  const body = labelLines(table.rows).map((line) => bodyLines(line, group));
  // Where prose takes several lines, only a blank line shows where the next row begins.
  const hasProse = body.some(({ isProse }) => isProse);
  return [
    ...(hasHeader ? [...setLines(lowered, group), rule(group)] : []),
    body.map(({ lines }) => lines.join('\n')).join(hasProse ? '\n\n' : '\n'),
  ].join('\n');
}

function bodyLines(
  line: LabelLine,
  group: ColumnBlock,
): { readonly lines: readonly string[]; readonly isProse: boolean } {
  const { row } = line;
  const { label, columns } = group;
  if (!row) return { lines: labelIn(line, blockWidth(group)), isProse: false };
  const cells = columns.map(({ index, width }) => wrapText(row.cells[index]?.text ?? '', width));
  return {
    lines: setLines([...(label === undefined ? [] : [labelIn(line, label)]), ...cells], group),
    isProse: cells.some((lines) => lines.length > 1),
  };
}

function labelIn({ label, indent }: LabelLine, width: number): readonly string[] {
  const before = ' '.repeat(indent);
  const [whole = ''] = wrapText(label, width - indent);
  if (whole === label) return [before + label];
  return wrapText(label, width - indent - hang.length).map((line, index) => before + (index > 0 ? hang : '') + line);
}

/** Lines of cells, label first, beside one another. */
function setLines(cells: readonly (readonly string[])[], { label, columns }: ColumnBlock): readonly string[] {
  const widths = [...(label === undefined ? [] : [{ width: label, isNumeric: false }]), ...columns];
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) =>
    widths
      .map(({ width, isNumeric }, column) => (isNumeric ? paddedLeft : padded)(cells[column]?.[index] ?? '', width))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

function rule({ label, columns }: ColumnBlock): string {
  const widths = [...(label === undefined ? [] : [label]), ...columns.map(({ width }) => width)];
  return widths.map((width) => '-'.repeat(width)).join(' '.repeat(gap));
}
