import type { EChartsCoreOption } from 'echarts/core';
import type { Chart, ChartPoint } from '../../report/written.ts';
import { type Words } from './words.ts';
/** Of every chart, in pixels: as wide as the text of the page. */
export declare const width = 640;
/** Of a chart whose names and numbers need no more. */
export declare const usualHeight = 340;
/** Kept free at the edges of the picture. */
export declare const edge = 12;
/**
 * A chart before it is drawn. ECharts draws bars, lines and slices; all letters but those of the scale are set by us, for
 * it shortens, hides and overlaps what is too long or too close.
 */
export interface ChartPlan {
    readonly height: number;
    readonly option: EChartsCoreOption;
    /** Names and numbers; every number of the chart is among them, whole. */
    readonly words: readonly Words[];
    /** Thin lines, as paths of SVG. */
    readonly rules: readonly string[];
}
/** What every chart has in common. */
export declare function commonOption(needsPatterns: boolean): EChartsCoreOption;
/** A place in the picture. */
export interface Spot {
    readonly x: number;
    readonly y: number;
}
/** How wide the sign of a series or slice is, in a legend or a list. */
export declare const signWidth = 28;
/** So many signs differ from each other; more of them would tell nothing, and take the library long. */
export declare const mostSigns = 64;
/** The signs of series or slices, each with its middle left at a place: a legend without words for each. */
export declare function signsAt(spots: readonly Spot[]): readonly object[];
/** What the library knows a series or slice by; the names of authors need not be different. */
export declare function seriesName(index: number): string;
/** What a point is drawn as; numbers beyond what can be drawn are as far away as can be. */
export declare function numberOf({ bound }: ChartPoint): number;
/** How a number is written. */
export declare function textOf(point: ChartPoint | undefined): string;
/** Every number of a chart, to be drawn. */
export declare function numbersOf({ series }: Chart): readonly number[];
