import type { Report } from '../report/report.ts';
import { type Chart, chartKinds, isNoPie } from '../report/written.ts';
import { sources } from './basis-words.ts';
import { kindMeantBy, meantAsChart } from './charts-in-text.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { didYouMean, listed } from './did-you-mean.ts';
import { allParagraphs } from './prose.ts';
import { replacement } from './repair.ts';

/** The word after a chart's title is no kind of chart, or is missing. */
const unknownChartKind: Check<{ readonly written: string; readonly proposal: string | undefined }> = {
  id: 'unknown-chart-kind',
  name: '未知图种',
  level: 'error',
  source: sources.reportManual,
  message: ({ written, proposal }) =>
    written === ''
      ? {
          zh: `标题后应写图的种类（${kinds.zh}），空一格再写数；如是正文，请在行首加 \\`,
          en: `After its title a chart needs a type (${kinds.en}), then a space and the numbers. If this is text, put \\ in front of it`,
        }
      : {
          zh: `图的种类“${written}”无法识别，可用的有${kinds.zh}${didYouMean(proposal).zh}`,
          en: `There is no chart type “${written}”; use ${kinds.en}${didYouMean(proposal).en}`,
        },
};

/** A chart without a single number. */
const emptyChart: Check<{ readonly title: string }> = {
  id: 'empty-chart',
  name: '空图',
  level: 'error',
  source: sources.reportManual,
  message: ({ title }) => ({
    zh: `图“${title}”没有写数；请补写，如“表名.行名, 表名.行名”`,
    en: `Chart “${title}” has no numbers. Name them, as in “table.row, table.row”`,
  }),
};

/** A number of a chart that no cell gives yet. */
const unknownChartValue: Check<{ readonly label: string }> = {
  id: 'unknown-chart-value',
  name: '图中缺数',
  level: 'hint',
  settledBy: 'report',
  source: sources.reportManual,
  message: ({ label }) => ({
    zh: `“${label}”尚无数字，图暂以表格代替`,
    en: `“${label}” has no number yet; until it has one, the chart appears as a table`,
  }),
};

/** A pie cannot be cut from parts that are negative, or that are all nothing. */
const partsOfNothing: Check<{ readonly title: string }> = {
  id: 'parts-of-nothing',
  name: '饼图无法切分',
  level: 'warning',
  source: sources.arithmetic,
  message: ({ title }) => ({
    zh: `饼图“${title}”的各部分不能为负数，也不能全为 0，现以表格代替；请改用柱图`,
    en: `The parts of pie chart “${title}” must not be negative or all 0; the chart appears as a table. Use 柱图 instead`,
  }),
};

/** A line of text that was to be a chart. */
const chartInText: Check<{ readonly opening: string }> = {
  id: 'chart-in-text',
  name: '图混入正文',
  level: 'warning',
  source: sources.reportManual,
  message: ({ opening }) => ({
    zh: `本行像是图，写法却不是，现作为正文出现在正式报告中；开头应写成“${opening} …”`,
    en: `This line looks like a chart but is not written as one, and appears as text in the finished report. It should begin with “${opening} …”`,
  }),
};

const kinds = listed(chartKinds);

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

function* checkNoTextIsAChart(report: Report): Iterable<Finding> {
  for (const paragraph of allParagraphs(report)) {
    const chart = meantAsChart(paragraph);
    if (!chart) continue;
    const { opening, length } = chart;
    const { start } = paragraph.range;
    const range = { start, end: { ...start, character: start.character + length } };
    yield found(chartInText, range, { opening }, replacement(range, opening));
  }
}

export const chartChecks: CheckGroup = {
  checks: [unknownChartKind, emptyChart, unknownChartValue, partsOfNothing, chartInText],
  checkers: [checkChartsCanBeDrawn, checkNoTextIsAChart],
};
