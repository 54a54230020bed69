import type { Report } from '../report/report.ts';
import type { TableNote } from '../report/written.ts';
import type { CellMarks } from './cell-marks.ts';
import { type FindFootnote, type Footnotes, type TableNotes } from './document.ts';
/** Notes of a table as they print below it: one by itself behind 注, several numbered. */
export declare function tableNotes(notes: readonly TableNote[], marks: CellMarks, footnote: FindFootnote): TableNotes;
/** The footnotes of a report that marks lead to, by their numbers, and a way to find them while the report is laid out. */
export declare function footnotesOf({ footnotes }: Report, marks: CellMarks): {
    readonly find: FindFootnote;
    readonly all: Footnotes | undefined;
};
