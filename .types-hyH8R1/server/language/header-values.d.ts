import type { LangiumDocument, URI } from 'langium';
import { type ReportFile } from './generated/ast.ts';
import { type HeaderKey } from './header-keys.ts';
/** The trimmed value of the first header line with this key; undefined when absent or empty. */
export declare function headerValue(file: ReportFile, key: HeaderKey): string | undefined;
/** The report year of the header: `2020`, `２０２０`, `2020年`; undefined for one that no report can be about. */
export declare function reportYear(file: ReportFile): number | undefined;
/** The value of a header line with its digits, signs and points in half width where it is a number or a date. */
export declare function narrowedValue(key: string, value: string): string;
/** Where 上年 points, seen from the report's own folder; undefined when the header names no file that a report can be. */
export declare function lastYearUri(document: LangiumDocument): URI | undefined;
/** What 上年 says, whether or not it can be a file. */
export declare function lastYearPath(document: LangiumDocument): string | undefined;
/**
 * The path of a report as it is meant: offices put it in quotes, end it with a full stop, and leave out the ending that
 * their computer does not show. What has another ending, or can be no file, stays as it is.
 */
export declare function pathMeant(value: string): string;
/** The paths of a line that names several reports: 甲、乙. One where it names one. */
export declare function pathsMeant(value: string): readonly string[];
/** What each 下级 line says, in their order. */
export declare function subordinatePaths(document: LangiumDocument): readonly string[];
