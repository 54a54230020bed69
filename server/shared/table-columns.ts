/** What stands in a column of a table, in columns of the screen. */
export interface WrittenColumn {
  /** The widest of its names in the header. */
  readonly names: number;
  /** The widest of all else in it. */
  readonly cells: number;
  /** Whether its names may stand out, as those of numbers may, which are much longer than the numbers. */
  readonly narrows: boolean;
}

/**
 * As wide as a row may get for the names of its columns alone. An editor has this much room between Explorer and preview in
 * a window of 1366 pixels; where a row gets wider, it is shown in several lines, and no number is below another.
 */
export const widestRow = 53;

/**
 * How wide the columns of a table are: as wide as all that stands in them, unless rows would get too wide. Names of columns
 * of numbers then have what room is left, the same for all of them, and none where there is none.
 */
export function writtenWidths(columns: readonly WrittenColumn[]): readonly number[] {
  const full = columns.map(({ names, cells }) => Math.max(names, cells));
  const narrowed = (room: number) =>
    columns.map(({ cells, narrows }, index) => {
      const width = full[index] ?? 0;
      return narrows ? Math.min(width, Math.max(cells, room)) : width;
    });
  let room = Math.max(1, ...full);
  while (room > 1 && rowWidth(narrowed(room)) > widestRow) room--;
  const widths = narrowed(room);
  const isWorthIt = rowWidth(widths) <= widestRow || rowWidth(widths) * 4 <= rowWidth(full) * 3;
  return isWorthIt ? widths : full;
}

/** Bars and the blanks beside them included. */
function rowWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + 3, 1);
}

/**
 * How many blanks fill up each cell of a row, texts and columns given by their widths. A name that stands out takes its
 * room from the next ones, so that a header gets back above its columns where it can; other rows stay straight.
 */
export function fillings(
  texts: readonly number[],
  columns: readonly number[],
  row: 'names' | 'cells',
): readonly number[] {
  let over = 0;
  return texts.map((text, index) => {
    const blanks = (columns[index] ?? 0) - text - over;
    over = row === 'names' ? Math.max(0, -blanks) : 0;
    return Math.max(0, blanks);
  });
}
