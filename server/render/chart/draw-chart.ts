import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart, ChartSeries } from '../../report/chart.ts';
import { barPlan } from './bars.ts';
import { type DrawChart, isDrawable, type Picture } from './drawing.ts';
import { linePlan } from './lines.ts';
import { piePlan } from './pie.ts';
import { type ChartPlan, width } from './plan.ts';
import { standaloneSvg } from './standalone-svg.ts';
import { wordsSvg } from './words.ts';

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
  const { height, option, words, rules } = planOf(chart);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption(option);
    const svg = drawing.renderToSVGString().replace(/<\/svg>\s*$/, `${rules.join('')}${wordsSvg(words)}</svg>`);
    return { svg: standaloneSvg(svg, id), width, height };
  } finally {
    // Else a timer of the drawing would keep the program running.
    drawing.dispose();
  }
}

function planOf(chart: Chart): ChartPlan {
  if (chart.form === '饼图') return piePlan(chart);
  return chart.form === '折线' ? linePlan(chart) : barPlan(chart);
}
