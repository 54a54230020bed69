import type { OffLines, WrongLine } from '../report/diagnosis/diagnosis.ts';
import type { Judged } from '../report/report.ts';
import type { Text } from '../shared/text.ts';
import { type Check, type CheckGroup, type Finding } from './check.ts';
/** A number that is most likely wrong: changed, alone or with another, it makes every broken equation agree. */
export declare const wrongCell: Check<{
    /** Of the cell; of several cells where 其余 fills them all and any one may be the wrong one. */
    readonly places: readonly string[];
    readonly written: string;
    readonly should: string;
    readonly filled: boolean;
    /** The other wrong numbers, where it takes all of them to explain the sums. */
    readonly together: readonly string[];
    /** How many equations disagree because of it. */
    readonly count: number;
}>;
/** That so many equations agree once the numbers are changed. */
export declare function agreement(count: number): Text;
/** Lines that are off in one rule: one finding, at the first of them, with every place the entry may belong to. */
export declare function onOffLines({ offset, repairs, together, broken }: OffLines, report: Judged): Finding;
/** A row or column that is wrong in several places: one finding, and one fix for all of them. */
export declare function onWrongLine({ repairs, broken }: WrongLine, report: Judged): Finding;
export declare const wrongNumberChecks: CheckGroup;
