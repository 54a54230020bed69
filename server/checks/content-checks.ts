import { freeTablesOf, type Report } from '../report/report.ts';
import { isSameRange } from '../report/text-range.ts';
import type { Stray } from '../report/written.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, formatBases, found } from './check.ts';
import type { FixData, TableOpening } from './fix-data.ts';
import { chapterOpenings } from './lost-chapters.ts';
import { headlessAt, headlessRows, openingOf } from './missing-openings.ts';
import { blocksWithin, reportEnd, sectionsOf } from './outline.ts';
import { captionAbove, newOwnTable } from './own-table-titles.ts';
import { allParagraphs } from './prose.ts';
import { renamedChapters } from './renamed-chapters.ts';

/** The text has no `#` line, or an empty one. */
const missingTitle: Check<{ readonly title: string | undefined }> = {
  id: 'missing-title',
  name: '缺标题',
  level: 'warning',
  settledBy: 'header',
  source: sources.reportManual,
  message: ({ title = '……' }) => ({
    zh: `报告没有标题，请在报头之后写一行“# ${title}”`,
    en: `The report has no title. Write “# ${title}” below the header`,
  }),
};

/** A second `#` line. */
const secondTitle: Check<{ readonly text: string }> = {
  id: 'second-title',
  name: '标题重复',
  level: 'error',
  source: sources.reportManual,
  losesText: true,
  message: ({ text }) => ({
    zh: `一份报告只有一个标题，本行不会出现在正式报告中；“${text}”如是章名，请以“##”开头`,
    en: `A report has one title, and this line does not appear in the finished report. If “${text}” is a chapter, begin the line with “##”`,
  }),
};

/** A `###` or `####` heading with nothing below it. */
const emptySection: Check<{ readonly heading: string }> = {
  id: 'empty-section',
  name: '空节',
  level: 'warning',
  settledBy: 'section',
  source: sources.practice,
  message: ({ heading }) => ({
    zh: `小节“${heading}”下没有内容，请补写或删去标题`,
    en: `Section “${heading}” is empty. Write it or delete its heading`,
  }),
};

/** Rows, rules or sections where they mean nothing. */
const strayLine: Check<{
  readonly kind: 'row' | 'rule' | 'section';
  readonly count: number;
  readonly table: string | undefined;
}> = {
  id: 'stray-line',
  name: '位置不当的行',
  level: 'error',
  source: sources.reportManual,
  losesText: true,
  message: ({ kind, count, table }) => strayMessages[kind](count, table),
};

const strayMessages = {
  row: (count: number, table: string | undefined) => ({
    zh: `这 ${count} 行不属于任何表，不会出现在正式报告中；请在上方补写“表 ${table ?? '表名'}”`,
    en: `${count === 1 ? 'This row belongs' : `These ${count} rows belong`} to no table and ${count === 1 ? 'does' : 'do'} not appear in the finished report. Write “表 ${table ?? 'name'}” above`,
  }),
  rule: (count: number) => ({
    zh: `这 ${count} 条规则不属于任何表，不起作用；请移到所核对的表的各行之后`,
    en: `${count === 1 ? 'This rule belongs' : `These ${count} rules belong`} to no table. Move ${count === 1 ? 'it below the rows of the table it checks' : 'them below the rows of the table they check'}`,
  }),
  section: (count: number) => ({
    zh: `这 ${count} 个小节不在任何一章之内；请先写“## 章名”`,
    en: `${count === 1 ? 'This section is' : `These ${count} sections are`} not in a chapter. Write “## chapter” first`,
  }),
};

/** A chapter without a paragraph or a table. */
const emptyChapter: Check<{ readonly label: string }> = {
  id: 'empty-chapter',
  name: '空章',
  level: 'error',
  source: sources.chapters,
  bases: formatBases,
  settledBy: 'chapter',
  message: ({ label }) => ({
    zh: `“${label}”一章没有内容；确无情况的，也应写明`,
    en: `Chapter “${label}” is empty. If there is nothing to report, say so`,
  }),
};

function* checkTitleStandsOnce(report: Report): Iterable<Finding> {
  const { title, chapters, extraTitles } = report;
  const openings = [...chapterOpenings(report).values()];
  if (!title?.text.trim()) {
    const range = title?.textRange ?? chapters[0]?.heading.textRange ?? reportEnd(report);
    yield found(missingTitle, range, { title: report.format?.reportTitle.pattern });
  }
  for (const { text, textRange } of extraTitles) {
    const data = openings.find(({ range }) => isSameRange(range, textRange))?.data;
    yield found(secondTitle, textRange, { text }, data && { data });
  }
}

