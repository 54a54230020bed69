import type { TableLayout } from '../report/written.ts';
import { type Check, type CheckGroup } from './check.ts';
/** A table of the format that the report already opens above. */
export declare const repeatedTable: Check<{
    readonly name: string;
}>;
/** A table of the format in another chapter than the format has it in. */
export declare const misplacedTable: Check<{
    readonly name: string;
    readonly home: string;
}>;
/** Tables that a chapter of the format has and the report does not. */
export declare const missingTable: Check<{
    readonly chapter: string;
    readonly names: readonly string[];
}>;
/** A table of the form written as the form prints it: with several cells of labels in a row, or several rows side by side. */
export declare const tableLayout: Check<{
    readonly table: string;
    readonly kind: TableLayout['kind'];
    /** How many lines of the text are written so. */
    readonly lines: number;
    /** How many rows these lines have. */
    readonly rows: number;
}>;
export declare const tableChecks: CheckGroup;
