import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import {
  explainedCheck,
  footnoteMark,
  headingMarks,
  isChartLine,
  isComment,
  isRowLine,
  isRuler,
  mayOpenTable,
  noteMark,
  startsRule,
} from '../shared/line-kinds.ts';
import { askedOnce } from './asked-once.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import type { FixData } from './fix-data.ts';
import { isWebPageLine } from './foreign-text-checks.ts';
import { allLines, allParagraphs, type Prose, proseOf } from './prose.ts';
import { replacement, rewriting } from './repair.ts';

type Kind = 'tag' | 'character' | 'table' | 'page';

/** Marks of another language than this one, which print as they are. */
const foreignMarkup: Check<{ readonly text: string; readonly kind: Kind }> = {
  id: 'foreign-markup',
  name: '标记残留',
  level: 'warning',
  source: sources.reportManual,
  message: ({ text, kind }) => {
    if (kind === 'table')
      return {
        zh: '这里是 Markdown 表格，现作为正文出现在正式报告中；每行请以“|”开头，并在上方写“表 "标题"”',
        en: 'This is a Markdown table, which appears as text in the finished report. Begin each line with “|”, and write “表 "title"” above',
      };
    if (kind === 'page')
      return {
        zh: `“${text}”像是页码；正式报告自有页码，请删去`,
        en: `“${text}” looks like a page number. The finished report has its own; delete it`,
      };
    return {
      zh: `“${text}”是网页或 Markdown 的标记，会原样出现在正式报告中；请${kind === 'tag' ? '删去' : '改为文字'}`,
      en: `“${text}” is markup of web pages or Markdown and appears in the finished report as it is. ${kind === 'tag' ? 'Delete it' : 'Write the character'}`,
    };
  },
};

/** A brace of the prose that has no partner. */
const unpairedBrace: Check<{ readonly brace: string }> = {
  id: 'unpaired-brace',
  name: '花括号不配对',
  level: 'warning',
  source: sources.reportManual,
  message: ({ brace }) => ({
    zh: `“${brace}”没有与之配对的花括号，会原样出现在正式报告中；引用表中的数写作 {表名.行名}，需要显示花括号的，写作 \\${brace}`,
    en: `“${brace}” has no brace that it pairs with, and appears in the finished report as it is. A number of a table is written {table.row}; to show a brace, write \\${brace}`,
  }),
};

/** Of a table, a picture or a link only the words would be left: they are told elsewhere. */
const tags =
  /<!--.*?-->|<\/?(?:p|br|b|strong|i|em|u|s|del|ins|span|div|a|table|thead|tbody|tr|td|th|ul|ol|li|dl|dt|dd|h[1-6]|font|sup|sub|center|hr|pre|code|section)(?:\s[^<>]*)?\/?>/gi;
// What begins a line of Markdown: an item of a list, a quotation; and what stands around words.
const marksOfLines =
  /^\s*(?:(?:[-*+](?=\s)|>)\s*)+(?=[\p{Script=Han}"\u201c\u300a(\d])(?!\u5907?\u6ce8|\u8bf4\u660e)/gu; // 注, 备注, 说明
const marksOfWords = /~~[^~]+~~|`+/g;
const characters = /&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|mdash|ndash|hellip|middot|ensp|emsp|#\d{2,5});/gi;
const ofCharacters: ReadonlyMap<string, string> = new Map([
  ...(['nbsp', 'ensp', 'emsp'] as const).map((name) => [name, ' '] as const),
  ...([
    ['lt', '<'],
    ['gt', '>'],
    ['amp', '&'],
    ['quot', '"'],
    ['ldquo', '\u201c'],
    ['rdquo', '\u201d'],
  ] as const),
  ...([
    ['mdash', '\u2014'],
    ['ndash', '\u2013'],
    ['hellip', '\u2026'],
    ['middot', '\u00b7'],
  ] as const),
]);
const pages = /^\s*(?:-\s?\d{1,3}\s?-|第 ?\d{1,3} ?页(?:[,/]? ?共 ?\d{1,3} ?页)?)\s*$/;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function* checkNoMarkupIsLeft(report: Report): Iterable<Finding> {
  for (const paragraph of allParagraphs(report)) {
    const prose = proseOf(paragraph);
    const { text } = prose;
    const { whole, inside } = markupIn(prose);
    if (whole === 'table') yield found(foreignMarkup, paragraph.range, { text: text.trim(), kind: whole });
    else if (whole)
      yield found(foreignMarkup, paragraph.range, { text: text.trim(), kind: whole }, replacement(paragraph.range, ''));
    for (const { kind, places } of inside) yield* findingOf(prose, kind, places);
  }
}

/** What a line is that is nothing but markup, and what markup others have between their words. */
const markupIn = askedOnce(
  ({
    text,
  }): {
    readonly whole?: Kind;
    readonly inside: readonly { readonly kind: Kind; readonly places: readonly Place[] }[];
  } => {
    if (isWebPageLine(text)) return { inside: [] }; // It goes as a whole.
    if (isRuler(text) && text.trim().length > 2) return { whole: /[|+]/.test(text) ? 'table' : 'tag', inside: [] };
    if (pages.test(text)) return { whole: 'page', inside: [] };
    const ofLine = [
      ...placesIn(text, marksOfLines),
      ...placesIn(text, tags),
      ...placesIn(text, marksOfWords, unmarked),
    ];
    const ofCharacter = placesIn(text, characters, characterOf);
    return {
      inside: [
        { kind: 'tag' as const, places: ofLine },
        { kind: 'character' as const, places: ofCharacter },
      ].filter(({ places }) => places.length > 0),
    };
  },
);

function placesIn(text: string, pattern: RegExp, write = (_: string) => ''): readonly Place[] {
  const matches = [...text.matchAll(pattern)];
  return matches.map(({ index, 0: mark }) => ({ start: index, end: index + mark.length, text: write(mark) }));
}

function unmarked(written: string): string {
  return written.replace(/^~~|~~$|`/g, '');
}

