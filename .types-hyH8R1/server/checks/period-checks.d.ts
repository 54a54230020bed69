import { type Check, type CheckGroup } from './check.ts';
/** A period under report other than 1 January to 31 December of the report's year; `isPart`: some months of it. */
export declare const reportPeriod: Check<{
    readonly written: string;
    readonly year: number;
    readonly isPart: boolean;
}>;
export declare const periodChecks: CheckGroup;
