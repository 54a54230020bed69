import type { Finding } from '../../server/checks/check.ts';
import type { RepairedCell } from '../../server/checks/fix-data.ts';
import { runChecks } from '../../server/checks/index.ts';
import type { Report } from '../../server/report/report.ts';
import { resultRows } from './random-tables.ts';

/** Numbers of 申请办理 in 国办2021, row by row: six applicants and their total. */
export type Rows = ReadonlyMap<string, readonly number[]>;

/** Random numbers that are the same for the same seed, each at least 0 and below 1. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Random numbers, one at each call, from 0 to below 1. */
export type Random = () => number;

/** A whole number from 0 to below a bound. */
export function below(bound: number, random: Random): number {
  return Math.floor(random() * bound);
}

/** A number of one to four digits. */
function amount(random: Random): number {
  return below(10 ** (1 + below(4, random)), random);
}

const applicants = 6;
const total = applicants;
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** Numbers in which every sum and every balance holds, of one to four digits. */
export function consistentRows(random: Random): Rows {
  const line = () => Array.from({ length: applicants }, () => amount(random));
  const results = resultRows.map(line);
  const next = line();
  const handled = next.map((_, column) => sum(results.map((row) => row[column] ?? 0)));
  const available = next.map((left, column) => left + (handled[column] ?? 0));
  const carried = line().map((before, column) => Math.min(before, available[column] ?? 0));
  const rows: (readonly [string, readonly number[]])[] = [
    ['本年新收', available.map((all, column) => all - (carried[column] ?? 0))],
    ['上年结转', carried],
    ...results.map((row, index) => [resultRows[index] ?? '', row] as const),
    ['办理总计', handled],
    ['结转下年', next],
  ];
  return new Map(rows.map(([row, numbers]) => [row, [...numbers, sum(numbers)]]));
}

/** The numbers of 申请办理 in a report. */
export function rowsOf({ facts }: Report): Rows {
  const rows = new Map<string, number[]>();
  for (const { table, row, value } of facts)
    if (table.name === '申请办理') rows.set(row.name, [...(rows.get(row.name) ?? []), Number(value ?? 0)]);
  return rows;
}

/** One cell and what is wrongly written there. */
export interface WrongNumber {
  readonly row: string;
  readonly column: number;
  readonly written: number;
}

/** A slip of the hand somewhere in the table: what it leaves in which cells; nothing where it leaves all as it was. */
export type SlipMaker = (rows: Rows, random: Random) => readonly WrongNumber[];

const at = (rows: Rows, row: string, column: number) => rows.get(row)?.[column] ?? 0;
const anyRow = (rows: Rows, random: Random) => [...rows.keys()][below(rows.size, random)] ?? '';

/** A slip in the digits of one number. */
function inDigits(change: (digits: string, random: Random) => string): SlipMaker {
  return (rows, random) => {
    const [row, column] = [anyRow(rows, random), below(total + 1, random)];
    const written = Number(change(String(at(rows, row, column)), random));
    return [{ row, column, written }];
  };
}

/** Two neighbouring cells, and what is written in them instead. */
function inNeighbours(
  beside: boolean,
  change: (first: number, second: number) => readonly [number, number],
): SlipMaker {
  return (rows, random) => {
    const names = [...rows.keys()];
    const index = below(names.length - (beside ? 0 : 1), random);
    const column = below(total + (beside ? 0 : 1), random);
    const [row = '', under = ''] = names.slice(index);
    const [other, next] = beside ? [row, column + 1] : [under, column];
    const [first, second] = change(at(rows, row, column), at(rows, other, next));
    return [
      { row, column, written: first },
      { row: other, column: next, written: second },
    ];
  };
}

const digitAt = (digits: string, random: Random) => below(digits.length, random);

