import type { Report } from '../report/report.ts';
import type { Check, CheckGroup, Finding } from './check.ts';
/** Looks at header, structure, tables, cells and wording. */
export declare const formGroups: readonly CheckGroup[];
/** Every check there is: what may be found, in what words. */
export declare const catalogue: readonly Check[];
/** The check of an id; undefined where there is none. */
export declare function checkOf(id: string): Check | undefined;
/**
 * What all checks find in a report. What a 说明 line explains is marked so, and no longer counts. A check that throws, which
 * is not to happen, ends with what it has found so far if `failed` does not throw on.
 */
export declare function runChecks(report: Report, failed?: (error: unknown) => void): readonly Finding[];
