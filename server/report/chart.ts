import type { BoundNumber } from './report.ts';
import type { TextRange } from './text-range.ts';

/** The kinds of charts there are, in the words of the language: pie, bars, lines. */
export const chartKinds = ['饼图', '柱图', '折线'] as const;

/** One of {@link chartKinds}. */
export type ChartKind = (typeof chartKinds)[number];

/** `图 "标题" 柱图 …`: numbers of the report as a picture. */
export interface Chart {
  readonly kind: 'chart';
  readonly title: string;
  readonly titleRange: TextRange;
  /** The whole line. */
  readonly range: TextRange;
  /** The word that says the kind; empty, behind the title, when it is left out. */
  readonly written: { readonly text: string; readonly range: TextRange };
  /** Undefined while the word is none that is known. */
  readonly form?: ChartKind;
  /** What stands along the axis, or what the slices are called. */
  readonly categories: readonly string[];
  /** One point for each category. */
  readonly series: readonly ChartSeries[];
}

/** Numbers that are drawn together: of one year, or all there are. */
export interface ChartSeries {
  /** Undefined for the only one, whose points go by their categories. */
  readonly name?: string;
  readonly points: readonly ChartPoint[];
}

/** One number of a chart; what is not known leaves a gap. */
export interface ChartPoint {
  /** What it is called where it stands alone. */
  readonly label: string;
  readonly bound: BoundNumber;
}

/** Whether a part of the whole is negative, or the whole nothing: such a pie cannot be cut. */
export function isNoPie({ series }: Pick<Chart, 'series'>): boolean {
  const values = series.flatMap(({ points }) => points.flatMap(({ bound }) => bound.value ?? []));
  return values.some((value) => value.lt(0)) || values.every((value) => value.eq(0));
}
