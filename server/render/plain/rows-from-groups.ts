import type { FlatTable } from './flat-table.ts';

interface Group {
  readonly headings: readonly string[];
  /** Indices of its columns. */
  readonly places: number[];
}

/**
 * A table of one row below groups of the same columns, turned to have a row for each group, which takes less width:
 * 行政复议, and below it 行政诉讼. Any other table stays as it is.
 */
export function rowsFromGroups(table: FlatTable): FlatTable {
  const { columns, rows } = table;
  const [row] = rows;
  if (!row || rows.length > 1 || row.label.length > 0) return table;
  const groups = new Map<string, Group>();
  columns.forEach((path, place) => {
    const headings = path.slice(0, -1);
    const group = groups.get(headings.join('\n')) ?? { headings, places: [] };
    groups.set(headings.join('\n'), group);
    group.places.push(place);
  });
  const namesOf = ({ places }: Group) => places.map((place) => columns[place]?.at(-1) ?? '');
  const [first, ...others] = groups.values();
  if (!first || others.length === 0) return table;
  const names = namesOf(first);
  if (others.some((group) => namesOf(group).join('\n') !== names.join('\n'))) return table;
  return {
    ...table,
    corner: '',
    columns: names.map((name) => [name]),
    rows: [first, ...others].map(({ headings, places }) => ({
      label: headings,
      cells: places.flatMap((place) => row.cells[place] ?? []),
    })),
  };
}
