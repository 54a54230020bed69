import type { FormatTable } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import type { OtherForm, StatutoryTable } from '../report/written.ts';
import { type Check, type CheckGroup } from './check.ts';
/** `表 name` names no table of the format. */
export declare const unknownTable: Check<{
    readonly name: string;
    readonly format: string;
    readonly proposal: string | undefined;
    readonly otherFormat: string | undefined;
    /** Whether the name stands in quotes that are not those of titles. */
    readonly isQuoted: boolean;
}>;
/** Tables that are filled in by another format than the report's, such as those of 国办2019 in a report of 2023. */
export declare const tableOfOtherFormat: Check<{
    readonly tables: readonly string[];
    readonly otherFormat: string;
    readonly format: string;
    /** How many numbers have no row or column in the format. */
    readonly lost: number;
}>;
type Filled = StatutoryTable & {
    readonly other: OtherForm;
};
/** The tables that are filled in by another format. */
export declare function tablesOfOtherForms({ tables }: Report): readonly Filled[];
/** The tables of the format that a report lacks because it is filled in by one that does not have them. */
export declare function tablesBeyond(report: Report): readonly FormatTable[];
export declare const otherFormChecks: CheckGroup;
export {};
