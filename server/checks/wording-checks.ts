import { isWithin, scopeNamed } from '../report/body-kind.ts';
import type { FormatChapter, Mention } from '../report/format.ts';
import type { Block, Report, Section } from '../report/report.ts';
import {
  hollowChapter,
  incompletePreface,
  longChapter,
  missingFromReport,
  missingMention,
} from './catalogue-wording.ts';
import { type Checker, type Finding, found } from './check.ts';
import { type BoundChapter, blocksWithin, boundChapters, endOf, hasFreeStructure } from './outline.ts';
import { fold, paragraphsOf, proseOf, withoutTitles } from './prose.ts';
import { wordsOf } from './word-count.ts';

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
  const range = boundChapters(report)[0]?.heading.textRange ?? title?.textRange ?? endOf(report);
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
  return mentions.filter(
    (mention) => isAsked(mention, report) && !mention.words.some((word) => patternOf(word, report).test(text)),
  );
}

function isAsked({ bodies }: Mention, { header, format }: Report): boolean {
  if (bodies === undefined || format === undefined) return true;
  const scopes = bodies.flatMap((name) => scopeNamed(name, format) ?? []);
  return scopes.some((scope) => isWithin(header, scope, format) === true);
}

/** `…` stands for anything between two marks, `{年度+1}` for a year. */
function patternOf(word: string, { header: { year = 0 } }: Report): RegExp {
  const key = `${year} ${word}`;
  const pattern =
    patterns.get(key) ??
    new RegExp(
      fold(word)
        .text.replace(/\{年度([+-]\d+)?\}/g, (_, step: string | undefined) => String(year + Number(step ?? 0)))
        .split('\u2026')
        .map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
        .join('[^。,;!?\\n]{0,40}?'),
    );
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
  const within = sections.map((section) => `${withoutTitles(proseOf(section.heading).text)}\n${textOf(section)}`);
  return [...blocks.map(textOfBlock), ...within].join('\n');
}

function textOfBlock(block: Block): string {
  if (block.kind === 'paragraph') return withoutTitles(proseOf(block).text);
  if (block.kind === 'table') return '';
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

/** Chapters say what the form wants reported in them, and no more than it has room for. */
export const wordingChecks: readonly Checker[] = [
  checkChaptersMentionWhatTheyMust,
  checkReportMentionsWhatItMust,
  checkPrefaceMentionsWhatIsUsual,
  checkChaptersKeepToTheirLength,
];
