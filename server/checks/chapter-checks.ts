import type { FormatChapter } from '../report/format.ts';
import type { Chapter, Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import {
  chapterNumber,
  chapterOrder,
  headingVariant,
  missingChapter,
  repeatedChapter,
  unknownChapter,
} from './catalogue-chapters.ts';
import { freeStructure } from './catalogue-structure.ts';
import { type Checker, type Finding, found } from './check.ts';
import { replacement } from './fix-data.ts';
import { chapterOpenings } from './lost-chapters.ts';
import { leadingNumber } from './numeral.ts';
import { boundChapters, endOf, hasFreeStructure } from './outline.ts';
import { redundantChapter } from './redundant.ts';
import { renamedChapters } from './renamed-chapters.ts';

function* checkStructureIsTheForms(report: Report): Iterable<Finding> {
  const { format, title, chapters, header } = report;
  if (format === undefined || header.year === undefined || !hasFreeStructure(report)) return;
  const range = chapters[0]?.heading.textRange ?? title?.textRange ?? endOf(report);
  yield found(freeStructure, range, { year: header.year, format: format.name });
}

function* checkRequiredChaptersArePresent(report: Report): Iterable<Finding> {
  const { format } = report;
  if (format === undefined || hasFreeStructure(report)) return;
  const renamed = new Set([...renamedChapters(report, format).values()].map((one) => one?.definition));
  const openings = chapterOpenings(report);
  const present = new Map(boundChapters(report).map((chapter) => [chapter.definition, chapter]));
  let absent: FormatChapter[] = [];
  for (const definition of format.chapters) {
    const chapter = present.get(definition);
    const opening = openings.get(definition);
    const range = chapter?.heading.textRange ?? opening?.range;
    if (range) {
      if (absent.length > 0) yield missing(report, absent, { range, label: definition.label });
      absent = [];
    }
    if (opening) {
      const parameters = { labels: [definition.label], next: undefined, opening: opening.kind };
      yield found(missingChapter, opening.range, parameters, { data: opening.data });
    } else if (!chapter && definition.required && !renamed.has(definition)) absent.push(definition);
  }
  if (absent.length > 0) yield missing(report, absent);
}

/** The chapter that follows those that are missing, and where it begins. */
interface Next {
  readonly label: string;
  readonly range: TextRange;
}

function missing(report: Report, absent: readonly FormatChapter[], next?: Next): Finding {
  const labels = absent.map(({ label }) => label);
  const range = next?.range ?? endOf(report);
  const chapters = absent.map(({ name }) => name);
  const place = next === undefined ? {} : { beforeLine: next.range.start.line };
  const data = { kind: 'insert-chapters', chapters, ...place };
  return found(missingChapter, range, { labels, next: next?.label, opening: undefined }, { data });
}

function* checkChaptersAreTheForms(report: Report): Iterable<Finding> {
  const { format } = report;
  if (format === undefined || hasFreeStructure(report)) return;
  for (const [{ heading }, meant] of renamedChapters(report, format)) {
    const proposal = meant?.definition.label;
    const parameters = { heading: heading.text, format: format.name, proposal, by: meant?.by };
    const fix = replacement(heading.textRange, proposal);
    const level = proposal === undefined ? unknownChapter.level : 'error';
    yield found(unknownChapter, heading.textRange, parameters, { ...fix, level });
  }
}

function* checkChaptersStandOnce({ uri, chapters }: Report): Iterable<Finding> {
  const first = new Map<FormatChapter, Chapter>();
  for (const chapter of chapters) {
    if (chapter.definition === undefined) continue;
    const earlier = first.get(chapter.definition);
    if (earlier === undefined) first.set(chapter.definition, chapter);
    else {
      const message = { zh: '前一章在这里', en: 'The earlier chapter' };
      const related = [{ uri, range: earlier.heading.textRange, message }];
      const { label } = chapter.definition;
      const data = redundantChapter(chapter, earlier);
      yield found(repeatedChapter, chapter.heading.textRange, { label }, { related, ...(data && { data }) });
    }
  }
}

function* checkChaptersStandInOrder(report: Report): Iterable<Finding> {
  const order = report.format?.chapters ?? [];
  const chapters = boundChapters(report);
  const inOrder = longestRising(chapters, ({ definition }) => order.indexOf(definition));
  for (const { definition, heading } of chapters.filter((chapter) => !inOrder.includes(chapter))) {
    const present = order.filter((other) => chapters.some((chapter) => chapter.definition === other));
    const at = present.indexOf(definition);
    const [after, before] = [present[at - 1]?.label, present[at + 1]?.label];
    yield found(chapterOrder, heading.textRange, { label: definition.label, after, before });
  }
}

/** The largest selection, in its order, whose ranks rise: whatever is left out is what stands in a wrong place. */
function longestRising<Item>(items: readonly Item[], rank: (item: Item) => number): readonly Item[] {
  const longest: (readonly Item[])[] = [];
  for (const item of items) {
    const before = longest.filter((run) => run.every((earlier) => rank(earlier) < rank(item)));
    longest.push([...longestOf(before), item]);
  }
  return longestOf(longest);
}

function longestOf<Item>(runs: readonly (readonly Item[])[]): readonly Item[] {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}

function* checkHeadingsAreOfficial(report: Report): Iterable<Finding> {
  if (hasFreeStructure(report)) return;
  for (const { definition, heading, variant } of boundChapters(report)) {
    const { text, textRange } = heading;
    const { label } = definition;
    const number = leadingNumber(text);
    const official = leadingNumber(label);
    const fix = replacement(textRange, label);
    if (number !== undefined && official !== undefined && number !== official)
      yield found(chapterNumber, textRange, { heading: text, label }, fix);
    else if (variant) yield found(headingVariant, textRange, { heading: text, label }, fix);
  }
}

/** The report has the chapters of its format, each once, in order, numbered and worded as the form has them. */
export const chapterChecks: readonly Checker[] = [
  checkStructureIsTheForms,
  checkRequiredChaptersArePresent,
  checkChaptersAreTheForms,
  checkChaptersStandOnce,
  checkChaptersStandInOrder,
  checkHeadingsAreOfficial,
];
