import type { FormatRow, FormatRowGroup, FormatTable } from '../report/format.ts';
import { blockOfRow, groupsOf, repeatableGroups, rowsOfBlock, unnamedBlockOf } from '../report/names.ts';
import type { StatutoryTable, WrittenRow } from '../report/written.ts';
import type { Filling } from './fit-table.ts';

/** A block of rows that copied numbers begin, and the lines that it takes over: of one that nobody has named or filled in. */
export interface NewBlock {
  readonly group: FormatRowGroup;
  readonly heading?: WrittenRow;
  readonly takes: ReadonlyMap<FormatRow, WrittenRow>;
}

/** The blocks of a table that are filled in and not written yet. */
export function newBlocks(
  written: StatutoryTable,
  table: FormatTable,
  fillings: readonly Filling[],
): readonly NewBlock[] {
  const filled = new Set(fillings.map(({ row }) => blockOfRow(table, row)));
  const blank = blankBlocks(written, table);
  const blocks = groupsOf(table.rowTree).filter((group) => filled.has(group) && !isWritten(group, written));
  return blocks.map((group): NewBlock => {
    const taken = blank.get(group.blockOf ?? '');
    blank.delete(group.blockOf ?? '');
    const takes = rowsOfBlock(group).flatMap((row) => {
      const line = taken?.rows.find((one) => one.row?.inBlock === row.inBlock);
      return line ? [[row, line] as const] : [];
    });
    return { group, takes: new Map(takes), ...(taken && { heading: taken.heading }) };
  });
}

function isWritten(group: FormatRowGroup, { rows }: StatutoryTable): boolean {
  const own = rowsOfBlock(group);
  return rows.some((line) => line.group === group || (line.row !== undefined && own.includes(line.row)));
}

interface BlankBlock {
  readonly heading: WrittenRow;
  readonly rows: readonly WrittenRow[];
}

/** By the name of their group: blocks without a name or a number, as a new report has them. */
function blankBlocks({ rows }: StatutoryTable, table: FormatTable): Map<string, BlankBlock> {
  const blank = repeatableGroups(table).flatMap((group): [string, BlankBlock][] => {
    const unnamed = unnamedBlockOf(group);
    const heading = rows.find((line) => line.group?.name === group.name && line.group.blockOf === undefined);
    const all = unnamed ? rowsOfBlock(unnamed) : [];
    const own = rows.filter(({ row }) => row && all.includes(row));
    const isBlank = own.every(({ cells }) => cells.every(({ text }) => /^[\s=\uff1d]*$/.test(text)));
    return heading && isBlank ? [[group.name, { heading, rows: own }]] : [];
  });
  return new Map(blank);
}
