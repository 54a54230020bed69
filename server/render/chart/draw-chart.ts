import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type Chart, type ChartSeries, isNoPie } from '../../report/written.ts';
import { printedText } from '../printed-text.ts';
import { barPlan } from './bars.ts';
import { linePlan } from './lines.ts';
import type { DrawChart, Picture } from './picture.ts';
import { piePlan } from './pie.ts';
import { type ChartPlan, width } from './plan.ts';
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

/**
 * Makes ECharts' picture one that stands in any page: its hover styles and marks for scripts are dropped, styles become
 * attributes, which no content policy refuses, and ids, numbered by the process, begin with the figure's own. ECharts
 * escapes quotes in texts, so that none of them looks like an attribute; characters without shape, some of which no XML may hold, are left out.
 */
function standaloneSvg(drawn: string, id: string): string {
  return printedText(drawn)
    .replace(/<style[\s\S]*?<\/style>\s*/g, '')
    .replace(/\s(?:class|pointer-events|baseProfile|version|xml:space|xmlns:xlink|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/\sstyle="([^"]*)"/g, (_, style: string) => asAttributes(style))
    .replace(/\bid="zr\d+-/g, `id="${id}-`)
    .replace(/url\(#zr\d+-/g, `url(#${id}-`)
    .replace(/>\s+</g, '><')
    .trim();
}

function asAttributes(style: string): string {
  return style
    .split(';')
    .map((declaration) => /^\s*([\w-]+)\s*:\s*(.+?)\s*$/.exec(declaration))
    .map((found) => (found ? ` ${found[1]}="${found[2]}"` : ''))
    .join('');
}

/** A chart of a known kind whose numbers are all known; a pie has parts of something. */
export function isDrawable(chart: Chart): boolean {
  const values = chart.series.flatMap(({ points }) => points.map(({ bound }) => bound.value));
  if (!chart.form || values.length === 0 || values.includes(undefined)) return false;
  return chart.form !== '饼图' || !isNoPie(chart);
}
