import type { Grid } from '../../grid/grid.ts';
import { single } from '../../grid/grid.ts';
import type { PlacedText } from './ruled-tables.ts';

/** A table that no lines rule off: its numbers stand below each other. */
export interface PlacedTable {
  readonly grid: Grid;
  readonly top: number;
  readonly texts: ReadonlySet<PlacedText>;
}

/** A stretch of a line without wide blanks in it. */
interface Piece extends PlacedText {
  readonly parts: readonly PlacedText[];
}

interface Line {
  readonly pieces: readonly Piece[];
  readonly numbers: readonly Piece[];
  readonly y: number;
}

/** The tables among the lines of a page, from the top; `rows` are its texts, those of one height together. */
export function placedTables(rows: readonly (readonly PlacedText[])[]): readonly PlacedTable[] {
  return runsOf(rows.map(lineOf)).flatMap((run) => tableOf(run) ?? []);
}

function lineOf(row: readonly PlacedText[]): Line {
  const pieces: Piece[] = [];
  for (const text of row) {
    const last = pieces.at(-1);
    if (last && text.left - last.right <= text.size * 0.8)
      pieces[pieces.length - 1] = {
        ...last,
        text: last.text + text.text,
        right: text.right,
        parts: [...last.parts, text],
      };
    else pieces.push({ ...text, parts: [text] });
  }
  return { pieces, numbers: pieces.filter(({ text }) => isNumberText(text)), y: row[0]?.y ?? 0 };
}

function isNumberText(text: string): boolean {
  return /^[-\u2212+]?\d[\d.,]*$|^[/\u2014\u2013-]$/.test(text.trim());
}

/** Lines that hold numbers side by side, or one far behind its label. */
function isTabular({ pieces, numbers }: Line): boolean {
  const [first, second] = pieces;
  if (numbers.length === 0 || pieces.some(({ text }) => /[.\u2026\u00b7]{3}|[。；]$/.test(text))) return false;
  if (pieces.length > 2) return true;
  return first !== undefined && second !== undefined && second.left - first.right > 2.5 * first.size;
}

/** Short pieces of text alone: labels over several lines, and headings. */
function isBetween({ pieces }: Line): boolean {
  return pieces.every(({ text }) => text.length <= 40 && !/[。；：]$/.test(text));
}

const mostBetween = 6;

function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  for (let at = 0; at < lines.length; ) {
    const first = lines[at];
    if (!first || !isTabular(first)) {
      at += 1;
      continue;
    }
    const run: Line[] = [first];
    let next = at + 1;
    for (;;) {
      const ahead = lines.slice(next, next + mostBetween + 1);
      const found = ahead.findIndex(isTabular);
      const between = ahead.slice(0, Math.max(found, 0));
      const isOwn = (line: Line, index: number) =>
        isBetween(line) && !beginsOther(line, run) && !standsAlone(lines, next + index);
      if (found < 0 || !between.every(isOwn)) break;
      run.push(...ahead.slice(0, found + 1));
      next += found + 1;
    }
    // Labels that end below their numbers, and the names of columns above.
    for (let line = lines[next]; line && isLabelRest(line, run); line = lines[next]) {
      run.push(line);
      next += 1;
    }
    const above = headAbove(lines, at, run);
    runs.push([...above, ...run]);
    at = next;
  }
  return runs;
}

/** The left edge of the numbers of a run. */
function numbersFrom(run: readonly Line[]): number {
  return Math.min(...run.flatMap(({ numbers }) => numbers.map(({ left }) => left)));
}

/** A heading that reaches over the numbers belongs to what comes below it. */
function beginsOther({ pieces }: Line, run: readonly Line[]): boolean {
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined && only.right > numbersFrom(run) && only.text.length > 4;
}

/** Names of tables stand apart from the lines around them; the lines of one label do not. */
function standsAlone(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const [only, ...others] = line?.pieces ?? [];
  if (!line || !only || others.length > 0) return false;
  return [lines[at - 1], lines[at + 1]].every((other) => !other || Math.abs(other.y - line.y) > only.size * 1.5);
}

/** The rest of the last label: left of the numbers, and right below the line before. */
function isLabelRest({ pieces, y }: Line, run: readonly Line[]): boolean {
  const [only] = pieces;
  const last = run.at(-1);
  if (!only || !last || pieces.length > 1 || last.pieces.length === 1) return false;
  return (
    only.right < numbersFrom(run) &&
    last.y - y < only.size * 1.6 &&
    only.text.length <= 12 &&
    !/^[一二三四五六七八九十]+、|。$/.test(only.text)
  );
}

