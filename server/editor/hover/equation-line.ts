import { nameInRule, placeOf, writeTerms } from '../../checks/write-equation.ts';
import type { Equation, Fact, Term, Verdict } from '../../report/evaluated.ts';
import type { Language, Text } from '../../shared/text.ts';
import { aside, basesListed, colon, escapeMarkdown } from './markdown.ts';

const marks: Readonly<Record<Verdict, string>> = { holds: '✓', broken: '✗', unchecked: '○' };

/** Longer sums leave out their zeros, and say so. */
const longSum = 7;

/**
 * One equation with its verdict: `✗ “自然人”列办理总计：22 = 予以公开 21 + 部分公开 3`. The number that is asked about is
 * never left out.
 */
export function equationLine(equation: Equation, language: Language, asked?: Fact): string {
  const { rule, verdict } = equation;
  const basis = rule.bases.length === 0 ? '' : aside(basesListed(rule.bases, language), language);
  const name = `${ruleWords(equation, language)}${basis}`;
  if (rule.kind !== 'unlikely') return lineOf(marks[verdict], name, equation, language, asked);
  const doubt: Text = { zh: '恰好相等，请核对统计口径', en: 'exactly equal: check what was counted' };
  return lineOf('!', name, equation, language, asked) + aside(doubt[language], language);
}

/** The line that an equation runs along, and its rule: `“自然人”列办理总计`. */
export function ruleWords(equation: Equation, language: Language): string {
  return `${placeOf(equation)[language]}${language === 'zh' ? '' : ' '}${equation.rule.name}`;
}

/** Whether an equation says anything of its numbers: 存疑 does where it holds, and not because all are 0. */
export function isTelling({ kind, verdict, leftValue }: Equation): boolean {
  return kind !== 'unlikely' || (verdict === 'holds' && leftValue?.eq(0) === false);
}

function lineOf(mark: string, name: string, equation: Equation, language: Language, asked?: Fact): string {
  const { left, right, rule, verdict } = equation;
  const side = (terms: readonly Term[]) => sideText(terms, language, asked);
  const result = verdict === 'broken' ? broken(equation, language) : '';
  return `${mark} ${escapeMarkdown(`${name}${colon(language)}${side(left)} ${rule.relation} ${side(right)}${result}`)}`;
}

function broken({ leftValue, rightValue, rule }: Equation, language: Language): string {
  if (!leftValue || !rightValue) return '';
  const [left, right] = [leftValue.toFixed(), rightValue.toFixed()];
  const difference = leftValue.minus(rightValue).abs().toFixed();
  const words: Text = { zh: `；两边分别为 ${left} 和 ${right}`, en: `; the sides are ${left} and ${right}` };
  const apart: Text = { zh: `，相差 ${difference}`, en: `, off by ${difference}` };
  return words[language] + (rule.relation === '=' ? apart[language] : '');
}

/** Every term by name and number; the zeros of a long sum only as how many there are. */
function sideText(terms: readonly Term[], language: Language, asked?: Fact): string {
  const isShown = ({ value, fact }: Term) =>
    terms.length <= longSum || !value?.eq(0) || (fact !== undefined && fact === asked);
  const shown = terms.filter(isShown);
  const zeros = terms.length - shown.length;
  if (terms.length === 0) return '0';
  const all: Text = { zh: `${zeros} 项均为 0`, en: `all ${zeros} terms are 0` };
  if (shown.length === 0) return `0${aside(all[language], language)}`;
  const more: Text = { zh: ` + ${zeros} 项为 0`, en: ` + ${zeros} term${zeros === 1 ? '' : 's'} equal to 0` };
  const text = (term: Term) => `${nameInRule(term)} ${term.value?.toFixed() ?? '?'}`;
  return writeTerms(shown, text) + (zeros > 0 ? more[language] : '');
}
