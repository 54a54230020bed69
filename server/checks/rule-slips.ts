import { findLabelled } from '../language/label-key.ts';
import { otherwiseQuotedPattern, quotedPattern, referenceTo } from '../language/name-syntax.ts';
import { type ExpressionToken, expressionTokensOf } from '../language/token-sink.ts';
import type { TextRange } from '../report/text-range.ts';
import { behindWord } from '../shared/line-kinds.ts';
import type { FixData } from './fix-data.ts';

// What begins a line of its own when it is run into a rule: another rule, a 说明 line, a row.
const runIn = /(?:\u89c4\u5219|\u6838\u5b9e)\s|\u8bf4\u660e\s+[^\s:\uff1a]+\s*[:\uff1a]|[|\uff5c].*[|\uff5c]\s*$/;

/** Whether a line is a rule, or would be. */
export function isRuleLine(line: string): boolean {
  return behindWord(line, '规则', '核实') !== undefined;
}

/** Where the relation of a rule begins: behind its words; what is no rule has none. */
function relationOf(line: string): number {
  const at = behindWord(line, '规则', '核实') ?? 0;
  return at + (/^\u5217\s+/.exec(line.slice(at))?.[0].length ?? 0); // 列
}

/**
 * What would make a rule readable that is not at a place: signs between names that blanks or commas part, all of them at
 * once; or, where the line has swallowed the next one, that line for itself. Nothing where the rule would not be read to
 * its end even so.
 */
export function ruleMend(line: string, { start }: TextRange): FixData | undefined {
  // Where its very word is out of place nothing in the rule helps.
  if (start.character < relationOf(line)) return undefined;
  const signs = missingSigns(line);
  if (signs?.[0]?.start === start.character) return asOne(signs, line, start.line);
  const index = line.slice(2).search(runIn) + 2;
  if (index < 2) return undefined;
  const isSound = [line.slice(0, index), line.slice(index)].every((one) => !isRuleLine(one) || isReadable(one));
  const at = { line: start.line, character: line.slice(0, index).trimEnd().length };
  return isSound ? { kind: 'split-line', range: { start: at, end: { ...at, character: index } } } : undefined;
}

/**
 * The sign that was meant at a place: quotes of another kind around names; in a rule also a word or a colon in the place of
 * a sign, and what ends a sentence. `line` ends with the brace that ends what it stands in, `known` has the names of its
 * table. Nothing where a rule would not be read to its end even so, or stands where no rule may.
 */
export function otherSign(line: string, { start }: TextRange, known: readonly string[]): FixData | undefined {
  const ahead = line.slice(start.character);
  const quoted = inOtherQuotes(line, start.character);
  if (quoted.length > 0) return asOne(quoted, line, start.line);
  if (!isRuleLine(line) || start.character < relationOf(line)) return undefined;
  const text = line.trimEnd();
  const end = /\s*[;\uff1b.\u3002\uff0e,\uff0c]+$/.exec(text);
  const isAtEnd = end && start.character >= end.index;
  const change = isAtEnd
    ? replacing({ line: start.line, character: end.index }, text.length - end.index, '')
    : inSigns(ahead, start);
  const { character } = change?.range.start ?? start;
  const repaired = change && line.slice(0, character) + change.text + line.slice(change.range.end.character);
  return repaired !== undefined && isReadable(repaired) ? change : inWords(line, start.line, known);
}

/** A rule of a format up to its first sign, when nothing but one word stands before it: 规则 合计 = … */
const upToSign = /^\s*(?:规则|核实|存疑)\s+(?<left>[^\s<>＜＞=＝≤≥]+)\s*$/;

