import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { freeTablesOf } from '../../report/free-tables.ts';
import type { Report } from '../../report/report.ts';
import { tableHover } from '../hover/name-hover.ts';
import { functionProposals } from './bound-functions.ts';
import { namesWithin, withValue } from './bound-names.ts';
import { type Caret, tokenAt } from './caret.ts';
import { ownName, pathAtEnd, restOfName } from './names.ts';
import type { Offer, Proposal } from './proposal.ts';
import { otherNames } from './row-proposals.ts';

/** Inside `{…}`: tables, header values and functions; after a point the rows and columns, each with its number. */
export function boundOffer(report: Report, caret: Caret): Offer | undefined {
  const expression = openExpression(caret.before);
  return expression === undefined ? undefined : expressionOffer(report, caret, expression);
}

/** At the end of an expression that is being written. */
export function expressionOffer(report: Report, caret: Caret, expression: string): Offer | undefined {
  const path = pathAtEnd(expression, caret);
  if (!path) return undefined;
  const callFollows = /^[^.\s]*\s*[(\uff08]/.test(caret.after);
  return { token: tokenAt(caret, path.start, restOfName), proposals: proposalsFor(path.before, report, callFollows) };
}

/** What stands behind the last brace of a text when it is neither escaped nor closed there. */
function openExpression(before: string): string | undefined {
  let open: number | undefined;
  for (const { 0: found, index } of before.matchAll(/\\.|[{}\uff5b\uff5d]/g))
    if (!found.startsWith('\\')) open = /[{\uff5b]/.test(found) ? index + 1 : undefined;
  return open === undefined ? undefined : before.slice(open);
}

function proposalsFor(names: readonly string[], report: Report, callFollows: boolean): readonly Proposal[] {
  const [first, ...others] = names;
  if (first === undefined) return firstNames(report, callFollows);
  if (first !== '上年') return namesWithin(first, others, report);
  const { lastYear } = report;
  if (!lastYear) return [];
  const [table, ...rest] = others;
  return table === undefined ? tables(lastYear) : namesWithin(table, rest, { ...lastYear, chapters: [], preface: [] });
}

function firstNames(report: Report, callFollows: boolean): readonly Proposal[] {
  const values = report.header.entries
    .filter(({ key, value }) => value !== '' && !unprinted.has(key))
    .map(({ key, value }) => {
      const text = key === '年度' ? String(report.header.year ?? value) : value;
      return withValue({ label: key, kind: CompletionItemKind.Variable }, key, text);
    });
  const own = freeTablesOf(report).flatMap(({ title }) => ownName(title, CompletionItemKind.Struct) ?? []);
  return [
    ...tables(report),
    ...own,
    ...values,
    ...(report.lastYear ? [lastYearWord] : []),
    ...functionProposals(callFollows),
  ];
}

/** Header values that no report prints. */
const unprinted = new Set(['格式', '上年', '下级']);

const lastYearWord: Proposal = {
  label: '上年',
  kind: CompletionItemKind.Keyword,
  detail: { zh: '上年报告中的数', en: 'numbers of last year’s report' },
};

function tables({ format }: Pick<Report, 'format'>): readonly Proposal[] {
  return (format?.chapters ?? []).flatMap((home) =>
    home.tables.map(
      (table): Proposal => ({
        label: table.name,
        kind: CompletionItemKind.Struct,
        alsoCalled: otherNames(table),
        detail: table.label === table.name ? home.label : table.label,
        documentation: (language) => tableHover(table, home, language),
      }),
    ),
  );
}
