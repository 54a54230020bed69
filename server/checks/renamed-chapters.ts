import { labelKey } from '../language/label-key.ts';
import type { Format, FormatChapter } from '../report/format.ts';
import { unglued } from '../report/read/glued-lines.ts';
import { chapterNamed, hasSectionNumber } from '../report/read/heading-words.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { Chapter } from '../report/written.ts';
import { closestNamed } from './did-you-mean.ts';
import { leadingNumber } from './numeral.ts';
import { blocksWithin, boundChapters } from './outline.ts';
import { allParagraphs } from './prose.ts';
import { mentionedIn } from './wording-checks.ts';

/** The chapter of the format that a chapter under another heading most likely is. */
export interface RenamedChapter {
  readonly definition: FormatChapter;
  /**
   * beginning: its heading begins with the right one, and text follows on the line; spelling: it is nearly the right one;
   * place: the chapter stands in its place, with its number or what it has to say.
   */
  readonly by: 'beginning' | 'spelling' | 'place';
  /** What stands between such a heading and the text behind it. */
  readonly between?: TextRange;
}

/** Chapters the format does not know, each with the absent chapter of the format it was probably meant to be. */
export function renamedChapters(report: Report, format: Format): ReadonlyMap<Chapter, RenamedChapter | undefined> {
  const renamed = known.get(report) ?? find(report, format);
  known.set(report, renamed);
  return renamed;
}

// Headings, missing chapters and lost headings are told with the same answer.
const known = new WeakMap<Report, ReadonlyMap<Chapter, RenamedChapter | undefined>>();

/** The chapters of the format that no heading of a report names. */
export function absentChapters(report: Report, format: Format): readonly FormatChapter[] {
  const present = new Set(boundChapters(report).map(({ definition }) => definition));
  return format.chapters.filter((definition) => !present.has(definition));
}

/** Whether a line stands between the chapters that the form has before and behind this one. */
export function placesOf(report: Report, { chapters }: Format, chapter: FormatChapter): (range: TextRange) => boolean {
  const rank = chapters.indexOf(chapter);
  const bound = boundChapters(report);
  return ({ start }) => {
    const next = bound.findIndex(({ range }) => range.start.line > start.line);
    const [before, behind] = next < 0 ? [bound.at(-1), undefined] : [bound[next - 1], bound[next]];
    return (
      (before === undefined || chapters.indexOf(before.definition) < rank) &&
      (behind === undefined || chapters.indexOf(behind.definition) > rank)
    );
  };
}

function find(report: Report, format: Format): ReadonlyMap<Chapter, RenamedChapter | undefined> {
  const absent = absentChapters(report, format);
  const unknown = report.chapters.filter(({ definition }) => definition === undefined);
  const found = new Map<Chapter, RenamedChapter | undefined>(
    unknown.map((chapter) => {
      const glued = gluedHeading(chapter, format, absent);
      if (glued) return [chapter, glued];
      const definition = closestNamed(chapter.heading.text, absent);
      return [chapter, definition && { definition, by: 'spelling' }];
    }),
  );
  const spelled = new Set([...found.values()].map((one) => one?.definition));
  const lines = new Set(allParagraphs(report).map(({ text }) => labelKey(text)));
  const claims = absent
    .filter((definition) => !spelled.has(definition) && !lines.has(labelKey(definition.label)))
    .flatMap((definition) => {
      const inPlace = placesOf(report, format, definition);
      return unknown
        .filter((chapter) => !found.get(chapter) && inPlace(chapter.range) && isLike(report, chapter, definition))
        .map((chapter) => ({ chapter, definition }));
    });
  // Where two could be one, or one could be two, nothing is known.
  for (const { chapter, definition } of claims)
    if (claims.every((other) => (other.chapter === chapter) === (other.definition === definition)))
      found.set(chapter, { definition, by: 'place' });
  return found;
}

/** What a heading is that goes on with the text of its chapter. */
function gluedHeading(
  { heading: { inlines, text } }: Chapter,
  format: Format,
  absent: readonly FormatChapter[],
): RenamedChapter | undefined {
  const [label = '', next] = unglued(text, format);
  const named = next === undefined ? undefined : chapterNamed(format, label)?.chapter;
  const definition = absent.find((chapter) => chapter === named);
  const first = inlines[0];
  if (next === undefined || !definition || first?.kind !== 'text' || !first.range) return undefined;
  if (!first.text.startsWith(label)) return undefined;
  const { line, character } = first.range.start;
  const at = (offset: number) => ({ line, character: character + offset });
  const between = { start: at(label.length), end: at(text.indexOf(next, label.length)) };
  return { definition, by: 'beginning', between };
}

/**
 * Whether a chapter is one of the format by its number and by what it holds. Tables tell it, wherever they stand; what a
 * chapter has to mention confirms its number; where neither says anything, the number alone does.
 */
function isLike(report: Report, chapter: Chapter, definition: FormatChapter): boolean {
  const { text } = chapter.heading;
  const blocks = blocksWithin(chapter);
  if (hasSectionNumber(text)) return false;
  if (blocks.some((block) => block.kind === 'table' && block.home === definition)) return true;
  if (report.tables.some(({ home }) => home === definition)) return false;
  const number = leadingNumber(text);
  if (number !== undefined && number !== leadingNumber(definition.label)) return false;
  const asked = definition.mentions.length > 0 && blocks.length > 0;
  return asked ? mentionedIn(chapter, definition, report).length > 0 : number !== undefined;
}
