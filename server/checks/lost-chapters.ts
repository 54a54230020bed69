import { labelKey } from '../language/label-key.ts';
import type { Format, FormatChapter } from '../report/format.ts';
import { chapterNamed, hasNumberOf, hasSectionNumber } from '../report/read/heading-words.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { Heading } from '../report/written.ts';
import { oncePer } from '../shared/remembered.ts';
import type { FixData } from './fix-data.ts';
import { headlessRows } from './missing-openings.ts';
import { blocksWithin, hasFreeStructure, sectionsOf } from './outline.ts';
import { absentChapters, placesOf, renamedChapters } from './renamed-chapters.ts';

/** Where the text of a chapter begins that has lost its heading. */
export interface ChapterOpening {
  /** heading: a line names the chapter, but does not begin with `##`; content: nothing does, but what stands in it is there. */
  readonly kind: 'heading' | 'content';
  /** The text of that line, or the first of the content: the name of a table, a row, the heading of a section. */
  readonly range: TextRange;
  /** What makes the heading. */
  readonly data: FixData;
}

/**
 * Required chapters of the format that no heading opens, and that begin all the same where the form has them. Headings, tables and
 * stray lines are checked with the same answer.
 */
export const chapterOpenings = oncePer(find);

function find(report: Report): ReadonlyMap<FormatChapter, ChapterOpening> {
  const { format } = report;
  const openings = new Map<FormatChapter, ChapterOpening>();
  if (format === undefined || hasFreeStructure(report)) return openings;
  const renamed = new Set([...renamedChapters(report, format).values()].map((one) => one?.definition));
  const lost = absentChapters(report, format).filter((chapter) => chapter.required && !renamed.has(chapter));
  if (lost.length === 0) return openings;
  const title = titleLine(report, format);
  // A chapter above the title would leave the title unread.
  const headings = unmarkedHeadings(report).filter(({ range }) => range.start.line > title);
  for (const chapter of lost) {
    const inPlace = placesOf(report, format, chapter);
    const named = headings.filter((line) => inPlace(line.range) && isNamed(report, format, chapter, line));
    const certain = named.find(({ text }) => labelKey(text) === labelKey(chapter.label) || hasNumberOf(text, chapter));
    // A section of 总体情况 may be called nearly as a chapter is: other wordings count only without tables.
    const opening =
      (certain && marked(certain, chapter)) ??
      aboveContent(report, chapter, inPlace) ??
      (named[0] && marked(named[0], chapter));
    if (opening) openings.set(chapter, opening);
  }
  return openings;
}

/**
 * Whether a line without `##` is the heading of a chapter, in whatever words. Titles and sentences are none, nor is a
 * short name; what is numbered as sections are is one in the official words only.
 */
function isNamed(report: Report, format: Format, chapter: FormatChapter, { text, range }: Line): boolean {
  if (chapterNamed(format, text, report.header.body)?.chapter !== chapter) return false;
  if (labelKey(text) === labelKey(chapter.label)) return true;
  if (
    labelKey(text) === labelKey(chapter.name) ||
    hasSectionNumber(text) ||
    /[\u3002\uff1b\uff0c!?\uff01\uff1f]/.test(text)
  )
    return false;
  const isTitle = [report.title, ...report.extraTitles].some((title) => title?.range === range);
  return !isTitle || hasNumberOf(text, chapter);
}

/** The line of the last title that names no chapter; -1 where there is none. */
function titleLine({ title, extraTitles }: Report, format: Format): number {
  const titles = [...(title ? [title] : []), ...extraTitles].filter(({ text }) => !chapterNamed(format, text));
  return titles.at(-1)?.range.start.line ?? -1;
}

type Line = Pick<Heading, 'text' | 'range' | 'textRange'>;

/** Every line that could be a heading but for its marks: titles, sections, and paragraphs. */
function unmarkedHeadings(report: Report): readonly Line[] {
  const { title, extraTitles, strays, preface, chapters } = report;
  const paragraphs = [...preface, ...chapters.flatMap(blocksWithin)].flatMap((block) =>
    block.kind === 'paragraph' ? [{ ...block, textRange: block.range }] : [],
  );
  const sections = strays.filter(({ kind }) => kind === 'section');
  return [
    ...(title ? [title] : []),
    ...extraTitles,
    ...sectionsOf(report).map(({ heading }) => heading),
    ...sections.map(({ label, range }) => ({ text: label, range, textRange: range })),
    ...paragraphs,
  ];
}

function marked({ range, textRange }: Line, { label }: FormatChapter): ChapterOpening {
  return { kind: 'heading', range: textRange, data: { kind: 'replace', range, text: `## ${label}` } };
}

function aboveContent(
  report: Report,
  chapter: FormatChapter,
  inPlace: (range: TextRange) => boolean,
): ChapterOpening | undefined {
  const written = report.tables
    .filter(({ home }) => home === chapter)
    .map(({ nameRange, range }) => ({ range: nameRange, line: range.start.line }));
  const headless = headlessRows(report)
    .filter(({ home }) => home === chapter)
    .map(({ ranges: [range] }) => ({ range, line: range.start.line }));
  // Sections stand in no chapter only in front of the first.
  const sections = report.strays
    .filter(({ kind }) => kind === 'section' && chapter === report.format?.chapters[0])
    .map(({ range }) => ({ range, line: range.start.line }));
  const first = [...written, ...headless, ...sections]
    .filter(({ range }) => inPlace(range))
    .sort((a, b) => a.line - b.line)[0];
  if (first === undefined) return undefined;
  const data: FixData = { kind: 'insert-line', line: first.line, text: `## ${chapter.label}`, apart: true };
  return { kind: 'content', range: first.range, data };
}
