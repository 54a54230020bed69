import type { ShiftedCell, ShiftedRow } from '../report/diagnosis/diagnosis.ts';
import type { Judged } from '../report/report.ts';
import type { CheckGroup } from './check.ts';
import { type Finding } from './check.ts';
/** A row whose numbers are one column beside their own: one finding, over all cells that change. */
export declare function onShiftedRow({ extra, lost, missing, repairs, broken }: ShiftedRow, report: Judged): Finding;
/** Two numbers that stand in the wrong cells: one finding, at the first of them, and everything that it breaks. */
export declare function onShiftedCell({ pairs, others, certain, broken }: ShiftedCell, report: Judged): Finding;
export declare const misplacedNumberChecks: CheckGroup;
