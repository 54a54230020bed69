import Big from 'big.js';
import { multiplied, placeOf } from '../../checks/write-equation.ts';
import type { Equation, Fact, FactOrigin, Report, Term, Verdict } from '../../report/report.ts';
import type { Language, Text } from '../../text.ts';
import { labelPath } from './label-path.ts';
import { bases, blocks, escapeMarkdown, list, notes } from './markdown.ts';

const marks: Readonly<Record<Verdict, string>> = { holds: '✓', broken: '✗', unchecked: '○' };

const origins: Readonly<Record<FactOrigin, Text>> = {
  typed: { zh: '填报', en: 'typed' },
  computed: { zh: '按规则计算', en: 'computed by the rules' },
  filled: { zh: '由“其余”填报', en: 'filled by 其余' },
  blank: { zh: '未填', en: 'not filled in' },
  unreadable: { zh: '不是数字', en: 'not a number' },
  missing: { zh: '本行未写', en: 'the row is not written' },
};

/** A number: its place in the statutory words, how it came about, every equation it stands in, and last year's. */
export function cellHover(fact: Fact, report: Report, language: Language): string {
  const { table, row, column } = fact;
  const path = [labelPath(table.rowTree, row), labelPath(table.columnTree, column)]
    .map((labels) => labels.map(escapeMarkdown).join(' › '))
    .join(' · ');
  const value = fact.value?.toFixed() ?? '—';
  const unit = column.unit ?? (column.writesUnit ? '元' : '');
  const equations = report.equations.filter(({ left, right }) =>
    [...left, ...right].some((term) => term.fact === fact),
  );
  return blocks([
    `**${path}**`,
    `${value}${unit && ` ${unit}`}（${origins[fact.origin][language]}）`,
    list(equations.map((equation) => equationLine(equation, language))),
    lastYearLine(fact, report, language),
    bases([...new Set([...row.bases, ...column.bases, ...table.bases])], language),
    notes([...row.notes, ...column.notes]),
  ]);
}

/** One equation with its verdict: `✗ “自然人”列办理总计：22 = 予以公开 21 + 部分公开 3`. */
export function equationLine(equation: Equation, language: Language): string {
  const { rule, left, right, verdict, leftValue, rightValue } = equation;
  const place = placeOf(equation)[language];
  const text = `${side(left)} ${rule.relation} ${side(right)}`;
  const result = verdict === 'broken' ? broken(leftValue, rightValue, rule.relation, language) : '';
  const basis = rule.bases.length === 0 ? '' : `（${rule.bases.join('、')}）`;
  return `${marks[verdict]} ${escapeMarkdown(`${place}${rule.name}${basis}：${text}${result}`)}`;
}

function broken(left: Big | undefined, right: Big | undefined, relation: string, language: Language): string {
  if (!left || !right) return '';
  const difference = left.minus(right).abs().toFixed();
  const words: Text = {
    zh: `；两边为 ${left.toFixed()} 与 ${right.toFixed()}`,
    en: `; the sides are ${left.toFixed()} and ${right.toFixed()}`,
  };
  const gap: Text = { zh: `，相差 ${difference}`, en: `, ${difference} apart` };
  return words[language] + (relation === '=' ? gap[language] : '');
}

/** Every term by name and number; zeros beyond the first few terms only lengthen a sum of twenty. */
function side(terms: readonly Term[]): string {
  const shown = terms.length <= 7 ? terms : terms.filter((term) => !term.value?.eq(0));
  const text = shown.map(({ coefficient, label, value, fact }, index) => {
    const sign = coefficient.lt(0) ? (index === 0 ? '-' : '- ') : index === 0 ? '' : '+ ';
    const size = coefficient.abs();
    const isConstant = value && !fact;
    return sign + (isConstant ? size.toFixed() : multiplied(`${label} ${value?.toFixed() ?? '?'}`, size));
  });
  return text.length === 0 ? '0' : text.join(' ');
}

/** Last year's number in the same place, and the change since. */
function lastYearLine(fact: Fact, { lastYear }: Report, language: Language): string | undefined {
  const before = lastYear?.facts.find(({ path }) => path === fact.path)?.value;
  if (!before) return undefined;
  const label: Text = { zh: `上年：${before.toFixed()}`, en: `Last year: ${before.toFixed()}` };
  if (!fact.value || before.eq(0)) return label[language];
  const percent = fact.value.minus(before).times(100).div(before).round(2, Big.roundHalfUp);
  const change: Text = {
    zh: percent.eq(0) ? '，持平' : `，${percent.gt(0) ? '增长' : '下降'} ${percent.abs().toFixed()}%`,
    en: percent.eq(0) ? ', unchanged' : `, ${percent.gt(0) ? 'up' : 'down'} ${percent.abs().toFixed()}%`,
  };
  return label[language] + change[language];
}
