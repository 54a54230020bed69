import type { Report } from '../report.ts';
import type { StatutoryTable, WrittenRow } from '../written.ts';
/** A number that a row lacks: its column by index, and its text. */
interface LostNumber {
    readonly column: number;
    readonly text: string;
}
/**
 * Which number a row that is one cell short has lost: a 0 with which every sum of it that must come out and can be checked
 * does, and no other is broken for it; or else the number that a sum gives, where enough others agree with it. Undefined where
 * that is so of no column, or of several that give different rows.
 */
export declare function lostNumber({ equations }: Pick<Report, 'equations'>, table: StatutoryTable, row: WrittenRow): LostNumber | undefined;
export {};
