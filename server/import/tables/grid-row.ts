import type { GridRow } from '../../grid/grid.ts';
import { looseNumber } from '../../report/read/loose-number.ts';
import { remembered } from '../../shared/remembered.ts';

/** A cell of a row, with what merged cells repeat. */
export interface RowCell {
  readonly x: number;
  /** What stands here, also where a merged cell reaches down to it. */
  readonly text: string;
  /** What stands here alone; nothing below the first row of a merged cell. */
  readonly own: string;
  /** Part of a merged cell that begins further up. */
  readonly above: boolean;
}

/** The cells of a row, each once however many places it takes up. */
export function cellsOfRow(row: GridRow): readonly RowCell[] {
  return row.flatMap(({ text, left, above }, x): RowCell[] => {
    const said = withoutSpread(text);
    return left ? [] : [{ x, text: said, own: above ? '' : said, above }];
  });
}

/** A label without the blanks that spread it over its cell: 规 章, 3 . 其 他; words and numbers stay apart: 公网安备 123号. */
function withoutSpread(text: string): string {
  return /^\p{Script=Han}|\p{Script=Han}$/u.test(text) && text.length < 80
    ? text.replace(/\s+(?=\W)|(?<=\W)\s+(?!\w\w)/g, '')
    : text;
}

/** What a cell says where a number belongs: a number, what stands for one, digits that ran together, or nothing. */
export function isValue({ own }: RowCell): boolean {
  return isWrittenValue(own);
}

const isWrittenValue = remembered(
  (text) =>
    text === '' ||
    isDigits(text) ||
    looseNumber(text) !== undefined ||
    /^[+-]?\d[^\u4e00-\u9fff]{0,20}$/.test(text) ||
    isMoney(text),
);

/** Whether a cell says something where a number belongs. */
export function isFilled(cell: RowCell): boolean {
  return cell.own !== '' && isValue(cell);
}

/** Digits with blanks between them at most. */
export function isDigits(text: string): boolean {
  return /^-?\d[\d.\s]*$/.test(text);
}

function isMoney(text: string): boolean {
  return (
    /^[\u00a5\uffe5]?\s*[\d.,]+\s*[\u4e07\u4ebf]?\u5143?(?:[(\uff08].{0,60}[)\uff09])?$/.test(text) ||
    /^[\u589e\u51cf]\s*\d+$/.test(text)
  ); // 万亿元; 增减
}

/** The words of a row that are no numbers. */
export function lineWords(cells: readonly RowCell[]): readonly string[] {
  return cells.filter((cell) => cell.own !== '' && !isValue(cell)).map(({ own }) => own);
}

/** Cells without blank ones in front and behind, as long as they are too many; dashes in front stand in columns of labels. */
export function trimmedTo(cells: readonly RowCell[], count: number): readonly RowCell[] {
  let rest = cells;
  while (rest.length > count && /^[/\u2013\u2014-]*$/.test(rest[0]?.own ?? '')) rest = rest.slice(1);
  while (rest.length > count && rest.at(-1)?.own === '') rest = rest.slice(0, -1);
  return rest;
}
