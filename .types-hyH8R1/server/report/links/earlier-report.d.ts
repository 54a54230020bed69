import type { LastYearMismatch, Report } from '../report.ts';
import type { Header } from '../written.ts';
/** What is wrong with a report as last year's of another; undefined where nothing is, or nothing can be told. */
export declare function lastYearMismatch(header: Header, uri: string, lastYear: Report, loops: boolean): LastYearMismatch | undefined;
/** Whether the numbers of last year may not be compared with those of this year. */
export declare function forbidsComparison(problem: LastYearMismatch | undefined): boolean;