/** The slips that hands make, by name. */
export const slips: Readonly<Record<string, SlipMaker>> = {
  'any number': (rows, random) => [
    { row: anyRow(rows, random), column: below(total + 1, random), written: amount(random) },
  ],
  'digit wrong': inDigits((digits, random) => {
    const place = digitAt(digits, random);
    return `${digits.slice(0, place)}${below(10, random)}${digits.slice(place + 1)}`;
  }),
  'digit doubled': inDigits((digits, random) => {
    const place = digitAt(digits, random);
    return digits.slice(0, place + 1) + digits.slice(place);
  }),
  'digit dropped': inDigits((digits, random) => {
    const place = digitAt(digits, random);
    return digits.slice(0, place) + digits.slice(place + 1);
  }),
  'digits exchanged': inDigits((digits, random) => {
    const place = digitAt(digits, random);
    return (
      digits.slice(0, place) +
      digits
        .slice(place, place + 2)
        .split('')
        .reverse()
        .join('') +
      digits.slice(place + 2)
    );
  }),
  'one column over': inNeighbours(true, (first) => [0, first]),
  'one row down': inNeighbours(false, (first) => [0, first]),
  'neighbours exchanged': (rows, random) =>
    inNeighbours(random() < 0.5, (first, second) => [second, first])(rows, random),
  '0 over a number': (rows, random) => [{ row: anyRow(rows, random), column: below(total + 1, random), written: 0 }],
};

/** A stretch of a row or column in which each number stands one cell before its own, and a 0 in the last. */
function inStretch(along: 'row' | 'column'): SlipMaker {
  return (rows, random) => {
    const names = [...rows.keys()];
    const count = along === 'row' ? total + 1 : names.length;
    const length = 3 + below(count - 2, random);
    const first = below(count - length + 1, random);
    const line = below(along === 'row' ? names.length : total + 1, random);
    const cellAt = (place: number) =>
      along === 'row' ? { row: names[line] ?? '', column: place } : { row: names[place] ?? '', column: line };
    return Array.from({ length }, (_, index) => {
      const next = cellAt(first + index + 1);
      return { ...cellAt(first + index), written: index + 1 === length ? 0 : at(rows, next.row, next.column) };
    });
  };
}

/** The slips that make several numbers of a line wrong, by name. */
export const stretches: Readonly<Record<string, SlipMaker>> = {
  'part of a row one column over': inStretch('row'),
  'part of a column one row up': inStretch('column'),
};

/** Slips as somebody makes them in one report, each in cells of its own, so many of them, all of which change something. */
export function slipped(
  rows: Rows,
  makers: readonly SlipMaker[],
  count: number,
  random: Random,
): readonly WrongNumber[] {
  const wrong: WrongNumber[] = [];
  for (let made = 0; made < count; ) {
    const maker = makers[below(makers.length, random)];
    const cells = (maker?.(rows, random) ?? []).filter(({ row, column, written }) => written !== at(rows, row, column));
    const isTaken = cells.some((cell) => wrong.some(({ row, column }) => row === cell.row && column === cell.column));
    if (cells.length === 0 || isTaken) continue;
    wrong.push(...cells);
    made++;
  }
  return wrong;
}

/** The numbers with some of them wrong. */
export function withWrong(rows: Rows, wrong: readonly WrongNumber[]): Rows {
  const changed = new Map(rows);
  for (const { row, column, written } of wrong) changed.set(row, (changed.get(row) ?? []).with(column, written));
  return changed;
}

/** What findings blame: cells by their place (`予以公开·自然人`) with the numbers they should hold. */
export interface Blamed {
  /** All that are named. */
  readonly named: ReadonlyMap<string, string>;
  /** Of these what fixing everything changes. */
  readonly certain: ReadonlyMap<string, string>;
}

/** The checks that name a number rather than a sum. */
const naming: ReadonlySet<string> = new Set(['wrong-cell', 'wrong-line', 'shifted-cell', 'shifted-row']);

/** The cells that a finding blames, as they should be; none where it offers a choice. */
export function blamedBy({ check, data }: Finding): readonly RepairedCell[] {
  if (check === 'shifted-row' && data?.kind === 'rewrite') return data.cells as readonly RepairedCell[];
  if (!naming.has(check) || (data?.kind !== 'repair' && data?.kind !== 'repair-pair')) return [];
  const sets: readonly (readonly RepairedCell[])[] =
    data.kind === 'repair-pair' ? data.pairs : [...data.cells.map((cell) => [cell]), ...(data.together ?? [])];
  return sets.length === 1 ? (sets[0] ?? []) : [];
}

/** What the findings of a report blame. */
export function blamedIn(report: Report): Blamed {
  const [named, certain] = [new Map<string, string>(), new Map<string, string>()];
  for (const finding of runChecks(report))
    for (const { place, text } of blamedBy(finding)) {
      named.set(place, text);
      if (finding.data?.kind === 'repair' || finding.data?.kind === 'repair-pair')
        if (finding.data.unique) certain.set(place, text);
    }
  return { named, certain };
}
