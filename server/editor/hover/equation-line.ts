import type Big from 'big.js';
import { placeOf, writeSum } from '../../checks/write-equation.ts';
import { labelKey } from '../../language/label-key.ts';
import type { Relation } from '../../report/format.ts';
import {
  type Equation,
  type Fact,
  type FreeCell,
  type FreeEquation,
  type FreeTable,
  placeOfCell,
  type Term,
  type Verdict,
} from '../../report/report.ts';
import type { Language, Text } from '../../shared/text.ts';
import { aside, basesListed, colon, escapeMarkdown } from './markdown.ts';

const marks: Readonly<Record<Verdict, string>> = { holds: '✓', broken: '✗', unchecked: '○' };

/** Longer sums leave out their zeros, and say so. */
const longSum = 7;

/** A number of an equation: a fact of the form, a cell of a free table, or a constant, which has no cell. */
interface Addend {
  readonly coefficient: Big;
  readonly label: string;
  readonly value?: Big | undefined;
  readonly cell?: Fact | FreeCell | undefined;
  readonly constant: boolean;
}

interface Sides {
  readonly left: readonly Addend[];
  readonly right: readonly Addend[];
  readonly relation: Relation;
  readonly verdict: Verdict;
  readonly leftValue?: Big;
  readonly rightValue?: Big;
}

/**
 * One equation with its verdict: `✗ “自然人”列办理总计：22 = 予以公开 21 + 部分公开 3`. The number that is asked about is
 * never left out.
 */
export function equationLine(equation: Equation, language: Language, asked?: Fact): string {
  const { rule, left, right } = equation;
  const place = placeOf(equation)[language];
  const basis = rule.bases.length === 0 ? '' : aside(basesListed(rule.bases, language), language);
  const addend = ({ kind, coefficient, label, value, fact }: Term): Addend => {
    return { coefficient, label, value, cell: fact, constant: kind === 'constant' };
  };
  const sides = { ...equation, relation: rule.relation, left: left.map(addend), right: right.map(addend) };
  const name = `${place}${gap(language)}${rule.name}${basis}`;
  if (rule.kind !== 'unlikely') return lineOf(marks[equation.verdict], name, sides, language, asked);
  const doubt: Text = { zh: '恰好相等，请核对统计口径', en: 'exactly equal: check what was counted' };
  return lineOf('!', name, sides, language, asked) + aside(doubt[language], language);
}

/** Whether an equation says anything of its numbers: 存疑 does where it holds, and not because all are 0. */
export function isTelling({ kind, verdict, leftValue }: Equation): boolean {
  return kind !== 'unlikely' || (verdict === 'holds' && leftValue?.eq(0) === false);
}

/** The same for an equation of a free table: `✓ “全年”列规则：合计 840 = 网站 480 + 新媒体 360`. */
export function freeEquationLine(
  equation: FreeEquation,
  table: FreeTable,
  language: Language,
  asked?: FreeCell,
): string {
  const { along, must, left, right, verdict } = equation;
  const isRow = [...left, ...right].every(({ cell }) => !cell || rowLabel(cell, table) === labelKey(along));
  const place: Text = isRow
    ? { zh: `“${along}”行`, en: `Row “${along}” ` }
    : { zh: `“${along}”列`, en: `Column “${along}” ` };
  const addend = ({ coefficient, label, cell, constant }: FreeEquation['left'][number]): Addend => {
    return { coefficient, label, value: cell?.value, cell, constant };
  };
  const sides = { ...equation, left: left.map(addend), right: right.map(addend) };
  return lineOf(marks[verdict], `${place[language]}${must ? '规则' : '核实'}`, sides, language, asked);
}

function rowLabel(cell: FreeCell, { rows }: FreeTable): string {
  return labelKey(placeOfCell(cell, rows).row?.label ?? '');
}

function gap(language: Language): string {
  return language === 'zh' ? '' : ' ';
}

function lineOf(mark: string, name: string, sides: Sides, language: Language, asked?: Fact | FreeCell): string {
  const { left, right, relation, verdict } = sides;
  const side = (addends: readonly Addend[]) => sideText(addends, language, asked);
  const result = verdict === 'broken' ? broken(sides, language) : '';
  return `${mark} ${escapeMarkdown(`${name}${colon(language)}${side(left)} ${relation} ${side(right)}${result}`)}`;
}

function broken({ leftValue, rightValue, relation }: Sides, language: Language): string {
  if (!leftValue || !rightValue) return '';
  const [left, right] = [leftValue.toFixed(), rightValue.toFixed()];
  const difference = leftValue.minus(rightValue).abs().toFixed();
  const words: Text = { zh: `；两边分别为 ${left} 和 ${right}`, en: `; the sides are ${left} and ${right}` };
  const apart: Text = { zh: `，相差 ${difference}`, en: `, off by ${difference}` };
  return words[language] + (relation === '=' ? apart[language] : '');
}

/** Every term by name and number; the zeros of a long sum only as how many there are. */
function sideText(addends: readonly Addend[], language: Language, asked?: Fact | FreeCell): string {
  const isShown = ({ value, cell }: Addend) =>
    addends.length <= longSum || !value?.eq(0) || (cell !== undefined && cell === asked);
  const shown = addends.filter(isShown);
  const zeros = addends.length - shown.length;
  if (addends.length === 0) return '0';
  const all: Text = { zh: `${zeros} 项均为 0`, en: `all ${zeros} terms are 0` };
  if (shown.length === 0) return `0${aside(all[language], language)}`;
  const more: Text = { zh: ` + ${zeros} 项为 0`, en: ` + ${zeros} term${zeros === 1 ? '' : 's'} equal to 0` };
  const text = ({ label, value, constant }: Addend) => (constant ? undefined : `${label} ${value?.toFixed() ?? '?'}`);
  return writeSum(shown, text) + (zeros > 0 ? more[language] : '');
}
