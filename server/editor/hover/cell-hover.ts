import { plainUnit, unitOf } from '../../report/money.ts';
import { rounded } from '../../report/quotient.ts';
import type { Equation, Fact, FactOrigin, Report } from '../../report/report.ts';
import type { Language, Text } from '../../text.ts';
import { equationLine, isTelling } from './equation-line.ts';
import { labelPath } from './label-path.ts';
import { aside, bases, blocks, escapeMarkdown, list, notes } from './markdown.ts';

const origins: Readonly<Record<FactOrigin, Text>> = {
  typed: { zh: '填报', en: 'entered' },
  computed: { zh: '自动计算', en: 'computed' },
  filled: { zh: '由“其余”填报', en: 'filled by 其余' },
  blank: { zh: '未填', en: 'empty' },
  uncounted: { zh: '本行格数有误，不参与核对', en: 'not checked: the row has a wrong number of cells' },
  unreadable: { zh: '不是数字', en: 'not a number' },
  missing: { zh: '没有这一行', en: 'the row is not given' },
};

/** How it is said that a `=` has no value, in tables of every kind. */
export const notComputedYet: Text = {
  zh: '自动计算；所需数据不全，暂无法计算',
  en: 'computed automatically; a number it needs is missing',
};

/**
 * A number: its place in the statutory words, how it came about, what is found at it but not shown there, every equation
 * it stands in, and last year's.
 */
export function cellHover(fact: Fact, report: Report, language: Language, found: readonly Text[] = []): string {
  const { table, row, column } = fact;
  const path = [labelPath(table.rowTree, row), labelPath(table.columnTree, column)]
    .map((labels) => labels.map(escapeMarkdown).join(' › '))
    .join(' · ');
  const unit = unitOf(column) ?? '';
  const value = fact.value ? `${fact.value.toFixed()} ${unit}`.trimEnd() : '—';
  const equations = report.equations.filter(
    (equation) => isTelling(equation) && [...equation.left, ...equation.right].some((term) => term.fact === fact),
  );
  return blocks([
    `**${path}**`,
    `${value}${aside(escapeMarkdown(originOf(fact, equations)[language]), language)}`,
    ...found.map((message) => `⚠ ${escapeMarkdown(message[language])}`),
    list(equations.map((equation) => equationLine(equation, language, fact))),
    lastYearLine(fact, report, language),
    bases([...new Set([...row.bases, ...column.bases, ...table.bases])], language),
    notes([...row.notes, ...column.notes]),
  ]);
}

function originOf(fact: Fact, equations: readonly Equation[]): Text {
  const { origin, value, unit, column, text, loose } = fact;
  if (loose) return { zh: `填报为“${text}”`, en: `entered as “${text}”` };
  if (origin === 'typed' && unit !== undefined && unit !== (unitOf(column) ?? plainUnit))
    return { zh: `填报为 ${text}`, en: `entered as ${text}` };
  if (origin !== 'computed') return origins[origin];
  if (!value) return notComputedYet;
  const rule = equations.find(({ defines }) => defines === fact)?.rule.name;
  return rule === undefined ? origins.computed : { zh: `按规则“${rule}”计算`, en: `computed by rule “${rule}”` };
}

/** Last year's number in the same place, and the change since. */
function lastYearLine(fact: Fact, { lastYear }: Report, language: Language): string | undefined {
  const before = lastYear?.facts.find(({ path }) => path === fact.path)?.value;
  if (!before) return undefined;
  const label: Text = { zh: `上年：${before.toFixed()}`, en: `Last year: ${before.toFixed()}` };
  if (!fact.value || before.eq(0)) return label[language];
  const percent = rounded(fact.value.minus(before).times(100).div(before));
  const change: Text = {
    zh: percent.eq(0) ? '，持平' : `，${percent.gt(0) ? '增长' : '下降'} ${percent.abs().toFixed()}%`,
    en: percent.eq(0) ? ', unchanged' : `, ${percent.gt(0) ? 'up' : 'down'} ${percent.abs().toFixed()}%`,
  };
  return label[language] + change[language];
}
