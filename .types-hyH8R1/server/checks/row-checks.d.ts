import type { GroupNumbers } from '../report/written.ts';
import { type Check, type CheckGroup } from './check.ts';
/** A row the table does not have: its numbers would be lost. */
export declare const unknownRow: Check<{
    readonly label: string;
    readonly table: string;
    /** The table it belongs to. */
    readonly home: string | undefined;
    readonly proposal: string | undefined;
}>;
/** A row of another format, such as the sub-rows of 其他处理 in a 国办2019 report. */
export declare const rowOfOtherFormat: Check<{
    readonly label: string;
    readonly table: string;
    readonly format: string;
    readonly otherFormat: string;
}>;
/** Rows of the form that are neither written nor covered by 其余. */
export declare const missingRows: Check<{
    readonly table: string;
    readonly rows: readonly string[];
}>;
/** A row that an earlier line of the table already gives. */
export declare const repeatedRow: Check<{
    readonly label: string;
}>;
/** A row under the label of a superseded format: 规范性文件 for 行政规范性文件. */
export declare const formerRowLabel: Check<{
    readonly label: string;
    readonly row: string;
    readonly format: string;
}>;
/** Row or column names with a remark in brackets: read without it, since the finished report has the format's. */
export declare const labelWithRemark: Check<{
    readonly table: string;
    readonly labels: readonly string[];
    /** The first of them without its remark. */
    readonly bare: string;
}>;
/** Numbers on the line of a row group, as when 其他处理 is filled in as one row, which the 2019 format has. */
export declare const numbersOnGroup: Check<{
    readonly label: string;
    readonly rows: readonly string[];
    readonly format: string;
    readonly use: GroupNumbers['rows'];
}>;
export declare const rowChecks: CheckGroup;
