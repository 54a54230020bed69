import type { Chart as ChartNode } from '../language/generated/ast.ts';
import { readNumber } from './bound-numbers.ts';
import { type Chart, chartKinds } from './chart.ts';
import { arranged, pathOf } from './chart-labels.ts';
import { lineOf, rangeOf, rangeOfProperty } from './positions.ts';
import type { NamedNumbers } from './references.ts';

/** Reads a chart and the numbers it shows. */
export function readChart(node: ChartNode, numbers: NamedNumbers): Chart {
  const titleRange = rangeOfProperty(node, 'title');
  const behindTitle = { start: titleRange.end, end: titleRange.end };
  const written = { text: node.kind ?? '', range: rangeOfProperty(node, 'kind', behindTitle) };
  const form = chartKinds.find((kind) => kind === written.text);
  const values = node.values.map(({ label, value }) => {
    const source = value?.$cstNode?.text ?? '';
    return { label, ...pathOf(value, source), bound: drawable(readNumber(value, source, rangeOf(value), numbers)) };
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
