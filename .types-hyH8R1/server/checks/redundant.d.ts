import type { Chapter, StatutoryTable, WrittenRow } from '../report/written.ts';
import type { FixData } from './fix-data.ts';
/** What deletes a row, where another of the same label says all that it says. */
export declare function redundantRow(row: WrittenRow, other: WrittenRow): FixData | undefined;
/** What deletes one of two tables of the same name, the later rather than the earlier, where the other says all of it. */
export declare function redundantTable(earlier: StatutoryTable, later: StatutoryTable): FixData | undefined;
/** What deletes one of two chapters of the same name, the later rather than the earlier, where the other says all of it. */
export declare function redundantChapter(later: Chapter, earlier: Chapter): FixData | undefined;
