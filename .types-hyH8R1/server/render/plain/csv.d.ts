import type { Report } from '../../report/report.ts';
/**
 * Every number of the statutory tables as a line of CSV (RFC 4180), in the order of the form. With a byte order mark:
 * without one Excel takes UTF-8 for the code page of the system.
 */
export declare function renderCsv({ facts }: Report): string;
