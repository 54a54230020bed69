import { type Chart, type ChartKind, chartKinds, isNoPie } from '../report/chart.ts';
import type { Report } from '../report/report.ts';
import { emptyChart, partsOfNothing, unknownChartKind, unknownChartValue } from './catalogue-charts.ts';
import { type Checker, type Finding, found } from './check.ts';
import { closestWord } from './did-you-mean.ts';
import { replacement } from './fix-data.ts';

function* checkChartsCanBeDrawn({ charts }: Report): Iterable<Finding> {
  for (const chart of charts) yield* problemsOf(chart);
}

function* problemsOf({ form, written, title, titleRange, series }: Chart): Iterable<Finding> {
  const points = series.flatMap((one) => one.points);
  if (!form) {
    const proposal = kindMeantBy(written.text);
    const fix = replacement(written.range, proposal);
    yield found(unknownChartKind, written.range, { written: written.text, proposal }, fix);
  } else if (points.length === 0) yield found(emptyChart, titleRange, { title });
  const unknown = points.filter(({ bound }) => !bound.problem && !bound.value);
  for (const { label, bound } of unknown) yield found(unknownChartValue, bound.range, { label });
  const known = points.length > 0 && points.every(({ bound }) => bound.value);
  if (form === '饼图' && known && isNoPie({ series })) yield found(partsOfNothing, titleRange, { title });
}

/** What other programs call the kinds: 环形图, 条形图, 曲线图. */
const tellingCharacters: readonly (readonly [RegExp, ChartKind])[] = [
  [/[饼环圆]/, '饼图'],
  [/[柱条棒]/, '柱图'],
  [/线|趋势/, '折线'],
];

function kindMeantBy(written: string): string | undefined {
  const [, kind] = tellingCharacters.find(([sign]) => sign.test(written)) ?? [];
  return kind ?? closestWord(written, chartKinds);
}

/** Every chart is of a kind there is, and has the numbers it needs. */
export const chartChecks: readonly Checker[] = [checkChartsCanBeDrawn];
