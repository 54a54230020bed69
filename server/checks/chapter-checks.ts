import type { FormatChapter } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { Chapter } from '../report/written.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, formatBases, found } from './check.ts';
import { didYouMean, quoted } from './did-you-mean.ts';
import type { FixData } from './fix-data.ts';
import { type ChapterOpening, chapterOpenings } from './lost-chapters.ts';
import { leadingNumber } from './numeral.ts';
import { boundChapters, hasFreeStructure, reportEnd } from './outline.ts';
import { redundantChapter } from './redundant.ts';
import { type RenamedChapter, renamedChapters } from './renamed-chapters.ts';
import { replacement } from './repair.ts';

/** A report of the year for which the format was encouraged, not compulsory, in a structure of its own. */
const freeStructure: Check<{ readonly year: number; readonly format: string }> = {
  id: 'free-structure',
  name: '未用统一格式',
  level: 'warning',
  source: { zh: '报告格式的“鼓励采用”', en: '鼓励采用 of the format' },
  bases: formatBases,
  message: ({ year, format }) => ({
    zh: `本报告未按格式“${format}”分章；${year}年度鼓励使用统一格式，确有困难的可沿用原方式`,
    en: `The report does not follow the chapters of format “${format}”, which was encouraged but not compulsory for ${year}`,
  }),
};

/** Required chapters of the format that the report does not have. */
export const missingChapter: Check<{
  readonly labels: readonly string[];
  readonly next: string | undefined;
  readonly opening: ChapterOpening['kind'] | undefined;
}> = {
  id: 'missing-chapter',
  name: '缺章',
  level: 'error',
  source: { zh: '报告格式的“必备”', en: '必备 of the format' },
  bases: formatBases,
  settledBy: 'end',
  message: ({ labels, next, opening }) => {
    const one = labels.length === 1;
    const missing = {
      zh: `缺少必备的章：${quoted(labels).zh}`,
      en: `Missing required ${one ? 'chapter' : 'chapters'}: ${quoted(labels).en}`,
    };
    if (opening === 'heading')
      return {
        zh: `${missing.zh}；本行如是章名，请以“##”开头`,
        en: `${missing.en}. If this line is a heading, begin it with “##”`,
      };
    if (opening === 'content')
      return {
        zh: `${missing.zh}；章名应写在本行上方`,
        en: `${missing.en}. Write ${one ? 'its heading' : 'their headings'} above this line`,
      };
    return {
      zh: `${missing.zh}；请补在${next === undefined ? '文末' : `“${next}”之前`}`,
      en: `${missing.en}. Add ${one ? 'it' : 'them'} ${next === undefined ? 'at the end of the report' : `before “${next}”`}`,
    };
  },
};

/** A chapter the format does not have: a slip in its heading, or content the format has no place for. */
const unknownChapter: Check<{
  readonly heading: string;
  readonly format: string;
  readonly proposal: string | undefined;
  /** What speaks for the proposal. */
  readonly by: RenamedChapter['by'] | undefined;
}> = {
  id: 'unknown-chapter',
  name: '格式外章节',
  level: 'warning',
  source: sources.chapters,
  bases: formatBases,
  message: ({ heading, format, proposal, by }) => {
    if (proposal !== undefined && by === 'beginning')
      return {
        zh: `章名“${proposal}”后面连着正文，整行无法识别为章名；正文请另起一行`,
        en: `The heading “${proposal}” goes on with text, so this line is not read as a heading of the format. Put the text on a line of its own`,
      };
    if (proposal !== undefined && by === 'place')
      return {
        zh: `章名“${heading}”不是格式“${format}”的章名；按位置和内容，这一章应为“${proposal}”`,
        en: `“${heading}” is no heading of format “${format}”; by its place and content, this chapter is “${proposal}”`,
      };
    return proposal === undefined
      ? {
          zh: `格式“${format}”没有“${heading}”这一章；内容请并入规定的章，或改为“###”小节`,
          en: `Format “${format}” has no chapter “${heading}”. Move its content into a chapter of the format, or make it a “###” section`,
        }
      : {
          zh: `格式“${format}”没有“${heading}”这一章${didYouMean(proposal).zh}`,
          en: `Format “${format}” has no chapter “${heading}”${didYouMean(proposal).en}`,
        };
  },
};

