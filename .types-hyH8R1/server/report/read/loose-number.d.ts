import type { LooseNumber } from '../evaluated.ts';
import type { FormatColumn } from '../format.ts';
/**
 * The number that a text holds which is no plain number: 0 for 无 or a dash, 12 for 12件 or 十二, 1234 for `1 234`, 22 for
 * `22（其中修订16件）`, -4 for 减4 where the column takes signs, 30 for 约30, which is not certain. Undefined where there is
 * none, or more than one: 12+3, 一百二, 详见附件. Without a column the text may be any number.
 */
export declare function looseNumber(text: string, column?: FormatColumn): LooseNumber | undefined;
