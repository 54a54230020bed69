import { otherwiseQuotedPattern, quotedPattern } from '../language/name-syntax.ts';
import { expressionTokensOf } from '../language/token-sink.ts';
import { type ChartKind, chartKinds, type Paragraph } from '../report/written.ts';
import { closestWord } from './did-you-mean.ts';
import { titleOf } from './own-table-titles.ts';
import { isReadable } from './rule-slips.ts';

/** A line of text that was to be a chart. */
export interface ChartInText {
  /** How it should begin: `图 "标题" 柱图`. */
  readonly opening: string;
  /** How many characters now stand for that. */
  readonly length: number;
}

/** The chart that a line of text was to be: 图 「标题」 柱图 …, 图“标题”饼图 …, 图1 标题 折线 …; undefined for other text. */
export function meantAsChart({ text, range: { start, end } }: Paragraph): ChartInText | undefined {
  // Where it prints other than it is typed, the author has put \ in front of it.
  if (end.line !== start.line || end.character - start.character !== text.length) return undefined;
  const from = mark.exec(text)?.[0].length;
  const title = from === undefined ? undefined : titleWritten.exec(text.slice(from))?.[0];
  if (from === undefined || title === undefined) return undefined;
  const [behind, blanks = '', written = ''] =
    /^(\s*)([^\s\d"\u201c=\uff1d.(\uff08]+)/.exec(text.slice(from + title.length)) ?? [];
  const kind =
    chartKinds.find((one) => one === written) ?? (/[\u56fe\u7ebf]$/.test(written) ? kindMeantBy(written) : undefined); // 图, 线
  const isQuoted = quoted.test(title);
  if (behind === undefined || kind === undefined || !(isQuoted || blanks)) return undefined;
  const length = from + title.length + behind.length;
  const values = text.slice(length);
  const isChart = values.trim() === '' ? isQuoted : /^\s/.test(values) && isListOfNumbers(values);
  if (!isChart) return undefined;
  return { opening: `图 ${titleOf(isQuoted ? title.slice(1, -1) : title)} ${kind}`, length };
}

// 图, its number, and what may stand behind either.
const mark =
  /^\u56fe\u8868?(?:\s*[\d\uff10-\uff19\u4e00-\u5341]{1,3}(?![^\s"\u201c\u300a\u300c\u300e:\uff1a]))?[\s:\uff1a]*/;
const quoted = new RegExp(`^(?:${quotedPattern}|${otherwiseQuotedPattern})$`);
const titleWritten = new RegExp(`^(?:${quotedPattern}|${otherwiseQuotedPattern}|[^\\s"\u201c\u300a\u300c\u300e]+)`);

/** Whether a chart takes all of a text as its numbers, parted by commas, some with a legend in front. */
function isListOfNumbers(text: string): boolean {
  const tokens = expressionTokensOf(text);
  let depth = 0;
  let from = 0;
  const parts: string[] = [];
  for (const { type, start, end } of tokens) {
    depth += type === 'LPAREN' ? 1 : type === 'RPAREN' ? -1 : 0;
    if (type !== 'COMMA' || depth > 0) continue;
    parts.push(text.slice(from, start));
    from = end;
  }
  return [...parts, text.slice(from)].every((part) => isReadable(part.replace(legend, '')));
}

const legend = new RegExp(`^\\s*${quotedPattern}\\s*[=\uff1d]`);

/** What other programs call the kinds: 环形图, 条形图, 曲线图. */
const tellingCharacters: readonly (readonly [RegExp, ChartKind])[] = [
  [/[饼环圆]/, '饼图'],
  [/[柱条棒]/, '柱图'],
  [/线|趋势/, '折线'],
];

/** The kind of chart that is meant by another name of it, or by a slip. */
export function kindMeantBy(written: string): ChartKind | undefined {
  const [, kind] = tellingCharacters.find(([sign]) => sign.test(written)) ?? [];
  const closest = kind ?? closestWord(written, chartKinds);
  return chartKinds.find((one) => one === closest);
}
