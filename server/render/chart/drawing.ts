import { type Chart, isNoPie } from '../../report/chart.ts';
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
