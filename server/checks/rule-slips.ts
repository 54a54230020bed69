import { otherwiseQuotedPattern, quotedPattern } from '../language/name-syntax.ts';
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
 * a sign, and what ends a sentence. `line` ends with the brace that ends what it stands in. Nothing where a rule would not
 * be read to its end even so.
 */
export function otherSign(line: string, { start }: TextRange): FixData | undefined {
  const ahead = line.slice(start.character);
  const quoted = inOtherQuotes(line, start.character);
  if (quoted.length > 0) return asOne(quoted, line, start.line);
  if (!isRuleLine(line)) return undefined;
  const text = line.trimEnd();
  const end = /\s*[;\uff1b.\u3002\uff0e,\uff0c]+$/.exec(text);
  const isAtEnd = end && start.character >= end.index;
  const change = isAtEnd
    ? replacing({ line: start.line, character: end.index }, text.length - end.index, '')
    : inSigns(ahead, start);
  const { character } = change?.range.start ?? start;
  const mended = change && line.slice(0, character) + change.text + line.slice(change.range.end.character);
  return mended !== undefined && isReadable(mended) ? change : undefined;
}

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

/** Signs in words, and units, which a rule does without. */
const signWords: ReadonlyMap<string, string> = new Map([
  ...['加', '加上', '和', '与', '及', '以及'].map((word) => [word, '+'] as const),
  ...['减', '减去'].map((word) => [word, '-'] as const),
  ...['大于等于', '不小于', '不少于', '不低于'].map((word) => [word, '>='] as const),
  ...['小于等于', '不大于', '不多于', '不超过'].map((word) => [word, '<='] as const),
  ['等于', '='],
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
