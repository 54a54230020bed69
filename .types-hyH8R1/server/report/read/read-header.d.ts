import { type ReportFile } from '../../language/generated/ast.ts';
import type { CalendarDay, Header } from '../written.ts';
/** Reads the `键: 值` lines; of two lines with one key the first counts. */
export declare function readHeader(file: ReportFile): Header;
/** `2021-02-08`, `2021/2/8` or `2021年2月8日`; undefined for anything that is no day of the calendar. */
export declare function readDay(text: string): CalendarDay | undefined;