/** A chapter that an earlier heading already opens. */
const repeatedChapter: Check<{ readonly label: string }> = {
  id: 'repeated-chapter',
  name: '章节重复',
  level: 'error',
  source: sources.chapters,
  bases: formatBases,
  message: ({ label }) => ({
    zh: `“${label}”前面已有一章，请合并为一章`,
    en: `There is already a chapter “${label}” above. Merge the two`,
  }),
};

/** A chapter that is not where the format has it. */
const chapterOrder: Check<{
  readonly label: string;
  readonly after: string | undefined;
  readonly before: string | undefined;
}> = {
  id: 'chapter-order',
  name: '章节顺序',
  level: 'error',
  source: sources.chapters,
  bases: formatBases,
  message: ({ label, after, before }) =>
    after === undefined
      ? {
          zh: `章节顺序有误：“${label}”应在“${before ?? ''}”之前`,
          en: `Chapters out of order: “${label}” belongs before “${before ?? ''}”`,
        }
      : {
          zh: `章节顺序有误：“${label}”应紧接“${after}”之后`,
          en: `Chapters out of order: “${label}” belongs right after “${after}”`,
        },
};

/** A chapter numbered otherwise than in the format. */
export const chapterNumber: Check<{ readonly heading: string; readonly label: string }> = {
  id: 'chapter-number',
  name: '章节编号',
  level: 'error',
  source: sources.chapters,
  bases: formatBases,
  message: ({ heading, label }) => ({
    zh: `章节编号与格式不符：“${heading}”应为“${label}”`,
    en: `The chapter’s number differs from the format: “${heading}” should be “${label}”`,
  }),
};

/** A heading in a known but not the official wording. */
const headingVariant: Check<{ readonly heading: string; readonly label: string }> = {
  id: 'heading-variant',
  name: '章名写法',
  level: 'hint',
  source: { zh: '报告格式的章名', en: 'chapter headings of the format' },
  message: ({ heading, label }) => ({
    zh: `章名“${heading}”请改为规范写法“${label}”`,
    en: `Change the heading “${heading}” to the official wording “${label}”`,
  }),
};

function* checkStructureIsTheForms(report: Report): Iterable<Finding> {
  const { format, title, chapters, header } = report;
  if (format === undefined || header.year === undefined || !hasFreeStructure(report)) return;
  const range = chapters[0]?.heading.textRange ?? title?.textRange ?? reportEnd(report);
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
      yield found(
        missingChapter,
        opening.range,
        parameters,
        aboveTitle(report, opening.range) ? {} : { data: opening.data },
      );
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
  const range = next?.range ?? reportEnd(report);
  const chapters = absent.map(({ name }) => name);
  const place = next === undefined ? {} : { beforeLine: next.range.start.line };
  const data: FixData = { kind: 'insert-chapters', chapters, ...place };
  const mend = aboveTitle(report, range) ? {} : { data };
  return found(missingChapter, range, { labels, next: next?.label, opening: undefined }, mend);
}

/** Whether the title is further down: with a chapter above it, it would be none any more. */
function aboveTitle({ title }: Report, range: TextRange): boolean {
  return title !== undefined && range.start.line < title.range.start.line;
}

function* checkChaptersAreTheForms(report: Report): Iterable<Finding> {
  const { format } = report;
  if (format === undefined || hasFreeStructure(report)) return;
  for (const [{ heading }, meant] of renamedChapters(report, format)) {
    const proposal = meant?.definition.label;
    const parameters = { heading: heading.text, format: format.name, proposal, by: meant?.by };
    const data: FixData | undefined = meant?.between && { kind: 'split-line', range: meant.between };
    const fix = data ? { data } : replacement(heading.textRange, proposal);
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

export const chapterChecks: CheckGroup = {
  checks: [freeStructure, missingChapter, unknownChapter, repeatedChapter, chapterOrder, chapterNumber, headingVariant],
  checkers: [
    checkStructureIsTheForms,
    checkRequiredChaptersArePresent,
    checkChaptersAreTheForms,
    checkChaptersStandOnce,
    checkChaptersStandInOrder,
    checkHeadingsAreOfficial,
  ],
};
