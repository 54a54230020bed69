import { expressionText } from '../../language/expression-text.ts';
import { type ChartNode, type Expression, isCall, isGroup, isNumberReference } from '../../language/generated/ast.ts';
import { isReadToEnd } from '../../language/read-to-end.ts';
import { groupBy } from '../../shared/group-by.ts';
import { readNumber, unread } from '../equations/bound-numbers.ts';
import type { NamedNumbers } from '../equations/named-numbers.ts';
import type { BoundNumber } from '../evaluated.ts';
import { type Chart, type ChartKind, type ChartPoint, type ChartSeries, chartKinds } from '../written.ts';
import { lineOf, rangeOf, rangeOfProperty } from './positions.ts';

/** Reads a chart and the numbers it shows. */
export function readChart(node: ChartNode, numbers: NamedNumbers): Chart {
  const titleRange = rangeOfProperty(node, 'title');
  const behindTitle = { start: titleRange.end, end: titleRange.end };
  const written = { text: node.kind ?? '', range: rangeOfProperty(node, 'kind', behindTitle) };
  const form = chartKinds.find((kind) => kind === written.text);
  const isRead = isReadToEnd(node);
  const values = node.values.map(({ label, value }, index) => {
    const source = expressionText(value);
    const range = rangeOf(value);
    if (isRead) return { label, ...pathOf(value, source), bound: drawable(readNumber(value, source, range, numbers)) };
    // The line is to blame as a whole, and once.
    const bound: BoundNumber =
      index === 0 ? unread(node, source, range, numbers) : { source, range, facts: [], freeCells: [] };
    return { label, ...pathOf(value, source), bound };
  });
  return {
    kind: 'chart',
    title: node.title ?? '',
    titleRange,
    range: lineOf(node),
    written,
    ...(form && { form }),
    ...arranged(values, form, numbers.header.year),
  };
}

/** Words of the header cannot be drawn. */
function drawable(bound: ReturnType<typeof readNumber>): ReturnType<typeof readNumber> {
  const { text, value, problem, range } = bound;
  return text === undefined || value || problem ? bound : { ...bound, problem: { kind: 'not-a-number', text, range } };
}

/** A value of a chart, not yet arranged. */
interface ChartValue {
  /** As the author calls it. */
  readonly label?: string | undefined;
  /** The names of the path it is read from; of an expression that is no path, its source. */
  readonly path: readonly string[];
  readonly lastYear: boolean;
  readonly bound: BoundNumber;
}

/** What an expression goes by: the path itself, that in a function's parentheses, or else its source. */
function pathOf(expression: Expression | undefined, source: string): Pick<ChartValue, 'path' | 'lastYear'> {
  if (expression && isGroup(expression)) return pathOf(expression.inner, source);
  if (expression && isCall(expression)) return pathOf(expression.arguments[0], source);
  if (!expression || !isNumberReference(expression)) return { path: [source], lastYear: false };
  const path = expression.segments.map(({ target }) => target?.$refText ?? '');
  return { path, lastYear: Boolean(expression.lastYear) };
}

/**
 * Arranges values along the axis. The same names in both years become one series a year (a line runs through the years
 * instead, one for each name); one name in both years becomes a category a year; all else stands side by side.
 */
function arranged(
  values: readonly ChartValue[],
  form: ChartKind | undefined,
  year: number | undefined,
): Pick<Chart, 'categories' | 'series'> {
  const nameOf = shortestNames(values);
  const named = values.map((value) => ({ ...value, name: value.label ?? nameOf(value) }));
  const yearOf = ({ lastYear }: ChartValue) => yearName(lastYear, year);
  const names = distinct(named.map(({ name }) => name));
  const years = distinct(named.map(yearOf));
  const standing = groupBy(named, (value) => `${yearOf(value)} ${value.name}`);
  const isGrid =
    years.length === 2 &&
    named.length === names.length * 2 &&
    names.every((name) => years.every((of) => standing.get(`${of} ${name}`)?.length === 1));
  if (isGrid && form !== '饼图' && (names.length > 1 || form === '折线' || !named.some(({ label }) => label))) {
    const at = (name: string, of: string): ChartPoint[] =>
      (standing.get(`${of} ${name}`) ?? []).map(({ bound }) => ({ label: name, bound }));
    if (names.length === 1 || form === '折线') {
      const chronological = [...years].sort();
      const series = names.map((name) => ({ name, points: chronological.flatMap((of) => at(name, of)) }));
      return { categories: chronological, series };
    }
    return {
      categories: names,
      series: years.map((of) => ({ name: of, points: names.flatMap((name) => at(name, of)) })),
    };
  }
  const points = named.map(
    (value): ChartPoint => ({
      label: years.length === 2 && value.label === undefined ? `${value.name}\uff08${yearOf(value)}\uff09` : value.name,
      bound: value.bound,
    }),
  );
  const only: ChartSeries = { points };
  return { categories: points.map(({ label }) => label), series: [only] };
}

/** Gives each value the last name of its path, and so many before it as tell it from other values of the same year. */
function shortestNames(values: readonly ChartValue[]): (value: ChartValue) => string {
  const tail = ({ path }: ChartValue, length: number) => path.slice(-length).join('·');
  const longest = Math.max(0, ...values.map(({ path }) => path.length));
  const alike = Array.from({ length: longest }, (_, index) =>
    groupBy(values, (value) => `${value.lastYear} ${tail(value, index + 1)}`),
  );
  const isShared = (value: ChartValue, length: number) =>
    (alike[length - 1]?.get(`${value.lastYear} ${tail(value, length)}`)?.length ?? 0) > 1;
  return (value) => {
    let length = 1;
    while (length < value.path.length && isShared(value, length)) length++;
    return tail(value, length);
  };
}

function yearName(lastYear: boolean, year: number | undefined): string {
  if (year === undefined) return lastYear ? '上年' : '本年';
  return `${lastYear ? year - 1 : year}年`;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