// A chapter whose tables are missing is reported for these tables; saying it is empty too would say it twice.
function* checkChaptersHaveContent(report: Report): Iterable<Finding> {
  const { chapters, format } = report;
  const renamed = format && renamedChapters(report, format);
  for (const chapter of chapters) {
    const { heading, definition } = chapter;
    // What it has to say stands on the line of its heading, which is told there.
    if (renamed?.get(chapter)?.by === 'beginning') continue;
    if (blocksWithin(chapter).length > 0 || definition?.tables.some((table) => !table.optional)) continue;
    yield found(emptyChapter, heading.textRange, { label: definition?.label ?? heading.text });
  }
}

function* checkSectionsHaveContent(report: Report): Iterable<Finding> {
  for (const { heading, blocks, sections } of sectionsOf(report)) {
    if (blocks.length > 0 || sections.length > 0) continue;
    yield found(emptySection, heading.textRange, { heading: heading.text });
  }
}

/** Neighbouring stray lines of one kind have one cause: the line missing above the first of them. */
function* checkNothingIsAstray(report: Report): Iterable<Finding> {
  const openings = new Map([...chapterOpenings(report).values()].map((opening) => [opening.range.start.line, opening]));
  const runs = strayRuns(report);
  const starts = startsOf(report, runs);
  for (const [index, [first, ...others]] of runs.entries()) {
    const { kind, range } = first;
    const { line } = range.start;
    const headless = kind === 'row' ? headlessAt(report, line) : undefined;
    const caption = kind === 'row' && !headless ? captionAbove(report, line) : undefined;
    const data = kind === 'row' ? openingOfRun(report, starts, index) : openings.get(line)?.data;
    const table = headless?.table.name ?? caption?.title;
    const parameters = { kind, count: others.length + 1, table };
    yield found(strayLine, range, parameters, data && { data });
  }
}

/** Where a run begins, what would open it if it is one of rows, and whether text stands between it and the rows above. */
interface Start {
  readonly line: number;
  readonly opening: TableOpening | undefined;
  readonly isBelowText: boolean;
}

function startsOf(report: Report, runs: readonly StrayRun[]): readonly Start[] {
  const texts = allParagraphs(report).map(({ range }) => range.start.line);
  let above = -1;
  return runs.map(([first, ...others]) => {
    const { line } = first.range.start;
    const isBelowText = texts.some((text) => text > above && text < line);
    if (first.kind !== 'row') return { line, isBelowText, opening: undefined };
    above = (others.at(-1) ?? first).range.end.line;
    return { line, isBelowText, opening: tableOpening(report, first) };
  });
}

/**
 * What opens the table that a run of rows is. A line of text between it and the next run would interrupt the table, so those
 * below it are opened with it, up to the next line that ends a table anyway.
 */
function openingOfRun(report: Report, starts: readonly Start[], index: number): FixData | undefined {
  const [first, ...below] = starts.slice(index);
  if (!first?.opening) return undefined;
  const end = endOfRows(report, first.line);
  const others = below.flatMap(({ line, isBelowText, opening }) =>
    isBelowText && line < end && opening ? [opening] : [],
  );
  if (others.length > 0) return { kind: 'open-tables', openings: [first.opening, ...others] };
  const { line, text, caption } = first.opening;
  return caption ? { kind: 'replace', range: caption, text } : { kind: 'insert-line', line, text, apart: false };
}

/** The next line behind a place that ends every table: another table, a chart, a heading, a line of the header. */
function endOfRows(report: Report, line: number): number {
  const { title, extraTitles, chapters, tables, charts, illustrations, header } = report;
  const headings = [
    ...(title ? [title] : []),
    ...extraTitles,
    ...[...chapters, ...sectionsOf(report)].map(({ heading }) => heading),
  ];
  const places = [...headings, ...tables, ...freeTablesOf(report), ...charts, ...illustrations].map(
    ({ range }) => range.start.line,
  );
  const keys = header.entries.map(({ keyRange }) => keyRange.start.line);
  return Math.min(...[...places, ...keys].filter((one) => one > line), Number.POSITIVE_INFINITY);
}

function tableOpening(report: Report, { range }: Stray): TableOpening {
  const { line } = range.start;
  const headless = headlessAt(report, line);
  if (headless) return openingOf(report, headless);
  const caption = captionAbove(report, line);
  return caption ? { line, text: `表 ${caption.title}`, caption: caption.range } : { line, text: newOwnTable };
}

type StrayRun = readonly [Stray, ...Stray[]];

function strayRuns(report: Report): readonly StrayRun[] {
  const tableStarts = new Set(headlessRows(report).map(({ ranges }) => ranges[0].start.line));
  const runs: [Stray, ...Stray[]][] = [];
  for (const stray of report.strays) {
    const run = runs.at(-1);
    if (run && stray.goesOn && !tableStarts.has(stray.range.start.line)) run.push(stray);
    else runs.push([stray]);
  }
  return runs;
}

export const contentChecks: CheckGroup = {
  checks: [missingTitle, secondTitle, emptySection, strayLine, emptyChapter],
  checkers: [checkTitleStandsOnce, checkChaptersHaveContent, checkSectionsHaveContent, checkNothingIsAstray],
};
