import { type FieldElement, fieldOf } from './page-fields.ts';

/** The fields of a table by their places: merged cells are in all of theirs. */
class CellMap {
  readonly #places: (FieldElement | undefined)[][];

  constructor(table: HTMLTableElement) {
    const cells: (Element | undefined)[][] = [...table.rows].map(() => []);
    [...table.rows].forEach((row, y) => {
      let x = 0;
      for (const cell of row.cells) {
        while (cells[y]?.[x] !== undefined) {
          x++;
        }
        for (let below = 0; below < cell.rowSpan; below++) {
          for (let beside = 0; beside < cell.colSpan; beside++) {
            const line = cells[y + below];
            if (line !== undefined) {
              line[x + beside] = cell;
            }
          }
        }
      }
    });
    this.#places = cells.map((row) =>
      Array.from(row, (cell) => (cell?.matches('[data-field]') ? fieldOf(cell) : undefined)),
    );
  }

  /** The next field in a direction; the last one with `toEdge`. */
  step(from: FieldElement, [right, down]: Direction, toEdge = false): FieldElement | undefined {
    const start = this.#placeOf(from);
    let found: FieldElement | undefined;
    for (let [x, y] = start; this.#isInside(x, y); x += right, y += down) {
      const field = this.#places[y]?.[x];
      if (field !== undefined && field !== from) {
        found = field;
        if (!toEdge) {
          break;
        }
      }
    }
    return found;
  }

  /** The fields between two of them, a row each; rows and columns that have none are left out. */
  between(one: FieldElement, other: FieldElement): readonly (readonly FieldElement[])[] {
    const [[x1, y1], [x2, y2]] = [this.#placeOf(one), this.#placeOf(other)];
    return this.#places
      .slice(Math.min(y1, y2), Math.max(y1, y2) + 1)
      .map((row) =>
        [...new Set(row.slice(Math.min(x1, x2), Math.max(x1, x2) + 1))].filter((field) => field !== undefined),
      )
      .filter((row) => row.length > 0);
  }

  /** The first field of the table, and the last. */
  get ends(): readonly [FieldElement | undefined, FieldElement | undefined] {
    const all = this.#places.flat().filter((field) => field !== undefined);
    return [all[0], all.at(-1)];
  }

  /** Whether fields stand below each other anywhere. */
  get hasRows(): boolean {
    return this.#places.filter((row) => row.some((field) => field !== undefined)).length > 1;
  }

  #placeOf(field: FieldElement): readonly [number, number] {
    const y = this.#places.findIndex((row) => row.includes(field));
    return [this.#places[y]?.indexOf(field) ?? -1, y];
  }

  #isInside(x: number, y: number): boolean {
    return y >= 0 && y < this.#places.length && x >= 0 && x < (this.#places[y]?.length ?? 0);
  }
}

/** How far to the right, and how far down: 1, 0 or -1. */
export type Direction = readonly [number, number];

/** The grid of the table that a field is a cell of. */
export function cellMapOf(field: FieldElement): CellMap | undefined {
  const table = field.matches('td') ? field.closest('table') : null;
  return table === null ? undefined : new CellMap(table);
}
