import fc from 'fast-check';
import { fixture, withCells } from './reports.ts';

/** Rows of 申请办理 in 国办2021 that count what became of applications, 办理总计 being their sum. */
export const resultRows = [
  ...['予以公开', '部分公开', '国家秘密', '法律法规禁止', '三安全一稳定', '第三方权益', '内部事务', '过程性信息'],
  ...['执法案卷', '行政查询', '不掌握', '需另行制作', '补正后不明确', '信访举报投诉', '重复申请', '公开出版物'],
  ...['大量反复申请', '确认或重新出具', '逾期不补正', '逾期不缴费', '其他情形'],
];

/** Every row of 申请办理, with its seven numbers. */
export type Numbers = ReadonlyMap<string, readonly number[]>;

const applicants = 6;
const count = fc.oneof({ weight: 3, arbitrary: fc.nat(9) }, fc.nat(9999));
const counts = fc.array(count, { minLength: applicants, maxLength: applicants });

/** Numbers for 申请办理 in which every sum and every balance holds. */
export const consistentNumbers: fc.Arbitrary<Numbers> = fc
  .tuple(fc.array(counts, { minLength: resultRows.length, maxLength: resultRows.length }), counts, counts)
  .map(([results, next, carriedIn]) => {
    const totals = Array.from({ length: applicants }, (_, column) => sum(results.map((row) => row[column] ?? 0)));
    const available = totals.map((total, column) => total + (next[column] ?? 0));
    const carried = available.map((most, column) => Math.min(most, carriedIn[column] ?? 0));
    const rows: (readonly [string, readonly number[]])[] = [
      ['本年新收', available.map((all, column) => all - (carried[column] ?? 0))],
      ['上年结转', carried],
      ...results.map((row, index) => [resultRows[index] ?? '', row] as const),
      ['办理总计', totals],
      ['结转下年', next],
    ];
    return new Map(rows.map(([row, numbers]) => [row, [...numbers, sum(numbers)]]));
  });

const template = fixture('宿迁2024.gkreport');

/** A whole report in 国办2021 with these numbers in 申请办理. */
export function reportWith(numbers: ReadonlyMap<string, readonly (number | string)[]>): string {
  return [...numbers].reduce(
    (text, [row, cells]) => withCells(text, { table: '申请办理', row }, () => cells.map(String)),
    template,
  );
}

const rowNames = ['本年新收', '上年结转', ...resultRows, '办理总计', '结转下年'];

/** Where a number stands: its row, and its column from 0. */
export interface Cell {
  readonly row: string;
  readonly column: number;
}

/** A cell of the table. */
export const anyCell: fc.Arbitrary<Cell> = fc.record({
  row: fc.constantFrom(...rowNames),
  column: fc.nat(applicants),
});

/** Two cells side by side, or one below the other, in the order of the table. */
export const anyNeighbours: fc.Arbitrary<readonly [Cell, Cell]> = fc.oneof(
  fc.tuple(fc.constantFrom(...rowNames), fc.nat(applicants - 1)).map(
    ([row, column]) =>
      [
        { row, column },
        { row, column: column + 1 },
      ] as const,
  ),
  fc.tuple(fc.nat(rowNames.length - 2), fc.nat(applicants)).map(
    ([row, column]) =>
      [
        { row: rowNames[row] ?? '', column },
        { row: rowNames[row + 1] ?? '', column },
      ] as const,
  ),
);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
