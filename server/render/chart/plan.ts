import type { EChartsCoreOption } from 'echarts/core';
import type { Chart, ChartPoint } from '../../report/written.ts';
import { colours, ink, paper, patterns } from './palette.ts';
import { fontSize, type Words } from './words.ts';

/** Of every chart, in pixels: as wide as the text of the page. */
export const width = 640;
/** Of a chart whose names and numbers need no more. */
export const usualHeight = 340;
/** Kept free at the edges of the picture. */
export const edge = 12;

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
export function commonOption(needsPatterns: boolean): EChartsCoreOption {
  return {
    animation: false,
    backgroundColor: paper,
    color: colours,
    textStyle: { fontSize, color: ink },
    // Patterns tell apart what colours do not.
    aria: { enabled: true, label: { enabled: false }, decal: { show: needsPatterns, decals: patterns } },
  };
}

/** A place in the picture. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** How wide the sign of a series or slice is, in a legend or a list. */
export const signWidth = 28;

/** So many signs differ from each other; more of them would tell nothing, and take the library long. */
export const mostSigns = 64;

/** The signs of series or slices, each with its middle left at a place: a legend without words for each. */
export function signsAt(spots: readonly Spot[]): readonly object[] {
  return spots.map(({ x, y }, index) => ({
    data: [seriesName(index)],
    left: x,
    top: y - fontSize / 2,
    padding: 0,
    itemWidth: signWidth,
    itemHeight: fontSize,
    selectedMode: false,
    formatter: () => '',
  }));
}

/** What the library knows a series or slice by; the names of authors need not be different. */
export function seriesName(index: number): string {
  return `s${index}`;
}

/** What a point is drawn as; numbers beyond what can be drawn are as far away as can be. */
export function numberOf({ bound }: ChartPoint): number {
  return Math.max(-mostDrawn, Math.min(mostDrawn, Number(bound.value?.toFixed() ?? Number.NaN)));
}

const mostDrawn = 1e100;

/** How a number is written. */
export function textOf(point: ChartPoint | undefined): string {
  return point?.bound.text ?? '';
}

/** Every number of a chart, to be drawn. */
export function numbersOf({ series }: Chart): readonly number[] {
  return series.flatMap(({ points }) => points.map(numberOf));
}
