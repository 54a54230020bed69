import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart, ChartSeries } from '../../report/chart.ts';
import { chartOption, heightOf, width } from './chart-option.ts';
import { type DrawChart, isDrawable, type Picture } from './drawing.ts';
import { standaloneSvg } from './standalone-svg.ts';

use([BarChart, LineChart, PieChart, AriaComponent, GridComponent, LegendComponent, SVGRenderer]);

/** Draws with ECharts, without a browser. The same chart gives the same picture, whenever and wherever it is drawn. */
export const drawChart: DrawChart = (chart, id) => {
  if (!isDrawable(chart)) return undefined;
  const key = JSON.stringify([id, chart.form, chart.categories, chart.series.map(shownOf)]);
  const picture = recent.get(key) ?? draw(chart, id);
  recent.delete(key);
  recent.set(key, picture);
  const [oldest] = recent.keys();
  if (recent.size > mostRemembered && oldest !== undefined) recent.delete(oldest);
  return picture;
};

/** A preview asks anew at every keystroke, and few of them change a chart. The one drawn last stands last. */
const recent = new Map<string, Picture>();
const mostRemembered = 50;

function shownOf({ name, points }: ChartSeries): unknown {
  return [name, points.map(({ label, bound }) => [label, bound.text, bound.value])];
}

function draw(chart: Chart, id: string): Picture {
  const height = heightOf(chart);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption(chartOption(chart));
    return { svg: standaloneSvg(drawing.renderToSVGString(), id), width, height };
  } finally {
    // Else a timer of the drawing would keep the program running.
    drawing.dispose();
  }
}
