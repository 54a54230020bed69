import { faint, ink } from './palette.ts';
import type { ValueScale } from './value-scale.ts';
import { fontSize } from './words.ts';

/** Where bars or lines are drawn, in pixels. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The plot and its axes, for the library. The names of categories are no part of it: we set them ourselves. */
export function axesOption(
  plot: Plot,
  picture: { readonly width: number; readonly height: number },
  { min, max, interval }: ValueScale,
  categories: { readonly count: number; readonly lying: boolean },
): object {
  const category = {
    type: 'category',
    data: Array.from({ length: categories.count }, (_, index) => String(index)),
    inverse: categories.lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink } },
    axisLabel: { show: false },
  };
  const value = {
    type: 'value',
    ...{ min, max, interval },
    // Numbers of the form have no separators.
    axisLabel: { fontSize, color: ink, formatter: String, showMinLabel: true, showMaxLabel: true },
    splitLine: { lineStyle: { color: faint } },
  };
  return {
    grid: {
      left: plot.left,
      top: plot.top,
      right: picture.width - plot.right,
      bottom: picture.height - plot.bottom,
      outerBoundsMode: 'none',
    },
    xAxis: categories.lying ? value : category,
    yAxis: categories.lying ? category : value,
  };
}

/** Where a value stands between two ends of a plot. */
export function positionOnScale(value: number, { min, max }: ValueScale, from: number, to: number): number {
  return from + ((value - min) / (max - min)) * (to - from);
}
