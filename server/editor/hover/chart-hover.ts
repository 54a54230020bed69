import type { Chart, ChartKind } from '../../report/chart.ts';
import type { Language, Text } from '../../text.ts';
import { blocks, colon, escapeMarkdown, list } from './markdown.ts';

const kinds: Readonly<Record<ChartKind, Text>> = {
  饼图: {
    zh: '各部分占整体的比例；各数不能为负，也不能全为 0',
    en: 'pie chart, each part as a share of the whole; no number may be negative, and not all may be 0',
  },
  柱图: {
    zh: '比较各数的大小；同时画上年的数时，两年成对并列',
    en: 'bar chart, numbers side by side, in pairs for two years',
  },
  折线: {
    zh: '各数依次相连；同时画上年的数时，由上年连到本年',
    en: 'line chart, from one number to the next, or from last year to this year',
  },
};

/** A chart: its title and all its numbers. */
export function chartHover({ title, series }: Chart, language: Language): string {
  const points = series.flatMap(({ name, points: own }) =>
    own.map(({ label, bound }) => {
      const place = name === undefined || name === label ? label : `${name} · ${label}`;
      return escapeMarkdown(`${place}${colon(language)}${bound.text ?? '—'}`);
    }),
  );
  return blocks([`**${escapeMarkdown(title)}**`, list(points)]);
}

/** The word for a chart's kind: what such a chart shows, and what it shows here. */
export function chartKindHover(chart: Chart, language: Language): string {
  const help = chart.form && `**${chart.form}**${colon(language)}${kinds[chart.form][language]}`;
  return blocks([help, chartHover(chart, language)]);
}
