import { isWithinScope, scopeNamed } from '../report/body-kind.ts';
import type { FormatChapter, Mention } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import type { Block, Section } from '../report/written.ts';
import { remembered } from '../shared/remembered.ts';
import type { Text } from '../shared/text.ts';
import { askedOnce } from './asked-once.ts';
import { sources } from './basis-words.ts';
import { type Check, type Checker, type CheckGroup, type Finding, formatBases, found } from './check.ts';
import { listed, quoted } from './did-you-mean.ts';
import type { FixData } from './fix-data.ts';
import { type BoundChapter, blocksWithin, boundChapters, hasFreeStructure, reportEnd } from './outline.ts';
import { escapedForPattern, fold, paragraphsOf, proseOf, withoutTitles, withYears } from './prose.ts';
import { wordsOf } from './word-count.ts';

/** A chapter that is to report something by law and says next to nothing: 无, 暂无. */
const hollowChapter: Check<{
  readonly label: string;
  readonly text: string;
  readonly mentions: readonly string[];
}> = {
  id: 'hollow-chapter',
  name: '内容过简',
  level: 'warning',
  source: sources.mentions,
  bases: formatBases,
  settledBy: 'chapter',
  message: ({ label, text, mentions }) => ({
    zh: `“${label}”仅写“${text}”；应写明${mentions.join('、')}`,
    en: `Chapter “${label}” says only “${text}”; it has to report on ${quoted(mentions).en}`,
  }),
};

/** A chapter that does not mention what the format wants reported in it. */
const missingMention: Check<Lacking & { readonly label: string }> = {
  id: 'missing-mention',
  name: '内容缺项',
  level: 'warning',
  source: sources.mentions,
  bases: formatBases,
  settledBy: 'chapter',
  message: ({ label, ...lacking }) => {
    const what = inWords(lacking);
    return {
      zh: `“${label}”未写明${what.zh}；有关情况应如实写明，没有的也应写明`,
      en: `Chapter “${label}” does not mention ${what.en}. Report on it, or write that there was none`,
    };
  },
};

/** A report that nowhere mentions what the format wants reported in whatever chapter. */
const missingFromReport: Check<Lacking> = {
  id: 'missing-from-report',
  name: '报告缺项',
  level: 'warning',
  source: sources.mentions,
  bases: formatBases,
  settledBy: 'report',
  message: (lacking) => {
    const what = inWords(lacking);
    return {
      zh: `报告未写明${what.zh}；有关情况应如实写明，没有的也应写明`,
      en: `The report does not mention ${what.en}. Report on it, or write that there was none`,
    };
  },
};

/** A preface that says most of what prefaces usually say, and not the rest. */
const incompletePreface: Check<Lacking> = {
  id: 'incomplete-preface',
  name: '前言缺项',
  level: 'hint',
  source: { zh: '报告格式的“须提及”；惯例', en: '须提及 of the format; common practice' },
  settledBy: 'chapter',
  message: (lacking) => {
    const what = inWords(lacking);
    return { zh: `前言一般还写明${what.zh}`, en: `A preface usually states ${what.en} as well` };
  },
};

/** A chapter longer than the format wants it, as a rule. */
const longChapter: Check<{ readonly label: string; readonly written: number; readonly most: number }> = {
  id: 'long-chapter',
  name: '篇幅过长',
  level: 'hint',
  source: { zh: '报告格式的“字数”', en: '字数 of the format' },
  bases: formatBases,
  message: ({ label, written, most }) => ({
    zh: `“${label}”有 ${written} 字，一般不超过 ${most} 字`,
    en: `Chapter “${label}” has ${written} characters; usually it has at most ${most}`,
  }),
};

interface Lacking {
  readonly mentions: readonly string[];
  /** Words that would have done, where one thing is lacking. */
  readonly words: readonly string[];
}

