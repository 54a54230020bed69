import type { Chart } from '../../report/written.ts';
import { axesOption, positionOnScale } from './axes.ts';
import { type ListEntry, numberList } from './number-list.ts';
import {
  type ChartPlan,
  commonOption,
  edge,
  numberOf,
  numbersOf,
  type Spot,
  seriesName,
  signsAt,
  signWidth,
  textOf,
  usualHeight,
  width,
} from './plan.ts';
import { roundStep, valueScale } from './value-scale.ts';
import { drawnWidth, lineHeight, nameLines, stacked, type Words, widestOf } from './words.ts';

const legendHeight = 26;
const markSize = 10;
const dashes = ['solid', 'dashed', 'dotted'];
const marks = ['circle', 'rect', 'triangle', 'diamond'];
/** Names along the axis break into so many lines at most, and where they have so much room; else the axis counts, and they stand in the list. */
const mostNameLines = 4;
const narrowest = 30;

/** Numbers stand above or below their points; where they have no room there, in a list below the picture. */
export function linePlan(chart: Chart): ChartPlan {
  const { categories, series } = chart;
  const scale = valueScale(numbersOf(chart), 5);
  const left = edge + widestOf(scale.ticks.map(String)) + 8;
  const right = width - edge;
  const step = (right - left) / categories.length;
  const whole = categories.map((name) => nameLines(name, step - 2));
  const counts = whole.some(({ length }) => length > (step < narrowest ? 1 : mostNameLines));
  const names = counts ? countedNames(categories.length, step) : whole;
  const nameHeight = Math.max(...names.map(({ length }) => length)) * lineHeight;
  const legend = legendOf(chart);
  const plot = {
    left,
    right,
    top: edge + lineHeight + (legend.length > 0 ? legendHeight : 0),
    bottom: usualHeight - edge - Math.min(nameHeight, 2 * lineHeight),
  };
  const center = (index: number) => left + (index + 0.5) * step;
  const spots = series.map(({ points }) =>
    points.map((point, index) => ({
      x: center(index),
      y: positionOnScale(numberOf(point), scale, plot.bottom, plot.top),
    })),
  );
  const numbers = legend.length === 0 && series.length > 1 ? undefined : besideMarks(chart, spots, plot);
  const below = plot.bottom + nameHeight + 6;
  const listed = counts || !numbers;
  const list = listed ? numberList(entriesOf(chart, counts), headingsOf(chart), below + 6) : undefined;
  const height = Math.max(usualHeight, Math.ceil((list?.bottom ?? below) + edge));
  const option = {
    ...commonOption(false),
    ...axesOption(plot, { width, height }, scale, { count: categories.length, lying: false }),
    ...(series.length > 1 && { legend: signsAt(list?.signs ?? legend.map(({ sign }) => sign)) }),
    series: series.map(({ points }, index) => ({
      name: seriesName(index),
      type: 'line',
      symbol: marks[index % marks.length],
      symbolSize: Math.min(markSize, step / 2),
      showAllSymbol: true,
      lineStyle: { type: dashes[index % dashes.length], width: 2.5 },
      silent: true,
      data: points.map(numberOf),
    })),
  };
  const words = [
    ...names.flatMap((lines, index) => stacked(lines, center(index), plot.bottom + 4 + middle(lines), 'middle')),
    ...(list ? list.words : [...(numbers ?? []), ...legend.map(({ words }) => words)]),
  ];
  return { height, option, words, rules: list?.rules ?? [] };
}

/** 1, 2, 3 … below the points; where they are too close below every second, fifth, tenth and so on. */
function countedNames(count: number, step: number): readonly (readonly string[])[] {
  const every = Math.max(1, roundStep((drawnWidth(String(count)) + 4) / step));
  return Array.from({ length: count }, (_, index) =>
    (index + 1) % every === 0 || index === 0 ? [String(index + 1)] : [],
  );
}

function middle(lines: readonly unknown[]): number {
  return (lines.length * lineHeight) / 2;
}

interface LegendEntry {
  readonly sign: Spot;
  readonly words: Words;
}

/** What the lines are called, in one row above; empty where that has no room, or where there is one line only. */
function legendOf({ series }: Chart): readonly LegendEntry[] {
  if (series.length < 2) return [];
  const names = series.map(({ name = '' }) => name);
  const widths = names.map((name) => signWidth + 6 + drawnWidth(name) + 18);
  const taken = widths.reduce((sum, each) => sum + each, 0);
  if (taken > width - 2 * edge) return [];
  let x = (width - taken) / 2;
  const y = edge + lineHeight / 2;
  return names.map((text, index) => {
    const sign = { x, y };
    x += widths[index] ?? 0;
    return { sign, words: { text, x: sign.x + signWidth + 6, y, anchor: 'start' } };
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every number above or below its point, none over another one or a point; undefined where there is no room for all. */
function besideMarks(
  { series, categories }: Chart,
  spots: readonly (readonly Spot[])[],
  plot: Box,
): Words[] | undefined {
  const taken: Box[] = [];
  const words: Words[] = [];
  for (const index of categories.keys()) {
    for (const [which, { points }] of series.entries()) {
      const spot = spots[which]?.[index];
      if (!spot) continue;
      const text = textOf(points[index]);
      const half = drawnWidth(text) / 2 + 1;
      const x = Math.max(plot.left + half + 2, Math.min(plot.right - half, spot.x));
      const others = spots.flatMap((each) => each.filter((other) => other !== spot)).map(markBox);
      const place = [spot.y - aside, spot.y + aside]
        .map((y) => ({
          y,
          box: { left: x - half, right: x + half, top: y - lineHeight / 2, bottom: y + lineHeight / 2 },
        }))
        .find(({ box }) => isInside(box, plot) && ![...taken, ...others].some((other) => overlap(box, other)));
      if (!place) return undefined;
      taken.push(place.box);
      words.push({ text, x, y: place.y, anchor: 'middle' });
    }
  }
  return words;
}

/** From a point to the middle of its number. */
const aside = markSize / 2 + lineHeight / 2;

function markBox({ x, y }: Spot): Box {
  const half = markSize / 2;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** A number above the highest point stands above the plot. */
function isInside(box: Box, plot: Box): boolean {
  return box.left >= plot.left && box.right <= plot.right + edge && box.bottom <= plot.bottom - 1;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** One line a row where there are several, else one point. */
function entriesOf({ categories, series }: Chart, counted: boolean): readonly ListEntry[] {
  const [only] = series;
  if (series.length > 1) return series.map(({ name = '', points }) => ({ label: name, numbers: points.map(textOf) }));
  return categories.map((name, index) => ({
    label: counted ? `${index + 1}. ${name}` : name,
    numbers: [textOf(only?.points[index])],
  }));
}

function headingsOf({ categories, series }: Chart): readonly string[] {
  return series.length > 1 ? categories : [];
}
