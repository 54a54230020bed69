import type { EChartsCoreOption } from 'echarts/core';
import type { Chart, ChartPoint } from '../../report/chart.ts';
import { textWidth } from '../../text-width.ts';
import { colours, faint, fontFamily, ink, paper, patterns } from './palette.ts';

/** Of every chart, in pixels: as wide as the text of the page. */
export const width = 640;
const usualHeight = 340;
const fontSize = 14;
const legendHeight = 30;
/** More categories than this lie one below the other, so that their names can be read. */
const mostUpright = 6;

/** Bars that lie need a line each; everything else has the usual height. */
export function heightOf(chart: Chart): number {
  if (!isLying(chart)) return usualHeight;
  const lines = chart.categories.length * (chart.series.length === 1 ? 1 : chart.series.length * 0.75);
  return Math.max(usualHeight, Math.round(lines * 30) + 70);
}

/** What ECharts is to draw. Every number is written beside its mark: the picture can be read without its axis. */
export function chartOption(chart: Chart): EChartsCoreOption {
  return {
    animation: false,
    backgroundColor: paper,
    color: colours,
    textStyle: { fontFamily, fontSize, color: ink },
    // Patterns tell apart what colours do not; one row of bars needs neither.
    aria: { enabled: true, label: { enabled: false }, decal: { show: needsPatterns(chart), decals: patterns } },
    ...(chart.form === '饼图' ? pie(chart) : axes(chart)),
  };
}

function needsPatterns({ form, series }: Chart): boolean {
  return form === '饼图' || (form === '柱图' && series.length > 1);
}

/** Clockwise from the top in the author's order. A part that is nothing has no slice, but keeps its colour. */
function pie({ series }: Chart): EChartsCoreOption {
  const points = series[0]?.points ?? [];
  return {
    series: [
      {
        type: 'pie',
        silent: true,
        radius: '68%',
        itemStyle: { borderColor: ink, borderWidth: 1 },
        labelLine: { lineStyle: { color: ink } },
        label: { fontSize, color: ink, formatter: ({ name }: { readonly name: string }) => name, textBorderWidth: 0 },
        data: points
          .map((point, index) => ({
            name: `${point.label} ${textOf(point)}`,
            value: numberOf(point),
            itemStyle: { color: colours[index % colours.length], decal: patterns[index % patterns.length] },
          }))
          .filter(({ value }) => value !== 0),
      },
    ],
  };
}

function axes(chart: Chart): EChartsCoreOption {
  const { series, categories } = chart;
  const lying = isLying(chart);
  const named = series.length > 1;
  const label = { fontSize, color: ink };
  const perCategory = (width - 60) / Math.max(1, categories.length);
  const category = {
    type: 'category',
    data: [...categories],
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink } },
    axisLabel: { ...label, interval: 0, width: lying ? 200 : perCategory, overflow: 'break' },
  };
  const whole = series.every(({ points }) => points.every((point) => Number.isInteger(numberOf(point))));
  const value = {
    type: 'value',
    ...(whole && { minInterval: 1 }),
    // Numbers of the form have no separators.
    axisLabel: { ...label, formatter: String },
    splitLine: { lineStyle: { color: faint } },
  };
  return {
    legend: { show: named, top: 4, textStyle: label, itemWidth: 30, selectedMode: false },
    grid: { left: 16, right: lying ? 48 : 20, top: named ? legendHeight + 20 : 28, bottom: 12, ...containing },
    xAxis: lying ? value : category,
    yAxis: lying ? category : value,
    series: series.map(({ name, points }, index) => ({
      ...(name !== undefined && { name }),
      ...(chart.form === '折线' ? line(index) : bars),
      silent: true,
      data: points.map(numberOf),
      label: {
        ...label,
        // No line of the grid strikes a number through.
        textBorderColor: paper,
        textBorderWidth: 4,
        show: true,
        position: lying ? 'right' : 'top',
        formatter: ({ dataIndex }: { readonly dataIndex: number }) => textOf(points[dataIndex]),
      },
    })),
  };
}

/** Room for the names along the axes. */
const containing = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' };

const bars = { type: 'bar', barMaxWidth: 56, itemStyle: { borderColor: ink, borderWidth: 1 } };

const dashes = ['solid', 'dashed', 'dotted'];
const marks = ['circle', 'rect', 'triangle', 'diamond'];

function line(index: number) {
  return {
    type: 'line',
    symbol: marks[index % marks.length],
    symbolSize: 10,
    lineStyle: { type: dashes[index % dashes.length], width: 2.5 },
  };
}

/** Bars lie where there are many of them, or where their names are too long to stand side by side. */
function isLying({ form, categories }: Chart): boolean {
  const widest = Math.max(0, ...categories.map((name) => textWidth(name) / 2));
  const perName = (width - 60) / Math.max(1, categories.length) / fontSize;
  return form === '柱图' && (categories.length > mostUpright || widest > perName * 2);
}

function numberOf({ bound }: ChartPoint): number {
  return Number(bound.value?.toFixed() ?? Number.NaN);
}

function textOf(point: ChartPoint | undefined): string {
  return point?.bound.text ?? '';
}
