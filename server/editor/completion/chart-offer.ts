import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { type ChartKind, chartKinds } from '../../report/chart.ts';
import type { Report } from '../../report/report.ts';
import type { Text } from '../../text.ts';
import { expressionOffer } from './bound-offer.ts';
import { type Caret, tokenAt } from './caret.ts';
import type { Offer, Proposal } from './proposal.ts';

/** After 图 and its title: the kinds of charts; after the kind, a comma or a label: numbers, as within braces. */
export function chartOffer(report: Report, caret: Caret): Offer | undefined {
  const [all, kind = '', values] = chartLine.exec(caret.before) ?? [];
  if (all === undefined) return undefined;
  if (values === undefined) {
    const token = tokenAt(caret, caret.before.length - kind.length, /^[^\s"\u201c.,]+/);
    return { token, proposals: kindProposals };
  }
  const labels = /["\u201c][^"\u201d]*["\u201d]\s*[=\uff1d]/g;
  return expressionOffer(report, caret, values.replace(labels, ',').replaceAll('\u3001', ','));
}

const chartLine = /^\s*\u56fe\s+["\u201c][^"\u201d]*["\u201d]\s*([^\s"\u201c]*)(?:\s+(.*))?$/;

const details: Readonly<Record<ChartKind, Text>> = {
  饼图: { zh: '各部分占整体的比例', en: 'pie chart: parts of a whole' },
  柱图: { zh: '并排比较，也可比较两年', en: 'bar chart: numbers side by side, two years as well' },
  折线: {
    zh: '各数依次相连，或从上年到本年',
    en: 'line chart: from one number to the next, or from last year to this year',
  },
};

const kindProposals = chartKinds.map(
  (label): Proposal => ({
    label,
    kind: CompletionItemKind.EnumMember,
    insert: `${label} `,
    detail: details[label],
  }),
);
