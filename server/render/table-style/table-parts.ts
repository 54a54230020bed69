import type { LaidOutCell, LaidOutRow, LaidOutTable } from '../document.ts';
import { heightOf } from './cell-lines.ts';
import { sum, type TableStyle } from './table-style.ts';

/** The parts of a table: one for each table of a continuous grid, else the table itself. */
export function tableParts({ rows }: LaidOutTable): TablePart[] {
  const blocks: LaidOutRow[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last?.[0]?.block === row.block) last.push(row);
    else blocks.push([row]);
  }
  let top = 0;
  return blocks.map((block) => {
    const cells = block.flatMap((row) => row.cells).map((cell) => ({ ...cell, row: cell.row - top }));
    top += block.length;
    return new TablePart(cells, block.length, headerOf(cells, block.length));
  });
}

/** Rows at the top that only name what stands below. */
function headerOf(cells: readonly LaidOutCell[], rows: number): number {
  const body = cells.filter(({ role }) => role === 'rowHeader' || role === 'number' || role === 'text');
  // A table is never all header: the last row of one without content is repeated nowhere.
  return Math.min(rows - 1, ...body.map(({ row }) => row));
}

/** Rows that stand together on a page where it holds them; their cells are counted from its first row. */
export class TablePart {
  readonly cells: readonly LaidOutCell[];
  readonly rows: number;
  /** So many rows at the top are headings. */
  readonly header: number;

  constructor(cells: readonly LaidOutCell[], rows: number, header: number) {
    this.cells = cells;
    this.rows = rows;
    this.header = header;
  }

  get hasLabelsOverRows(): boolean {
    return this.cells.some(({ row, rowSpan }) => row >= this.header && rowSpan > 1);
  }

  /** How high it is at most, in points. */
  height(style: TableStyle): number {
    return sum(this.#rowHeights(style));
  }

  /** Cut where a page of `room` points is full; every piece has the headings, and the labels of its rows. */
  pieces(style: TableStyle, room: number): TablePart[] {
    const pieces: TablePart[] = [];
    let from = this.header;
    while (from < this.rows) {
      let to = from + 1;
      // Asked of the piece as a whole: a label cut short may need more than its rows have.
      while (to < this.rows && this.#piece(from, to + 1).height(style) <= room) to += 1;
      pieces.push(this.#piece(from, to));
      from = to;
    }
    return pieces;
  }

  #piece(from: number, to: number): TablePart {
    const cells = this.cells.flatMap((cell): LaidOutCell[] => {
      if (cell.row < this.header) return [cell];
      const top = Math.max(cell.row, from);
      const bottom = Math.min(cell.row + cell.rowSpan, to);
      return top < bottom ? [{ ...cell, row: top - from + this.header, rowSpan: bottom - top }] : [];
    });
    return new TablePart(cells, this.header + to - from, this.header);
  }

  /** Cells over several rows make the last of them higher, where they need to. */
  #rowHeights(style: TableStyle): number[] {
    const heights = Array.from({ length: this.rows }, () => style.size + 2 * style.above);
    const byEnd = this.cells.toSorted((one, other) => one.row + one.rowSpan - other.row - other.rowSpan);
    for (const cell of byEnd) {
      const last = cell.row + cell.rowSpan - 1;
      const spanned = sum(heights.slice(cell.row, last + 1));
      heights[last] = (heights[last] ?? 0) + Math.max(0, heightOf(cell, style) - spanned);
    }
    return heights;
  }
}