function inWords({ mentions, words }: Lacking): Text {
  const own = words.filter((word) => !/[\u2026{]/.test(word)).slice(0, 3);
  const all = { zh: listed(mentions).zh, en: quoted(mentions).en };
  if (own.length === 0 || (own.length === 1 && own[0] === mentions[0])) return all;
  const examples = quoted(own);
  return { zh: `${all.zh}（如${examples.zh}）`, en: `${all.en} (words such as ${examples.en})` };
}

/** A chapter of fewer characters that lacks what it has to mention says nothing at all. */
const hollowBelow = 10;

function* checkChaptersMentionWhatTheyMust(report: Report): Iterable<Finding> {
  for (const chapter of boundChapters(report)) {
    const { definition, heading } = chapter;
    if (blocksWithin(chapter).length === 0) continue;
    const text = textOf(chapter);
    const lacking = lackingIn(text, definition, report);
    const { label } = definition;
    const short = text.replace(/\s/g, '');
    const mentions = lacking.map(({ name }) => name);
    if (lacking.length === 0) continue;
    if (short.length < hollowBelow) yield found(hollowChapter, heading.textRange, { label, text: short, mentions });
    else {
      const words = lacking.length === 1 ? (lacking[0]?.words ?? []) : [];
      yield found(missingMention, heading.textRange, { label, mentions, words });
    }
  }
}

/** What the format wants reported in whatever chapter: said once, where the report begins. */
function* checkReportMentionsWhatItMust(report: Report): Iterable<Finding> {
  const { format, chapters, preface, title } = report;
  if (format === undefined || hasFreeStructure(report) || chapters.every((one) => blocksWithin(one).length === 0))
    return;
  const text = [...preface.map(textOfBlock), ...chapters.map(textOf)].join('\n');
  const lacking = lackingIn(text, format, report);
  if (lacking.length === 0) return;
  const range = boundChapters(report)[0]?.heading.textRange ?? title?.textRange ?? reportEnd(report);
  const words = lacking.length === 1 ? (lacking[0]?.words ?? []) : [];
  yield found(missingFromReport, range, { mentions: lacking.map(({ name }) => name), words });
}

/** Real prefaces are often short; one that says most of what is usual is expected to say all of it. */
function* checkPrefaceMentionsWhatIsUsual(report: Report): Iterable<Finding> {
  const { format, preface, chapters } = report;
  const paragraphs = paragraphsOf(preface);
  const [first] = paragraphs;
  if (format === undefined || first === undefined || chapters.length === 0) return;
  // What a preface rests on is named by its title.
  const text = paragraphs.map((paragraph) => proseOf(paragraph).text).join('\n');
  const asked = format.prefaceMentions.filter((mention) => isAsked(mention, report));
  const lacking = lackingIn(text, { mentions: asked }, report);
  if (lacking.length === 0 || lacking.length * 2 >= asked.length) return;
  const words = lacking.length === 1 ? (lacking[0]?.words ?? []) : [];
  yield found(incompletePreface, first.range, { mentions: lacking.map(({ name }) => name), words });
}

/** What of a chapter’s duties some chapter mentions, by name. */
export function mentionedIn(
  chapter: Report['chapters'][number],
  { mentions }: Pick<FormatChapter, 'mentions'>,
  report: Report,
): readonly string[] {
  const text = textOf(chapter);
  const lacking = lackingIn(text, { mentions }, report);
  return mentions.filter((mention) => !lacking.includes(mention) && isAsked(mention, report)).map(({ name }) => name);
}

/** What of all that has to be mentioned a text does not mention. */
export function lackingIn(
  text: string,
  { mentions }: Pick<FormatChapter, 'mentions'>,
  report: Report,
): readonly Mention[] {
  const said = saidOf(mentions, report.header.year ?? 0)(text);
  return mentions.filter((mention) => isAsked(mention, report) && !said.has(mention));
}

/** Says which of some things a text mentions, in a report of a year. */
function saidOf(mentions: readonly Mention[], year: number): (text: string) => ReadonlySet<Mention> {
  const before = questions.get(mentions);
  if (before?.year === year) return before.ask;
  const ask = remembered((text): ReadonlySet<Mention> => {
    return new Set(mentions.filter(({ words }) => words.some((word) => patternOf(word, year).test(text))));
  });
  questions.set(mentions, { year, ask });
  return ask;
}

// While a table is filled in, no chapter says anything else.
const questions = new WeakMap<
  readonly Mention[],
  { readonly year: number; readonly ask: (text: string) => ReadonlySet<Mention> }
>();

function isAsked({ bodies }: Mention, { header, format }: Report): boolean {
  if (bodies === undefined || format === undefined) return true;
  const scopes = bodies.flatMap((name) => scopeNamed(name, format) ?? []);
  return scopes.some((scope) => isWithinScope(header, scope, format) === true);
}

/** `…` stands for anything between two marks, `{年度+1}` for a year. */
function patternOf(word: string, year: number): RegExp {
  const key = `${year} ${word}`;
  const pattern =
    patterns.get(key) ??
    new RegExp(withYears(fold(word).text, year).split('\u2026').map(escapedForPattern).join('[^。,;!?\\n]{0,40}?'));
  patterns.set(key, pattern);
  return pattern;
}

// A few hundred words for each year at hand.
const patterns = new Map<string, RegExp>();

/**
 * What a chapter says in words: its paragraphs, headings of its sections, labels and texts of free tables, charts. Titles
 * of documents are left out: who cites 《…信息处理费管理办法》 has not reported a fee.
 */
function textOf({ blocks, sections }: BoundChapter | Report['chapters'][number] | Section): string {
  const within = sections.map((section) => `${toldIn(proseOf(section.heading))}\n${textOf(section)}`);
  return [...blocks.map(textOfBlock), ...within].join('\n');
}

const toldIn = askedOnce(({ text }) => withoutTitles(text));

function textOfBlock(block: Block): string {
  if (block.kind === 'paragraph' || block.kind === 'note') return toldIn(proseOf(block));
  if (block.kind === 'table') return '';
  if (block.kind === 'picture') return block.title;
  if (block.kind === 'chart') return [block.title, ...block.categories].join('\n');
  const rows = block.rows.flatMap(({ label, cells }) => [label, ...cells.map(({ text }) => text)]);
  return fold([block.title, ...block.columns.map(({ name }) => name), ...rows].join('\n')).text;
}

function* checkChaptersKeepToTheirLength(report: Report): Iterable<Finding> {
  for (const chapter of boundChapters(report)) {
    const { wordLimit: most, label } = chapter.definition;
    const written = wordsOf(chapter);
    if (most !== undefined && written > most)
      yield found(longChapter, chapter.heading.textRange, { label, written, most });
  }
}

/** Invisible characters, as they come along with text from web pages and Word; no output holds them. */
const invisibleCharacter: Check<{ readonly characters: readonly string[] }> = {
  id: 'invisible-character',
  name: '不可见字符',
  formerNames: ['看不见的字符'],
  level: 'hint',
  source: { zh: '惯例：正文不含控制字符', en: 'common practice: no control characters in a text' },
  message: ({ characters }) => {
    const count = characters.length;
    const codes = [...new Set(characters.map(codeOf))];
    return {
      zh: `本行有 ${count} 个不可见字符（${codes.join('、')}），可能是粘贴时带入的；不会出现在正式报告中，可以删去`,
      en: `This line has ${count} invisible ${count === 1 ? 'character' : 'characters'} (${codes.join(', ')}), probably pasted; ${count === 1 ? 'it does' : 'they do'} not appear in the finished report and can be deleted`,
    };
  },
};

/** `U+200B`, as character tables have it. */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** One finding for a line: what is pasted may hold many such characters, and all of them go together. */
const checkNothingIsInvisible: Checker = function* ({ invisible }) {
  for (const line of invisible) {
    const [first, last] = [line[0], line.at(-1)];
    if (!first || !last) continue;
    const range = { start: first.range.start, end: last.range.end };
    const data: FixData = { kind: 'delete-invisible', ranges: line.map((one) => one.range) };
    yield found(invisibleCharacter, range, { characters: line.map(({ character }) => character) }, { data });
  }
};

export const wordingChecks: CheckGroup = {
  checks: [hollowChapter, missingMention, missingFromReport, incompletePreface, longChapter, invisibleCharacter],
  checkers: [
    checkChaptersMentionWhatTheyMust,
    checkReportMentionsWhatItMust,
    checkPrefaceMentionsWhatIsUsual,
    checkChaptersKeepToTheirLength,
    checkNothingIsInvisible,
  ],
};
