import type { Chart } from '../../report/written.ts';
import { axesOption, positionOnScale } from './axes.ts';
import { ink } from './palette.ts';
import {
  type ChartPlan,
  commonOption,
  edge,
  numberOf,
  numbersOf,
  seriesName,
  textOf,
  usualHeight,
  width,
} from './plan.ts';
import { valueScale } from './value-scale.ts';
import { drawnWidth, fontSize, lineHeight, nameLines, shortLines, stacked, type Words, widestOf } from './words.ts';

/** More categories than this lie one below the other, so that their names can be read. */
const mostUpright = 6;
const thickest = 56;
/** Between the bars of one category, as a share of their thickness. */
const gap = 0.15;
/** Of a category, what its bars take of it. */
const filled = 0.8;
const legendHeight = 26;

/** Bars stand where their names and numbers have room side by side, else they lie, each in a line of its own. */
export function barPlan(chart: Chart): ChartPlan {
  return standing(chart) ?? lying(chart);
}

function standing(chart: Chart): ChartPlan | undefined {
  const { categories, series } = chart;
  const numbers = numbersOf(chart);
  const scale = valueScale(numbers, 5);
  const left = edge + widestOf(scale.ticks.map(String)) + 8;
  const right = width - edge;
  const band = (right - left) / categories.length;
  const names = categories.map((name) => nameLines(name, band - 8));
  const nameHeight = Math.max(...names.map(({ length }) => length));
  const widest = widestOf(series.flatMap(({ points }) => points.map(textOf)));
  const most = (band * filled) / groupThickness(series.length, 1);
  const thickness = Math.min(most, series.length > 1 ? Math.max(thickest, (widest + 4) / (1 + gap)) : thickest);
  const room = series.length > 1 ? thickness * (1 + gap) - 4 : band - 6;
  if (categories.length > mostUpright || nameHeight > 2 || widest > room) return undefined;

  const height = usualHeight;
  const below = numbers.some((value) => value < 0) ? lineHeight : 4;
  const top = edge + lineHeight + legendRoom(chart);
  const plot = { left, right, top, bottom: height - edge - nameHeight * lineHeight - below };
  const center = (index: number) => left + (index + 0.5) * band;
  const words = [
    ...names.flatMap((lines, index) =>
      stacked(lines, center(index), plot.bottom + below + 2 + (lines.length * lineHeight) / 2, 'middle'),
    ),
    ...series.flatMap(({ points }, which) =>
      points.map((point, index): Words => {
        const end = positionOnScale(numberOf(point), scale, plot.bottom, plot.top);
        const aside = numberOf(point) < 0 ? lineHeight / 2 + 1 : -lineHeight / 2;
        return {
          text: textOf(point),
          x: center(index) + offsetOf(which, series.length, thickness),
          y: end + aside,
          anchor: 'middle',
        };
      }),
    ),
  ];
  const size = { width, height };
  const axes = axesOption(plot, size, scale, { count: categories.length, lying: false });
  return planned(chart, height, axes, thickness, words);
}

/** Names take at most so much of the width; and of the height so much for all lines, which a page has to hold. */
const widestName = 280;
const mostNameLines = 3;
const mostLinesInAll = 40;

function lying(chart: Chart): ChartPlan {
  const { categories, series } = chart;
  const nameWidth = Math.min(widestName, Math.max(200, ...categories.map((name) => drawnWidth(name) / 2 + fontSize)));
  const mostLines = Math.max(1, Math.min(mostNameLines, Math.floor(mostLinesInAll / categories.length)));
  const names = categories.map((name) => shortLines(name, nameWidth, mostLines));
  const left = edge + Math.max(...names.map(widestOf)) + 8;
  const numberWidth = widestOf(series.flatMap(({ points }) => points.map(textOf)));
  const right = width - edge - numberWidth - 8;
  const numbers = numbersOf(chart);
  const fitting = [5, 4, 3, 2, 1].map((most) => valueScale(numbers, most));
  const scale = fitting.find(({ ticks }) => fitsBetween(ticks, right - left)) ?? valueScale(numbers, 1);

  const lines = Math.max(...names.map(({ length }) => length));
  const usual = Math.max(20, Math.min(30, 600 / categories.length));
  const pitch = Math.max(usual, series.length > 1 ? series.length * lineHeight : 0, lines * lineHeight + 4);
  const bottomRoom = edge + lineHeight + 4;
  const height = Math.max(usualHeight, Math.round(categories.length * pitch) + 70);
  const plot = { left, right, top: edge + legendRoom(chart), bottom: height - bottomRoom };
  const band = (plot.bottom - plot.top) / categories.length;
  const thickness = Math.min(thickest, (band * filled) / groupThickness(series.length, 1));
  const center = (index: number) => plot.top + (index + 0.5) * band;
  const words = [
    ...names.flatMap((each, index) => stacked(each, left - 8, center(index), 'end')),
    ...series.flatMap(({ points }, which) =>
      points.map((point, index): Words => {
        // Of what is less than nothing on the other side, where no name is in the way.
        const x = positionOnScale(Math.max(0, numberOf(point)), scale, left, right) + 6;
        const y = center(index) + offsetOf(which, series.length, thickness);
        return { text: textOf(point), x, y, anchor: 'start' };
      }),
    ),
  ];
  const axes = axesOption(plot, { width, height }, scale, { count: categories.length, lying: true });
  return planned(chart, height, axes, thickness, words);
}

function planned(chart: Chart, height: number, axes: object, thickness: number, words: readonly Words[]): ChartPlan {
  const { series } = chart;
  const named = series.length > 1;
  const option = {
    ...commonOption(named),
    ...axes,
    legend: {
      show: named,
      top: edge - 4,
      textStyle: { fontSize, color: ink },
      itemWidth: 28,
      selectedMode: false,
      formatter: (name: string) => series[Number(name.slice(1))]?.name ?? '',
    },
    series: series.map(({ points }, index) => ({
      name: seriesName(index),
      type: 'bar',
      barWidth: thickness,
      barGap: `${100 * gap}%`,
      itemStyle: { borderColor: ink, borderWidth: 1 },
      silent: true,
      data: points.map(numberOf),
    })),
  };
  return { height, option, words, rules: [] };
}

function legendRoom({ series }: Chart): number {
  return series.length > 1 ? legendHeight : 0;
}

/** How thick all bars of a category are together. */
function groupThickness(count: number, thickness: number): number {
  return thickness * (count + (count - 1) * gap);
}

/** From the middle of a category to the middle of one of its bars. */
function offsetOf(which: number, count: number, thickness: number): number {
  return (which + 0.5) * thickness * (1 + gap) - (groupThickness(count, thickness) + thickness * gap) / 2;
}

function fitsBetween(ticks: readonly number[], room: number): boolean {
  return (widestOf(ticks.map(String)) + fontSize) * (ticks.length - 1) <= room;
}
