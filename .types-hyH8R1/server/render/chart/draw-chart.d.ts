import { type Chart } from '../../report/written.ts';
import type { DrawChart } from './picture.ts';
/** Draws with ECharts, without a browser. The same chart gives the same picture, whenever and wherever it is drawn. */
export declare const drawChart: DrawChart;
/**
 * Makes ECharts' picture one that stands in any page: its hover styles and marks for scripts are dropped, styles become
 * attributes, which no content policy refuses, and ids, numbered by the process, begin with the figure's own. ECharts
 * escapes quotes in texts, so that none of them looks like an attribute; characters without shape, some of which no XML may hold, are left out.
 */
export declare function standaloneSvg(drawn: string, id: string): string;
/** A chart of a known kind whose numbers are all known; a pie has parts of something. */
export declare function isDrawable(chart: Chart): boolean;
