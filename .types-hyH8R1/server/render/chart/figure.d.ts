import type { Chart } from '../../report/written.ts';
import type { CellMark, LaidOutFigure } from '../document.ts';
import type { DrawChart } from './picture.ts';
/** A chart as it prints: its picture, and its numbers as a table for whoever cannot see that. `mark` is of its line. */
export declare function layOutFigure(chart: Chart, id: string, draw: DrawChart | undefined, mark?: CellMark): LaidOutFigure;