/** What a rule of a format may have behind its equation: 依据 "…", a brace that ends its table, a comment. */
const behindEquation = /(?:(?:依据|注)\s*["“]|[{}｛｝]|\/\/).*$/;

/**
 * A sign in a rule of a format that comes before the rule has both its name and a side: either its name is missing, or the
 * sign is one too many. `text` is what stands in its place then, with which the rule is read to its end; undefined where
 * neither helps.
 */
export function earlySign(
  line: string,
  { start, end }: TextRange,
): { readonly isUnnamed: boolean; readonly text: string | undefined } | undefined {
  const sign = line.slice(start.character, end.character);
  const left = upToSign.exec(line.slice(0, start.character))?.groups?.left;
  if (left === undefined || !/^[<>＜＞=＝≤≥]/.test(sign)) return undefined;
  const rest = line.slice(end.character).replace(behindEquation, '');
  // The name ends what stands before it as a word of its own, also where no blank stands before the sign.
  const gap = /\s$/.test(line.slice(0, start.character)) ? '' : ' ';
  if (isEquation(left + sign + rest)) return { isUnnamed: true, text: `${gap}${left} ${sign}` };
  const [name = '', equation = ''] = (left + rest).split(/(?<=^\S+)\s+(?:每[行列]\s+)?/);
  const isNamed = expressionTokensOf(name, 0).every(
    ({ type, start: from, end: to }) => type === 'NAME' && from === 0 && to === name.length,
  );
  const isSurplus = isNamed && isEquation(equation);
  return { isUnnamed: !isSurplus, text: isSurplus ? '' : undefined };
}

/** Whether a text is an equation that would be read to its end. */
function isEquation(text: string): boolean {
  return isReadable(`规则 ${text}`);
}

/** A rule whose signs are words throughout, with blanks around them or run into the names. */
function inWords(line: string, number: number, known: readonly string[]): FixData | undefined {
  const signs = expressionTokensOf(line, relationOf(line)).flatMap(({ type, start, end }): Sign[] => {
    const word = line.slice(start, end);
    const text =
      type === 'NAME' ? (signWords.get(word) ?? spelled(word, known, [...relationWords, ...sumWords])) : undefined;
    return text === undefined ? [] : [{ start, end, text }];
  });
  const [first] = signs;
  const data = first && asOne(signs, line, number);
  if (data?.kind !== 'replace') return undefined;
  const { start, end } = data.range;
  return isReadable(line.slice(0, start.character) + data.text + line.slice(end.character)) ? data : undefined;
}

/** 网站加微信: names of a table with signs in words between them, as a rule writes them; undefined for any other text. */
export function spelledSum(text: string, known: readonly string[]): string | undefined {
  return spelled(text, known, sumWords);
}

/** What no name of a table has is parted by words; a name that has such a word in it stays whole. */
function spelled(
  text: string,
  known: readonly string[],
  words: readonly (readonly [string, string])[],
): string | undefined {
  const signs = new Map(words);
  const longestFirst = [...signs.keys()].sort((one, other) => other.length - one.length);
  const parts = text.split(new RegExp(`(${longestFirst.join('|')})`)).slice(0, mostParts);
  const written: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let end = parts.length;
    while (end > at && findLabelled(known, (name) => name, parts.slice(at, end).join('')) === undefined) end--;
    const name = end > at ? referenceTo(parts.slice(at, end).join('')) : undefined;
    if (name === undefined) return undefined;
    written.push(name);
    const sign = signs.get(parts[end] ?? '');
    if (sign !== undefined) written.push(sign);
    at = end + 1;
  }
  return written.length < 3 || written.length % 2 === 0 ? undefined : written.join(' ');
}

/** No rule has so many names that run into each other. */
const mostParts = 40;

function inSigns(ahead: string, start: TextRange['start']) {
  if (/^[:\uff1a]/.test(ahead)) return replacing(start, 1, ' =');
  const word = /^\p{Script=Han}+/u.exec(ahead)?.[0] ?? '';
  const sign = signWords.get(word);
  return sign === undefined ? undefined : replacing(start, word.length, sign);
}

function replacing(start: TextRange['start'], length: number, text: string) {
  const range = { start, end: { ...start, character: start.character + length } };
  return { kind: 'replace', range, text } as const;
}

/** Names in quotes of another kind; none where there is none right at the place. */
function inOtherQuotes(line: string, from: number): readonly Sign[] {
  const names: Sign[] = [];
  quotes.lastIndex = from;
  for (let match = quotes.exec(line); match; match = quotes.exec(line)) {
    if (match.index !== from && names.length === 0) return [];
    const name = match.groups?.name?.slice(1, -1);
    if (name !== undefined) names.push({ start: match.index, end: quotes.lastIndex, text: `"${name}"` });
  }
  return names;
}

/** Quotes of another kind; and those that are as they should be, whatever stands in them, or lack the closing one. */
const quotes = new RegExp(
  `${quotedPattern}|"\\s*"|\u201c\\s*\u201d|["\u201c].*|(?<name>${otherwiseQuotedPattern})`,
  'g',
);

const sumWords = [
  ...['加', '加上', '和', '与', '及', '以及'].map((word) => [word, '+'] as const),
  ...['减', '减去'].map((word) => [word, '-'] as const),
];
const relationWords = [
  ...['大于等于', '不小于', '不少于', '不低于'].map((word) => [word, '>='] as const),
  ...['小于等于', '不大于', '不多于', '不超过'].map((word) => [word, '<='] as const),
  ...['等于', '为', '是'].map((word) => [word, '='] as const),
];

/** Signs in words, and units, which a rule does without. */
const signWords: ReadonlyMap<string, string> = new Map([
  ...sumWords,
  ...relationWords,
  ...['件', '项', '条', '次', '个', '份', '起', '篇', '场', '人', '人次'].map((word) => [word, ''] as const),
]);

interface Sign {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Whether the line of a rule, or else what stands between braces, would be read to its end. */
export function isReadable(text: string): boolean {
  return missingSigns(text)?.length === 0;
}

/** The signs that a rule or a number in braces lacks, in their order; undefined where more than signs is wrong with it. */
function missingSigns(line: string): readonly Sign[] | undefined {
  const signs: Sign[] = [];
  let depth = 0;
  let relations = 0;
  let above: ExpressionToken | undefined;
  for (const token of expressionTokensOf(line, relationOf(line))) {
    const { type, start, end } = token;
    const isComplete = above !== undefined && ends.has(above.type);
    const isPart = above?.type === 'DOT' || above?.type === 'FUNCTION';
    const isPause = type === 'COMMA' || line.slice(start, end) === '\u3001'; // 、
    if (isPause && isComplete && depth === 0) {
      signs.push({ start, end, text: '+' });
      above = { ...token, type: 'ADDITIVE' };
      continue;
    }
    if (type === 'UNKNOWN' || (isPart && !follows.get(above?.type)?.has(type))) return undefined;
    if (!begins.has(type) && !isComplete && !(type === 'DOT' && above?.type === lastYear)) return undefined;
    if (begins.has(type) && isComplete) {
      if (type === 'LPAREN') return undefined;
      signs.push({ start, end, text: `+ ${line.slice(start, end)}` });
    }
    depth += type === 'LPAREN' ? 1 : type === 'RPAREN' ? -1 : 0;
    relations += type === 'RELATION' ? 1 : 0;
    if (depth < 0 || (type === 'RELATION' && depth > 0)) return undefined;
    above = token;
  }
  const wanted = isRuleLine(line) ? 1 : 0;
  return depth === 0 && relations === wanted && above && ends.has(above.type) ? signs : undefined;
}

const lastYear = '\u4e0a\u5e74'; // 上年
// What a number begins with, what it may end with, and what has to follow what.
const begins: ReadonlySet<string> = new Set(['NAME', 'NUMBER', 'STRING', 'FUNCTION', 'LPAREN', lastYear]);
const ends: ReadonlySet<string> = new Set(['NAME', 'NUMBER', 'STRING', 'RPAREN']);
const follows: ReadonlyMap<string | undefined, ReadonlySet<string>> = new Map([
  ['DOT', new Set(['NAME', 'STRING'])],
  ['FUNCTION', new Set(['LPAREN'])],
]);

function asOne(signs: readonly Sign[], line: string, number: number): FixData {
  const [first] = signs;
  const last = signs.at(-1);
  if (!first || !last) throw new Error('There is no sign to put in.');
  let text = '';
  let at = first.start;
  for (const sign of signs) {
    text += line.slice(at, sign.start) + sign.text;
    at = sign.end;
  }
  const place = (character: number) => ({ line: number, character });
  return { kind: 'replace', range: { start: place(first.start), end: place(last.end) }, text };
}
