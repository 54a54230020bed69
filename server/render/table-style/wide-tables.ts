import type { LaidOutBlock, LaidOutCell, LaidOutTable } from '../document.ts';
import { columnNeeds } from './column-needs.ts';
import { sizeOfWide, sum, textArea } from './table-style.ts';

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
  const labels = labelColumnsOf(table);
  if (labels === undefined) return [table];
  const widths = columnNeeds(table).map(
    ({ numbers, labels: needed }, column) =>
      sizeOfWide * Math.max(numbers, Math.min(needed, column < labels ? rowLabels : shortestLine)) + sides,
  );
  const others = widths.slice(labels);
  const room = Math.max(textArea.width - sum(widths.slice(0, labels)), ...others);
  const fewest = groupsWithin(others, room, labels).length;
  if (fewest === 1) return [table];
  // As like in width as can be: no last part of a single column.
  let groups = groupsWithin(others, room, labels);
  for (let less = room; less > 0; less -= sides) {
    const narrower = groupsWithin(others, less, labels);
    if (narrower.length > fewest) break;
    groups = narrower;
  }
  return groups.map((columns, index) => partOf(table, columns, index, labels));
}

/** How many columns stand in each part of a table that may be cut between the others; undefined where none may be. */
function labelColumnsOf({ rows, onOnePage, labelColumns }: LaidOutTable): number | undefined {
  if (onOnePage) return undefined;
  const isPlain = rows.every(({ cells }) => cells.every(({ rowSpan, colSpan }) => rowSpan === 1 && colSpan === 1));
  return labelColumns ?? (isPlain ? 1 : undefined);
}

/** Columns behind those of labels in groups of such a width, by their place in the table. */
function groupsWithin(widths: readonly number[], room: number, labels: number): number[][] {
  const groups: number[][] = [];
  let taken = 0;
  for (const [column, width] of widths.entries()) {
    const last = groups.at(-1);
    taken += width;
    if (last && taken <= room) last.push(column + labels);
    else {
      groups.push([column + labels]);
      taken = width;
    }
  }
  return groups;
}

function partOf(table: LaidOutTable, columns: readonly number[], index: number, labels: number): LaidOutTable {
  const kept = [...Array.from({ length: labels }, (_, column) => column), ...columns];
  const places = new Map(kept.map((column, place) => [column, place]));
  // What heads columns of several parts heads those of each.
  const cellsOf = (cells: readonly LaidOutCell[]) =>
    cells.flatMap((cell): readonly LaidOutCell[] => {
      const own = Array.from({ length: cell.colSpan }, (_, at) => places.get(cell.column + at) ?? []).flat();
      return own[0] === undefined ? [] : [{ ...cell, column: own[0], colSpan: own.length }];
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
