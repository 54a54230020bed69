import { type Check, type CheckGroup } from './check.ts';
/** A column in a header row that the table does not have. */
export declare const unknownColumn: Check<{
    readonly text: string;
    readonly table: string;
    readonly proposal: string | undefined;
    readonly otherFormat: string | undefined;
}>;
/** A column whose heading names another unit of money than the format: its numbers would be read in the format's. */
export declare const columnInOtherUnit: Check<{
    readonly text: string;
    readonly unit: string;
    readonly label: string;
    readonly wanted: string;
}>;
/** A header row that does not name the columns one by one in the format's order. */
export declare const columnOrder: Check<{
    readonly table: string;
    readonly columns: readonly string[];
}>;
/** A column of the header row in the wording of a superseded format: its numbers may mean something else. */
export declare const formerColumn: Check<{
    readonly text: string;
    readonly label: string;
    readonly format: string;
}>;
export declare const columnChecks: CheckGroup;
