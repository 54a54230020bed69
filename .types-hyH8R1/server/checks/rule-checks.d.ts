import type { Text } from '../shared/text.ts';
import { type Check, type CheckGroup } from './check.ts';
import { type Compared } from './write-equation.ts';
/** A balance, or a rule with ≤ or ≥, that does not hold: no side of it is the total of the other. */
export declare const unbalanced: Check<{
    readonly place: Text;
} & Compared>;
/** A rule of a custom table that does not hold, where no single number can be told to be wrong. */
export declare const freeTotal: Check<{
    readonly along: string;
} & Compared>;
export declare const ruleChecks: CheckGroup;
