import Big from 'big.js';
import type { Text } from '../shared/text.ts';
import { type Check, type Checker, type CheckGroup } from './check.ts';
/** A total that differs from what it adds up, where no single number can be told to be wrong. */
export declare const wrongTotal: Check<BrokenSum>;
/** A line that is off by the same amount in two places whichever row explains it: a case counted in two rows. */
export declare const countedTwice: Check<{
    readonly columns: readonly string[];
    readonly amount: Big;
    readonly rule: string;
}>;
/** What the messages about one broken equation need. */
interface BrokenSum {
    /** The line and the rule. */
    readonly place: Text;
    /** What the total is called. */
    readonly name: string;
    /** `12 + 3`, and what it comes to. */
    readonly terms: string;
    readonly total: string;
    readonly written: string;
    /** Written minus computed. */
    readonly difference: Big;
}
/** One finding per cause: on the number that is wrong where it can be told, on the total where it cannot. */
export declare const checkTotals: Checker;
export declare const totalChecks: CheckGroup;
export {};
