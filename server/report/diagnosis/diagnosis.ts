import type Big from 'big.js';
import type { Equation, Fact } from '../evaluated.ts';
import type { Offset } from './line-offsets.ts';
import type { PairRepair, Repair, RepairSet } from './repairs.ts';

/** Why some equations are broken. */
export type Diagnosis =
  | WrongCell
  | ShiftedCell
  | ShiftedRow
  | WrongCells
  | CountedTwice
  | WrongLine
  | OffLines
  | Unknown;

/**
 * One changed number explains them all; `repairs` has every such number, the likeliest first. `unique`: several
 * equations are broken, and only this number explains them, or those that 其余 filled. `support`: others do, but these rules
 * that should hold, which give numbers as well, speak for the first. `together`: typed numbers that
 * explain them all when changed at once, the likeliest first; none where a typed number is the only one.
 */
interface WrongCell {
  readonly kind: 'cell';
  readonly repairs: readonly [Repair, ...Repair[]];
  readonly unique: boolean;
  readonly support: readonly Equation[];
  readonly together: readonly RepairSet[];
  readonly broken: readonly Equation[];
}

/**
 * Two numbers stand in each other's cells, or one in the cell beside its own; `pairs` has every such explanation, the
 * likeliest first, each in the order of the text, and `others` the numbers that would explain it alone. `certain`: no
 * other two numbers do. A blank cell counts as 0: its fact, whose origin is blank, has a value here.
 */
export interface ShiftedCell {
  readonly kind: 'shifted';
  readonly pairs: readonly [PairRepair, ...PairRepair[]];
  readonly others: readonly Repair[];
  readonly certain: boolean;
  readonly broken: readonly Equation[];
}

/**
 * The numbers of a row, or of a column, stand one cell beside their own between two cells: at `extra` is one too many, at `lost` one is
 * missing, which the equations give. `repairs` has every cell that is to change, in the order of the text.
 */
export interface ShiftedRow {
  readonly kind: 'shifted-row';
  readonly extra: Fact;
  readonly lost: Fact;
  readonly missing: Big;
  readonly repairs: RepairSet;
  readonly broken: readonly Equation[];
}

/** Numbers that are wrong in every likely explanation; changed together they make these equations agree. */
export interface WrongCells {
  readonly kind: 'cells';
  readonly repairs: RepairSet;
  /** No others, were they as few, would do: neither likelier nor less likely ones. */
  readonly certain: boolean;
  /** Rules that should hold, and give numbers as well, which speak for these where others would do. */
  readonly support: readonly Equation[];
  readonly broken: readonly Equation[];
}

/**
 * One line is off by the same amount in two places of every explanation: a case counted twice, in some row.
 * `together` has the typed numbers that explain it when changed at once, the likeliest first.
 */
export interface CountedTwice {
  readonly kind: 'doubled';
  readonly amount: Big;
  readonly rows: readonly Repair[];
  readonly together: readonly RepairSet[];
  readonly broken: readonly Equation[];
}

/**
 * Several numbers of one row, or of one column, are wrong together, and those of no other are: a total row that leaves
 * one out, in every column that it has numbers in.
 */
export interface WrongLine {
  readonly kind: 'line';
  readonly repairs: RepairSet;
  readonly broken: readonly Equation[];
}

/**
 * Several lines are off in one rule, by what one missing or doubled entry explains. `repairs` has the numbers that would
 * mend all of them alone, `together` the typed ones that would at once, the likeliest first.
 */
export interface OffLines {
  readonly kind: 'off';
  readonly offset: Offset;
  readonly repairs: readonly Repair[];
  readonly together: readonly RepairSet[];
  readonly broken: readonly Equation[];
}

/** Neither one number explains them nor do two beyond doubt; `together` has what would, the likeliest first. */
interface Unknown {
  readonly kind: 'unknown';
  readonly together: readonly RepairSet[];
  readonly broken: readonly Equation[];
}
