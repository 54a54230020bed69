import type { Header } from '../report/written.ts';
import type { CellMarks } from './cell-marks.ts';
import { type Footnotes, type LaidOutBlock } from './document.ts';
/** What stands behind the text of a report. */
export declare function closing(header: Header, footnotes: Footnotes | undefined, marks: CellMarks): LaidOutBlock[];
