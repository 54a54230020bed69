import type { LaidOutBlock, LaidOutCell, LaidOutTable } from '../document.ts';
import { columnNeeds } from './column-needs.ts';
import { sizeOfWide, textArea } from './table-style.ts';

/** Kept free at the sides of a column, in points. */
const sides = 3;
/** In characters of Chinese: labels break into lines of so many. */
const shortestLine = 4;
const rowLabels = 8;

/**
 * The blocks of a document as pages take them: of a table of the author's own with more columns than a page is wide
 * enough for, some columns after the others, each time with the labels of its rows.
 */
export function withinPages<Block extends LaidOutBlock>(blocks: readonly Block[]): readonly (Block | LaidOutTable)[] {
  return blocks.flatMap((block): readonly (Block | LaidOutTable)[] =>
    block.kind === 'table' ? splitTable(block) : [block],
  );
}

function splitTable(table: LaidOutTable): readonly LaidOutTable[] {
  if (!isPlain(table)) return [table];
  const widths = columnNeeds(table).map(
    ({ numbers, labels }, column) =>
      sizeOfWide * Math.max(numbers, Math.min(labels, column === 0 ? rowLabels : shortestLine)) + sides,
  );
  const [first = 0, ...others] = widths;
  const room = Math.max(textArea.width - first, ...others);
  const fewest = groupsWithin(others, room).length;
  if (fewest === 1) return [table];
  // As like in width as can be: no last part of a single column.
  let groups = groupsWithin(others, room);
  for (let less = room; less > 0; less -= sides) {
    const narrower = groupsWithin(others, less);
    if (narrower.length > fewest) break;
    groups = narrower;
  }
  return groups.map((columns, index) => partOf(table, columns, index));
}

/** Whether each of its cells stands in one row and one column. */
function isPlain({ rows, onOnePage }: LaidOutTable): boolean {
  return !onOnePage && rows.every(({ cells }) => cells.every(({ rowSpan, colSpan }) => rowSpan === 1 && colSpan === 1));
}

/** Columns behind the first in groups of such a width, by their place in the table. */
function groupsWithin(widths: readonly number[], room: number): number[][] {
  const groups: number[][] = [];
  let taken = 0;
  for (const [column, width] of widths.entries()) {
    const last = groups.at(-1);
    taken += width;
    if (last && taken <= room) last.push(column + 1);
    else {
      groups.push([column + 1]);
      taken = width;
    }
  }
  return groups;
}

function partOf(table: LaidOutTable, columns: readonly number[], index: number): LaidOutTable {
  const kept = [0, ...columns];
  const places = new Map(kept.map((column, place) => [column, place]));
  const cellsOf = (cells: readonly LaidOutCell[]) =>
    cells.flatMap((cell): readonly LaidOutCell[] => {
      const column = places.get(cell.column);
      return column === undefined ? [] : [{ ...cell, column }];
    });
  const { caption, id, name, headingId, ...rest } = table;
  const part = {
    ...rest,
    columnWeights: kept.map((column) => table.columnWeights[column] ?? 1),
    rows: table.rows.map((row) => ({ ...row, cells: cellsOf(row.cells) })),
  };
  if (index === 0)
    return { ...part, id, name, ...(caption && { caption }), ...(headingId !== undefined && { headingId }) };
  return {
    ...part,
    id: `${id}-${index + 1}`,
    name: `${name}${continued}`,
    ...(caption && { caption: { text: `${caption.text}${continued}`, range: caption.range } }),
  };
}

const continued = '\uff08续\uff09';
