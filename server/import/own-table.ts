import { escaped, type Grid, ownText, widthOf } from '../grid/grid.ts';

/** A table as one with columns of its own: every cell as it stands, in the place where it stands. */
export function ownTable(grid: Grid, title: string): string {
  const width = widthOf(grid);
  const rows = grid
    .map((row) => Array.from({ length: width }, (_, x) => escaped(ownText(row[x]))))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const quoted = title.replace(/["“”]/g, '');
  return [`表 "${quoted}"`, ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}
