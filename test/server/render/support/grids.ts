import type { CellRole, LaidOutCell, LaidOutTable } from '../../../../server/render/document.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const roles: Readonly<Record<string, CellRole>> = {
  '#': 'number',
  '^': 'columnHeader',
  '<': 'rowHeader',
  '\\': 'corner',
  '!': 'caption',
};

/**
 * A table as it is drawn: each row a text like `\项目 | ^件数`. The sign in front of a cell says what it is: `#` a number,
 * `^` the heading of a column, `<` that of a row, `\` a corner, `!` a caption, none a text. `→` goes on to the left,
 * `↑` goes on above.
 */
export function grid(
  drawn: readonly string[],
  {
    headerRows = 0,
    blocks = [],
    ...more
  }: Partial<Pick<LaidOutTable, 'caption' | 'columnWeights' | 'headerRows'>> & { blocks?: readonly number[] } = {},
): LaidOutTable {
  const signs = drawn.map((row) => row.split('|').map((cell) => cell.trim()));
  const at = (row: number, column: number) => signs[row]?.[column];
  const width = signs[0]?.length ?? 0;
  const span = (is: (step: number) => boolean) => {
    let length = 1;
    while (is(length)) length++;
    return length;
  };
  const rows = signs.map((cells, row) => ({
    block: blocks[row] ?? 0,
    range,
    cells: cells.flatMap((sign, column): LaidOutCell[] => {
      if (sign === '→' || sign === '↑') return [];
      const role = roles[sign[0] ?? ''];
      return [
        {
          role: role ?? 'text',
          text: role ? sign.slice(1) : sign,
          row,
          column,
          rowSpan: span((step) => at(row + step, column) === '↑'),
          colSpan: span((step) => at(row, column + step) === '→'),
          alignment: 'center',
          range,
        },
      ];
    }),
  }));
  const columnWeights = Array<number>(width).fill(1);
  return { kind: 'table', id: '表', name: '表', range, columnWeights, headerRows, rows, ...more };
}
