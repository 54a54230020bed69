import { escaped, type Grid, type GridRow, isNumber, isWords, ownText, widthOf } from './grid.ts';

/** A copied table as one with columns of its own. */
export interface OwnTable {
  /** What stands above it, merged over all of its columns. */
  readonly title?: string;
  /** Rows of the header, with what heads the labels in front; below a label merged cells leave blanks. */
  readonly header: readonly (readonly string[])[];
  readonly lines: readonly OwnLine[];
}

/** A row, or, without cells, a line that heads those below it; one that says nothing ends the group. */
export interface OwnLine {
  readonly label: string;
  readonly cells: readonly string[];
}

/**
 * Reads merged cells as a table of one's own writes them: headings over several columns in a header of several rows,
 * labels over several rows, or over a whole line, as lines that head the rows below. `headerRows` where it is known how many
 * rows head the columns.
 */
export function ownTableOf(grid: Grid, headerRows?: number): OwnTable {
  const width = widthOf(grid);
  const [first] = grid;
  const title =
    headerRows === undefined && grid.length > 2 && first && isWholeLine(first) ? ownText(first[0]) : undefined;
  const rows = (title ? grid.slice(1) : grid).map((row) => filledUp(row, width));
  const count = headerRows ?? headerRowsOf(rows);
  const body = rows.slice(count);
  const labels = hasGroupColumn(body) ? 2 : 1;
  const headings = rows.slice(0, count).map((row) => headerRow(row, labels));
  // A heading over columns without names below it would end with its row otherwise.
  const isOpen = count === 1 && (rows[0] ?? []).slice(labels).some(({ left }) => left);
  return {
    ...(title && { title }),
    header: isOpen ? [...headings, Array.from({ length: width - labels + 1 }, () => '')] : headings,
    lines: linesOf(body, labels),
  };
}

function filledUp(row: GridRow, width: number): GridRow {
  return Array.from({ length: width }, (_, x) => row[x] ?? { text: '', left: false, above: false });
}

/** Whether one cell takes a whole line. */
function isWholeLine([first, ...others]: GridRow): boolean {
  return first !== undefined && !first.above && others.length > 0 && others.every(({ left }) => left);
}

/** Rows at the top whose cells are merged with those of the next, or stand over several of them; always one. */
function headerRowsOf(rows: Grid): number {
  const isMerged = rows.some((row) => row.some(({ left, above }) => left || above));
  let count = 1;
  for (;;) {
    const [last, next] = [rows[count - 1], rows[count]];
    if (!last || !next || holdsNumbers(last)) return count;
    const reaches = next.some(({ above }) => above);
    const parted =
      count + 1 < rows.length &&
      !holdsNumbers(next) &&
      (isMerged ? last.some(({ left }) => left) && !isWholeLine(last) : goesOn(last, next));
    if (!reaches && !parted) return count;
    count++;
  }
}

/** In text without merged cells: below blanks among headings stand words, and none in front of them. */
function goesOn(above: GridRow, row: GridRow): boolean {
  const isPart = (x: number) => above[x]?.text === '' && isWords(row[x]?.text ?? '');
  return row[0]?.text === '' && above[0]?.text !== '' && row.some((_, x) => x > 0 && isPart(x));
}

function holdsNumbers(row: GridRow): boolean {
  return row.slice(1).some((cell) => isNumber(ownText(cell)) && !/^(?:19|20)\d\d$/.test(cell.text));
}

/** Whether the first column is one of labels over several rows, beside the labels of the rows. */
function hasGroupColumn(body: Grid): boolean {
  const isLabel = (row: GridRow) => isWholeLine(row) || row[1]?.left === true || !isNumber(ownText(row[1]));
  return widthOf(body) > 2 && body.some(([first]) => first?.above) && body.every(isLabel);
}

function headerRow(row: GridRow, labels: number): readonly string[] {
  const corners = row
    .slice(0, labels)
    .map(ownText)
    .filter((text) => text !== '');
  return [corners.join('\uff0f'), ...row.slice(labels).map(ownText)];
}

function linesOf(body: Grid, labels: number): readonly OwnLine[] {
  const lines: OwnLine[] = [];
  let inGroup = false;
  const begin = (label: string) => {
    if (label !== '' || inGroup) lines.push({ label, cells: [] });
    inGroup = label !== '';
  };
  for (const row of body) {
    const [first, second] = row;
    const texts = row.map(ownText);
    const [label = '', inner = ''] = texts;
    if (isWholeLine(row)) begin(label);
    else if (texts.every((text) => text === '') && !row.some(({ above }) => above)) continue;
    else if (labels === 1) lines.push({ label, cells: texts.slice(1) });
    else {
      const isAlone = second?.left === true;
      if (isAlone) begin('');
      else if (first?.above !== true && label !== '') begin(label);
      lines.push({ label: isAlone ? label : inner, cells: texts.slice(2) });
    }
  }
  return lines;
}

/** The table as lines of a report; `write` makes a cell of what was copied into one. */
export function ownTableText({ header, lines }: OwnTable, title: string, write: (text: string) => string): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [first = []] = header;
  const ruler = header.length > 1 ? [row(first.map(() => '---'))] : [];
  const body = lines.map(({ label, cells }) => row([escaped(label), ...cells.map(write)]));
  return [`表 "${title}"`, ...header.map((cells) => row(cells.map(escaped))), ...ruler, ...body].join('\n');
}
