import type { LastYearMismatch, SubordinateProblem } from '../report/report.ts';
import { type Check, type CheckGroup } from './check.ts';
/** 上年 names a report that is not last year's of this body. */
export declare const wrongLastYear: Check<{
    readonly problem: LastYearMismatch;
    readonly year: number | undefined;
}>;
/** Last year's report has another name in it: the body was renamed, or the wrong file is named. */
export declare const renamedBody: Check<{
    readonly before: string;
    readonly now: string;
}>;
/** A 下级 line that names no subordinate report. */
export declare const wrongSubordinate: Check<{
    readonly problem: SubordinateProblem;
    readonly path: string;
}>;
export declare const otherReportChecks: CheckGroup;