/** Lines above a run that name its columns: several pieces each, over its numbers. */
function headAbove(lines: readonly Line[], at: number, run: readonly Line[]): readonly Line[] {
  let from = at;
  const left = numbersFrom(run);
  const isHead = (line: Line | undefined) =>
    line !== undefined && isBetween(line) && line.pieces.filter(({ right }) => right > left).length > 1;
  if (isLabelBegun(lines[at - 1], lines[at], left)) from -= 1;
  while (from > 0 && at - from < mostBetween && isHead(lines[from - 1])) from -= 1;
  return lines.slice(from, at);
}

/** The beginning of a label whose numbers stand at the height of its middle. */
function isLabelBegun(line: Line | undefined, below: Line | undefined, left: number): boolean {
  const [only] = line?.pieces ?? [];
  return (
    line !== undefined &&
    below !== undefined &&
    only !== undefined &&
    line.pieces.length === 1 &&
    only.right < left &&
    line.y - below.y < only.size * 1.4
  );
}

interface Column {
  left: number;
  right: number;
}

/** Numbers that overlap stand in one column. */
function columnsOf(numbers: readonly Piece[]): readonly Column[] {
  const columns: Column[] = [];
  for (const { left, right } of numbers.toSorted((one, other) => one.left - other.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

function tableOf(run: readonly Line[]): PlacedTable | undefined {
  const rows = run.filter(isTabular);
  const columns = columnsOf(rows.flatMap(({ numbers }) => numbers));
  const [first] = columns;
  const top = run[0];
  if (!first || !top || (rows.length < 2 && columns.length < 3)) return undefined;
  const heads = run.filter((line) => line.numbers.length === 0 && line.pieces.length > 1);
  const labels = run.flatMap((line) =>
    heads.includes(line) ? [] : line.pieces.filter((piece) => piece.left < first.left && !line.numbers.includes(piece)),
  );
  const words = rows.map((row) => labelsOf(labels.filter((label) => nearest(rows, label.y) === row)));
  const width = Math.max(...words.map(({ length }) => length));
  const cells = rows.map((row, index) => {
    const own = words[index] ?? [];
    const front = [...Array.from({ length: width - own.length }, () => ''), ...own];
    return [...front, ...columns.map((column) => textIn(row.pieces, column))].map(single);
  });
  const head = columns.map((column) => heads.map(({ pieces }) => textOver(pieces, column)).join(''));
  const named = head.some((text) => text !== '')
    ? [[...Array.from({ length: width }, () => ''), ...head].map(single)]
    : [];
  return {
    grid: [...named, ...cells],
    top: top.y + 1,
    texts: new Set(run.flatMap(({ pieces }) => pieces.flatMap(({ parts }) => parts))),
  };
}

function nearest(rows: readonly Line[], y: number): Line | undefined {
  return rows.toSorted((one, other) => Math.abs(one.y - y) - Math.abs(other.y - y))[0];
}

/** The labels of a row from the left; pieces above each other are one. */
function labelsOf(pieces: readonly Piece[]): readonly string[] {
  const labels: { text: string; left: number; right: number }[] = [];
  for (const piece of pieces.toSorted((one, other) => other.y - one.y)) {
    const known = labels.find(
      ({ left, right }) =>
        Math.min(right, piece.right) - Math.max(left, piece.left) >
        Math.min(right - left, piece.right - piece.left) / 2,
    );
    if (known) {
      known.text += piece.text;
      known.left = Math.min(known.left, piece.left);
      known.right = Math.max(known.right, piece.right);
    } else labels.push({ text: piece.text, left: piece.left, right: piece.right });
  }
  return labels.toSorted((one, other) => one.left - other.left).map(({ text }) => text);
}

function textIn(pieces: readonly Piece[], column: Column): string {
  return pieces
    .filter(({ left, right }) => left < column.right && right > column.left)
    .map(({ text }) => text)
    .join(' ');
}

/** The name that stands over a column: its middle is nearest to that of the column. */
function textOver(pieces: readonly Piece[], column: Column): string {
  const centre = (column.left + column.right) / 2;
  return pieces
    .filter(({ left, right }) => left <= centre && right >= centre)
    .map(({ text }) => text)
    .join('');
}