function characterOf(written: string): string {
  const name = written.slice(1, -1).toLowerCase();
  return ofCharacters.get(name) ?? String.fromCodePoint(Number(name.slice(1)));
}

/** All marks of a line at once: they come in pairs. */
function* findingOf(prose: Prose, kind: Kind, places: readonly Place[]): Iterable<Finding> {
  const taken = new Uint8Array(prose.text.length);
  const typed = places.filter(({ start, end }) => {
    const isWithin = taken.subarray(start, end).includes(1);
    taken.fill(1, start, end);
    // A dash or a tilde of the sentence is no mark of Markdown.
    return !isWithin && prose.isTyped(start, end) && prose.printed(start, end) === prose.text.slice(start, end);
  });
  const [first] = typed;
  if (!first) return;
  const cells = typed.map(({ start, end, text }) => ({ range: prose.rangeOf(start, end), text }));
  const fix = staysText(prose.text, typed) ? rewriting(cells) : {};
  yield found(
    foreignMarkup,
    prose.rangeOf(first.start, first.end),
    { text: prose.printed(first.start, first.end).trim(), kind },
    fix,
  );
}

/** Whether a line without its marks is still a line of text, and has no marks that were hidden by them. */
function staysText(text: string, places: readonly Place[]): boolean {
  const inOrder = places.toSorted((one, other) => one.start - other.start);
  const pieces = inOrder.map(({ start, text: put }, index) => text.slice(inOrder[index - 1]?.end ?? 0, start) + put);
  const rest = pieces.join('') + text.slice(inOrder.at(-1)?.end ?? 0);
  const isOther = [isRowLine, isChartLine, isComment, mayOpenTable, startsRule, isRuler].some((is) => is(rest));
  const opens = [explainedCheck, noteMark, footnoteMark].some((read) => read(rest) !== undefined);
  const hasMore = [tags, characters, marksOfLines, marksOfWords].some((pattern) => rest.search(pattern) >= 0);
  return rest.trim() !== '' && !isOther && !opens && !hasMore && headingMarks(rest) === 0 && !/^\s*\\/.test(rest);
}

function* checkBracesArePaired(report: Report): Iterable<Finding> {
  for (const line of allLines(report)) {
    const prose = proseOf(line);
    for (const { index, brace } of bracesIn(prose)) {
      const range = prose.rangeOf(index, index + 1);
      yield found(unpairedBrace, range, { brace }, { data: mendOf(prose, index, brace, range) });
    }
  }
}

const bracesIn = askedOnce(({ text, isTyped }) =>
  [...text.matchAll(/[{}]/g)].flatMap(({ index, 0: brace }) => (isTyped(index, index + 1) ? [{ index, brace }] : [])),
);

/** A brace right beside a number in braces is one too many; of any other only the author knows where its partner belongs. */
function mendOf(prose: Prose, at: number, brace: string, range: TextRange): FixData {
  const beside = brace === '{' ? at + 1 : at - 1;
  const isDoubled = beside >= 0 && beside < prose.text.length && !prose.isTyped(beside, beside + 1);
  return { kind: 'replace', range, text: isDoubled ? '' : `\\${prose.printed(at, at + 1)}` };
}

/** Markup of other languages, and marks of this one that do nothing. */
export const markupChecks: CheckGroup = {
  checks: [foreignMarkup, unpairedBrace],
  checkers: [checkNoMarkupIsLeft, checkBracesArePaired],
};
