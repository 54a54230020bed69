import Big from 'big.js';
import type { Fact } from '../evaluated.ts';
import type { ParityRow } from './parity.ts';
/** A number that, changed to `should`, makes equations agree. */
export interface Repair {
    readonly fact: Fact;
    readonly should: Big;
}
/** Two numbers that make equations agree when both are changed. */
export type PairRepair = readonly [Repair, Repair];
/** Numbers that make equations agree when all are changed at once. */
export type RepairSet = readonly Repair[];
/** For every given number the equations it stands in, with its coefficient there. */
export type Columns = ReadonlyMap<Fact, ReadonlyMap<ParityRow, Big>>;
/** The equations turned round: what each number stands in. */
export declare function columnsOf(rows: readonly ParityRow[]): Columns;
/** Every number that repairs all broken equations alone and breaks none. */
export declare function singleRepairs(columns: Columns, broken: readonly ParityRow[]): Repair[];
/** Every two numbers that repair all broken equations together and break none; each two once. */
export declare function pairRepairs(columns: Columns, broken: readonly ParityRow[]): PairRepair[];
/** Whether two numbers, each off by so much, leave just what is left in every equation that either stands in. */
export declare function explainsAll(one: ReadonlyMap<ParityRow, Big>, offOne: Big, other: ReadonlyMap<ParityRow, Big>, offOther: Big): boolean;
/** The repair of a number that is off by so much, if it was given, and its column allows the value this leads to. */
export declare function repaired(fact: Fact, off: Big): Repair[];
/** Whether a number was given, and may be wrong. */
export declare function canChange({ origin, value }: Fact): boolean;
/** Whether the column of a number allows a value. */
export declare function mayHold({ column }: Fact, value: Big): boolean;
