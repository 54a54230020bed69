import type { FeeScale } from '../../report/format.ts';
import type { Paragraph } from '../../report/written.ts';
import { askedOnce } from '../asked-once.ts';
import { type Figure, figuresIn } from '../narration/figures.ts';
import { clausesOf, type Span, sentencesOf } from '../narration/spoken-numbers.ts';
import { fold, type Prose, proseOf, type Said, withoutTitles } from '../prose.ts';

/** What a sentence says was charged. */
export interface FeeStatement {
  readonly prose: Prose;
  /** How many were charged for, where it is said of the fee itself: that of applications, or of notices, is another number. */
  readonly count?: Figure;
  /** In 元; undefined where the sentence says without a number that there was none. */
  readonly amount?: Figure;
  /** The number, or the words that say that there was none. */
  readonly place: Span;
}

/** What the sentences of a paragraph say that was charged; nothing of those that speak of other fees, or of what was not paid. */
export function feeStatements(
  paragraph: Paragraph,
  fee: FeeScale,
  neutral: readonly string[],
): readonly FeeStatement[] {
  const prose = proseOf(paragraph);
  return statementsIn(prose, fee, neutral).map((statement) => ({ ...statement, prose }));
}

const statementsIn = askedOnce(statedOf);

function statedOf(
  prose: Said,
  { name, aliases, excluded }: FeeScale,
  neutral: readonly string[],
): readonly Omit<FeeStatement, 'prose'>[] {
  // 《…信息处理费管理办法》 is no fee.
  const text = withoutTitles(prose.text);
  const names = [name, ...aliases].map((one) => fold(one).text);
  const words = [...neutral.map((word) => fold(word).text), ...ofCharging].sort((a, b) => b.length - a.length);
  return sentencesOf(text).flatMap((sentence) => {
    const own = text.slice(sentence.start, sentence.end);
    if (excluded.some((word) => own.includes(word))) return [];
    const fee = placeOfName(own, names);
    if (!fee) return [];
    const at = { start: sentence.start + fee.start, end: sentence.start + fee.end };
    const said = charged(text, sentence, at, words) ?? denied(text, sentence, at, words);
    return said ? [said] : [];
  });
}

/** Words for charging, which make no difference between a fee and its amount. */
const ofCharging: readonly string[] = [
  ...['收取', '收缴', '征收', '实收', '收入', '收费', '金额', '总金额', '费用', '款项', '人民币', '实际', '收'],
  ...[',', ':', '(', ')', ' '],
];

function placeOfName(text: string, names: readonly string[]): Span | undefined {
  const places = names.flatMap((name) => {
    const start = text.indexOf(name);
    return start < 0 ? [] : [{ start, end: start + name.length }];
  });
  return places.sort((a, b) => a.start - b.start || b.end - a.end)[0];
}

const countedBy = /^[件份宗例起]$/;

/** 信息处理费25件，共计2950元; 信息处理费2950元; 收取25件信息处理费，共2950元. */
function charged(text: string, sentence: Span, fee: Span, words: readonly string[]) {
  const between = (from: number, to: number) => isNeutral(text.slice(from, to), words);
  const [first, second] = figuresIn(text, { start: fee.end, end: sentence.end });
  if (!first || !between(fee.end, first.place.start)) return undefined;
  if (first.counter.endsWith('元')) {
    const before = figuresIn(text, { start: sentence.start, end: fee.start }).at(-1);
    const isOfFee =
      before !== undefined &&
      countedBy.test(before.counter) &&
      between(before.place.end, fee.start) &&
      /(?:收取|收缴|征收)[^,:]{0,4}$/.test(text.slice(sentence.start, before.place.start));
    return { ...(isOfFee && { count: before }), amount: first, place: first.place };
  }
  if (!countedBy.test(first.counter) || !second?.counter.endsWith('元')) return undefined;
  if (!between(first.place.end, second.place.start)) return undefined;
  return { count: first, amount: second, place: { start: first.place.start, end: second.place.end } };
}

/** 未收取信息处理费; 没有产生信息处理费; 信息处理费收取情况：无. */
function denied(text: string, sentence: Span, fee: Span, words: readonly string[]) {
  const clause = clausesOf(text, sentence, false).find(({ start, end }) => start <= fee.start && fee.end <= end);
  if (!clause) return undefined;
  const [before, behind] = [text.slice(clause.start, fee.start), text.slice(fee.end, clause.end)];
  // Who has not paid was charged.
  if (/\d|缴|付|通知/.test(before + behind)) return undefined;
  if (/(?:未|无|没有|不)[^,]{0,12}$/.test(before)) return { place: clause };
  const rest = text.slice(fee.end, sentence.end);
  const none = /[无零](?=[,)]|$)/.exec(rest);
  const isNone = none !== null && isNeutral(rest.slice(0, none.index), words);
  return isNone ? { place: { start: fee.start, end: fee.end + none.index + 1 } } : undefined;
}

/** Whether a text has nothing but such words, the longest first. */
function isNeutral(text: string, words: readonly string[]): boolean {
  let rest = text;
  while (rest !== '') {
    const word = words.find((one) => one !== '' && rest.startsWith(one));
    if (word === undefined) return false;
    rest = rest.slice(word.length);
  }
  return true;
}
