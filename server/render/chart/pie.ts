import type { Chart, ChartPoint } from '../../report/written.ts';
import { numberList } from './number-list.ts';
import { colours, ink, patterns } from './palette.ts';
import {
  type ChartPlan,
  commonOption,
  edge,
  numberOf,
  type Spot,
  seriesName,
  signsAt,
  textOf,
  usualHeight,
  width,
} from './plan.ts';
import { drawnWidth, lineHeight, nameLines, pixel, stacked, type Words } from './words.ts';

const radius = 115;
/** From the rim of the pie to the labels beside it. */
const aside = 34;
const besideWidth = width / 2 - radius - aside - edge;
const mostNameLines = 3;
/** Labels beside a pie may make it so much higher; more of them are a list. */
const highest = 440;
const betweenLabels = 4;

interface Slice {
  readonly point: ChartPoint;
  /** Its place among all parts, those that are nothing included. */
  readonly index: number;
  /** Of its middle, clockwise from the top, in parts of the whole. */
  readonly at: number;
}

/**
 * Clockwise from the top in the author's order. A part that is nothing has no slice, but keeps its colour; it is told
 * below. Names and numbers stand beside their slices; where there is no room for them, in a list.
 */
export function piePlan({ series }: Chart): ChartPlan {
  const points = series[0]?.points ?? [];
  const slices = slicesOf(points);
  const beside = besideSlices(slices);
  const nothing = points.filter((point) => numberOf(point) === 0);
  const height = beside?.height ?? usualHeight - 60;
  const entries = beside
    ? nothing.map((point) => ({ label: `${point.label} ${textOf(point)}`, numbers: [] }))
    : points.map((point) => ({ label: point.label, numbers: [textOf(point)] }));
  const list = entries.length > 0 ? numberList(entries, [], height, !beside) : undefined;
  return {
    height: Math.ceil(list ? list.bottom + edge : height),
    option: {
      ...commonOption(true),
      ...(list && { legend: signsAt(list.signs) }),
      series: [
        {
          type: 'pie',
          silent: true,
          center: [width / 2, height / 2],
          radius,
          // The border of a whole circle would cut it.
          itemStyle: { borderColor: ink, borderWidth: slices.length > 1 ? 1 : 0 },
          label: { show: false },
          data: points.map((point, index) => ({
            name: seriesName(index),
            value: numberOf(point),
            itemStyle: { color: colours[index % colours.length], decal: patternOf(index) },
          })),
        },
      ],
    },
    words: [...(beside?.words ?? []), ...(list?.words ?? [])],
    rules: [...(beside?.rules ?? []), ...(list?.rules ?? [])],
  };
}

/** Colours come again after eight, with other patterns. */
function patternOf(index: number): object | undefined {
  return patterns[(index + Math.floor(index / colours.length)) % patterns.length];
}

function slicesOf(points: readonly ChartPoint[]): readonly Slice[] {
  const whole = points.reduce((sum, point) => sum + numberOf(point), 0);
  let before = 0;
  return points.flatMap((point, index) => {
    const share = numberOf(point) / whole;
    const at = before + share / 2;
    before += share;
    return share > 0 ? [{ point, index, at }] : [];
  });
}

interface Label {
  readonly slice: Slice;
  readonly lines: readonly string[];
  /** Where its middle should be, in pixels from the middle of the pie. */
  readonly wanted: number;
}

type Beside = Pick<ChartPlan, 'height' | 'words' | 'rules'>;

/** Labels left and right of the pie, each joined to its slice by a line; undefined where they have no room. */
function besideSlices(slices: readonly Slice[]): Beside | undefined {
  const labels: Label[] = [];
  for (const slice of slices) {
    const lines = linesOf(slice.point);
    if (!lines) return undefined;
    labels.push({ slice, lines, wanted: -Math.cos(angle(slice)) * (radius + 14) });
  }
  const right = labels.filter(({ slice }) => slice.at < 0.5);
  const left = labels.filter(({ slice }) => slice.at >= 0.5).toReversed();
  const height = Math.max(usualHeight, ...[right, left].map((side) => heightOf(side) + 2 * edge));
  if (height > highest) return undefined;
  const placed = [
    ...spread(right, height).map((label) => drawn(label, 1, height)),
    ...spread(left, height).map((label) => drawn(label, -1, height)),
  ];
  if (placed.some(({ crosses }) => crosses)) return undefined;
  return { height, words: placed.flatMap(({ words }) => words), rules: placed.map(({ rule }) => rule) };
}

function angle({ at }: Slice): number {
  return 2 * Math.PI * at;
}

/** Name and number in one line, else the number in the last line of the name or below it; never without the number. */
function linesOf(point: ChartPoint): readonly string[] | undefined {
  const number = textOf(point);
  const one = `${point.label} ${number}`;
  if (drawnWidth(one) <= besideWidth) return [one];
  if (drawnWidth(number) > besideWidth) return undefined;
  const lines = nameLines(point.label, besideWidth);
  if (lines.length > mostNameLines) return undefined;
  const joined = `${lines.at(-1)} ${number}`;
  return drawnWidth(joined) <= besideWidth ? [...lines.slice(0, -1), joined] : [...lines, number];
}

function heightOf(labels: readonly Pick<Label, 'lines'>[]): number {
  return labels.reduce((sum, { lines }) => sum + lines.length * lineHeight + betweenLabels, 0);
}

interface Placed extends Label {
  /** Its middle, in pixels from the top. */
  readonly y: number;
}

/** From the top down, each as near to its slice as those above and below leave room for. */
function spread(labels: readonly Label[], height: number): readonly Placed[] {
  let from = edge;
  return labels.map((label, index) => {
    const own = heightOf([label]);
    const last = height - edge - heightOf(labels.slice(index));
    const top = Math.max(from, Math.min(last, height / 2 + label.wanted - own / 2));
    from = top + own;
    return { ...label, y: top + own / 2 };
  });
}

interface Drawn {
  readonly words: readonly Words[];
  readonly rule: string;
  /** Whether the line to the label runs over the pie: it was moved far away from its slice. */
  readonly crosses: boolean;
}

function drawn({ slice, lines, y }: Placed, side: 1 | -1, height: number): Drawn {
  const middle = { x: width / 2, y: height / 2 };
  const x = middle.x + side * (radius + aside);
  const from = { x: Math.sin(angle(slice)), y: -Math.cos(angle(slice)) };
  const at = (away: number) => ({ x: middle.x + from.x * away, y: middle.y + from.y * away });
  const bend = at(radius + 10);
  const end = { x: x - 5 * side, y };
  const path = [at(radius), bend, end].map((spot) => `${pixel(spot.x)} ${pixel(spot.y)}`).join('L');
  return {
    words: stacked(lines, x, y, side > 0 ? 'start' : 'end'),
    rule: `<path d="M${path}" stroke="${ink}" fill="none"/>`,
    crosses: distance(middle, bend, end) < radius,
  };
}

/** From a point to a straight line between two others. */
function distance(point: Spot, from: Spot, to: Spot): number {
  const along = { x: to.x - from.x, y: to.y - from.y };
  const share = ((point.x - from.x) * along.x + (point.y - from.y) * along.y) / (along.x ** 2 + along.y ** 2);
  const near = Math.max(0, Math.min(1, share));
  return Math.hypot(point.x - from.x - near * along.x, point.y - from.y - near * along.y);
}
