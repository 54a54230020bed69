import { labelKey } from '../language/label-key.ts';
import { type FormatRowGroup, type FormatTable, leafRows } from '../report/format.ts';
import { findNamed, repeatableGroups } from '../report/names.ts';
import { expanded, nameBehind } from '../report/read/named-blocks.ts';
import { blankCell, type Grid, type GridRow, isNumber, ownText, single } from './grid.ts';

/** A copied table with a line at the head of each block that its author named, and the table of the form with these blocks. */
export interface CopiedBlocks {
  readonly grid: Grid;
  readonly table: FormatTable;
}

/**
 * Finds the blocks of groups that stand as often as there is something to report, as printed and copied tables have them:
 * `微信：示例水利` on a line or in a cell, or 微信 and 示例水利 in cells of their own, over all of whose rows they may be
 * merged. Each becomes a line of its own, as reports write it; cells in front of its rows are emptied.
 */
export function copiedBlocks(grid: Grid, table: FormatTable): CopiedBlocks {
  const groups = repeatableGroups(table);
  if (groups.length === 0) return { grid, table };
  const heads: string[] = [];
  let open: Block | undefined;
  const rows = grid.flatMap((row, index): GridRow[] => {
    const whole = wholeLabelIn(row, groups);
    if (whole) {
      const isOpen = open?.group === whole.block.group && open.name === whole.block.name;
      open = whole.block;
      const label = `${open.group.name}\uff1a${open.name}`;
      heads.push(label);
      return [...(isOpen ? [] : [headingRow(row, label)]), whole.row];
    }
    const head = headIn(row, groups) ?? (open && (nextIn(row, open) ?? nameAlone(row, grid[index + 1], open)));
    if (!head) {
      if (open && row.slice(0, open.front).some((cell) => ownText(cell) !== '')) open = undefined;
      return [open ? emptied(row, open.front) : row];
    }
    const rest = emptied(row, head.front);
    const isAlone = rest.every((cell) => ownText(cell) === '');
    open = { ...head, front: isAlone ? 0 : head.front };
    // Below a line that names the group alone each block has a line with its name.
    const isAbove = head.name === '' && isAlone && !beginsRow(grid[index + 1], head.group);
    if (isAbove) return [];
    const label = head.name === '' ? head.group.name : `${head.group.name}\uff1a${head.name}`;
    heads.push(label);
    const heading = headingRow(row, label);
    return isAlone ? [heading] : [heading, rest];
  });
  return { grid: rows, table: expanded(table, heads) };
}

function headingRow(row: GridRow, label: string): GridRow {
  return row.map((_, x) => (x === 0 ? single(label) : blankCell));
}

/** 微信／示例水利／发布量, where a table has one column of labels: the block, and the row by its own label. */
function wholeLabelIn(row: GridRow, groups: readonly FormatRowGroup[]) {
  for (const [x, cell] of row.entries()) {
    const [first = '', name = '', ...rest] = ownText(cell).split(/\s*[\uff0f/]\s*/);
    const label = rest.join('\uff0f');
    const group = groups.find((one) => nameBehind(first, one) === '' && isRowOf(one, label));
    if (!group || name === '') continue;
    const own = row.map((other, at) => (at === x ? single(label) : other));
    return { block: { group, name, front: 0 } satisfies Block, row: own };
  }
  return undefined;
}

interface Block {
  readonly group: FormatRowGroup;
  /** '' where it has none. */
  readonly name: string;
  /** So many cells in front of its rows name the group and the block. */
  readonly front: number;
}

/** The block that a row names the group of, in a cell of its own or before a colon. */
function headIn(row: GridRow, groups: readonly FormatRowGroup[]): Block | undefined {
  for (const [x, cell] of row.entries())
    for (const group of groups) {
      const name = nameBehind(ownText(cell), group);
      if (name === undefined) continue;
      if (name !== '') return { group, name, front: x + 1 };
      const beside = nameIn(row[x + 1], group);
      return beside === '' ? { group, name: '', front: x + 1 } : { group, name: beside, front: x + 2 };
    }
  return undefined;
}

/** The next block of the same group, whose own name is merged over or left out. */
function nextIn(row: GridRow, { group, name, front }: Block): Block | undefined {
  if (front < 2 || name === '' || row.slice(0, front - 1).some((cell) => ownText(cell) !== '')) return undefined;
  const next = nameIn(row[front - 1], group);
  return next === '' ? undefined : { group, name: next, front };
}

/** A line with nothing but a name, below which the rows of the group follow. */
function nameAlone(row: GridRow, next: GridRow | undefined, { group }: Block): Block | undefined {
  const [first, ...others] = row.filter((cell) => ownText(cell) !== '');
  const name = nameIn(first, group);
  return name === '' || others.length > 0 || !beginsRow(next, group) ? undefined : { group, name, front: row.length };
}

/** What names a block: neither a number nor a row of the group. */
function nameIn(cell: GridRow[number] | undefined, group: FormatRowGroup): string {
  const text = ownText(cell);
  return isNumber(text) || isRowOf(group, text) ? '' : text;
}

function beginsRow(row: GridRow | undefined, group: FormatRowGroup): boolean {
  return row?.some((cell) => isRowOf(group, ownText(cell))) ?? false;
}

function isRowOf(group: FormatRowGroup, text: string): boolean {
  return labelKey(text) !== '' && findNamed(leafRows(group.template ?? group.children), text) !== undefined;
}

function emptied(row: GridRow, front: number): GridRow {
  return row.map((cell, x) => (x < front ? blankCell : cell));
}
