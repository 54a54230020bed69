import type { Finding } from '../checks/check.ts';
import type { Fact } from '../report/evaluated.ts';
import type { Report } from '../report/report.ts';
import { type TextRange } from '../report/text-range.ts';
import type { CellMark } from './document.ts';
/** Says what is to be marked: where findings stand, and numbers that nothing could be checked of. */
export interface CellMarks {
    /** Of what is written in `range`: a cell, a heading, a paragraph. */
    at(range: TextRange): CellMark | undefined;
    ofFact(fact: Fact): CellMark | undefined;
}
/** Hints and explained findings mark nothing. */
export declare function cellMarks(report: Report, findings: readonly Finding[]): CellMarks;
