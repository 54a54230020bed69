import { expressionText } from '../language/expression-text.ts';
import type { Chart as ChartNode } from '../language/generated/ast.ts';
import { isReadToEnd } from '../language/read-to-end.ts';
import { readNumber, unread } from './bound-numbers.ts';
import { type Chart, chartKinds } from './chart.ts';
import { arranged, pathOf } from './chart-labels.ts';
import { lineOf, rangeOf, rangeOfProperty } from './positions.ts';
import type { NamedNumbers } from './references.ts';
import type { BoundNumber } from './report.ts';

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
