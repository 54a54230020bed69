import type { Equation } from '../evaluated.ts';
import { type ParityRow } from './parity.ts';
import { type Columns, type Repair, type RepairSet } from './repairs.ts';
/** Equations that share numbers with each other and with no other equation, some of them broken. */
export interface Part {
    readonly rows: readonly ParityRow[];
    readonly broken: readonly ParityRow[];
    readonly columns: Columns;
    /** The numbers that would mend the part alone, the likeliest first. */
    readonly singles: readonly Repair[];
    /** Three numbers or more that explain the part when changed at once, the likeliest first, where it takes as many. */
    readonly explanations?: readonly RepairSet[];
}
/** The parts that something is wrong with; what should hold besides tells which number is likelier. */
export declare function brokenParts(rows: readonly ParityRow[], equations: readonly Equation[]): Part[];
/** Rows that hang together as a part, if any of them is broken. */
export declare function brokenPart(rows: readonly ParityRow[], equations: readonly Equation[]): Part | undefined;
/** Whether one number explains several broken equations, and no other does but those that 其余 filled. */
export declare function isOneToBlame({ singles: [first, ...others], broken }: Part): boolean;
/** The equations behind parity rows. */
export declare function equationsOf(rows: readonly ParityRow[]): Equation[];
/**
 * The rows and columns whose numbers, several of them changed, explain a part as a whole: a row that was not added up, a
 * case that is missing in a column throughout. Numbers that 其余 filled have no line of their own.
 */
export declare function lineRepairs({ columns, rows, broken }: Part): RepairSet[];
/** Compares two changed numbers by where they stand in the form. */
export declare function inOrderOfForm({ fact: one }: Pick<Repair, 'fact'>, { fact: other }: Pick<Repair, 'fact'>): number;
