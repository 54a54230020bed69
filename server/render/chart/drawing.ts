import type { Chart } from '../../report/chart.ts';
import type { Report } from '../../report/report.ts';

/** A chart as a vector picture. */
export interface Picture {
  /** One `<svg>` element: no script, no style sheet, nothing fetched; its ids begin with the one it was drawn for. */
  readonly svg: string;
  /** In pixels of CSS. */
  readonly width: number;
  readonly height: number;
}

/** Draws a chart; undefined for one that cannot be drawn: see {@link isDrawable}. */
export type DrawChart = (chart: Chart, id: string) => Picture | undefined;

/** What draws the charts of a report, loaded when there is one to draw: most reports have none. */
export async function drawingOf({ charts }: Report): Promise<DrawChart | undefined> {
  return charts.length === 0 ? undefined : (await import('./draw-chart.ts')).drawChart;
}

/** A chart of a known kind whose numbers are all known; a pie has parts of something. */
export function isDrawable(chart: Chart): boolean {
  const values = chart.series.flatMap(({ points }) => points.map(({ bound }) => bound.value));
  if (!chart.form || values.length === 0 || values.includes(undefined)) return false;
  return chart.form !== '饼图' || !isNoPie(chart);
}

/** Whether a part of the whole is negative, or the whole nothing: such a pie cannot be cut. */
export function isNoPie({ series }: Pick<Chart, 'series'>): boolean {
  const values = series.flatMap(({ points }) => points.flatMap(({ bound }) => bound.value ?? []));
  return values.some((value) => value.lt(0)) || values.every((value) => value.eq(0));
}
