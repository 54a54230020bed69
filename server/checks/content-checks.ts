import type { Report, Stray } from '../report/report.ts';
import { isSameRange } from '../report/text-range.ts';
import { emptyChapter } from './catalogue-chapters.ts';
import { emptySection, missingTitle, secondTitle, strayLine } from './catalogue-structure.ts';
import { type Checker, type Finding, found } from './check.ts';
import { headlessAt, headlessRows, openingTable } from './headless-rows.ts';
import { chapterOpenings } from './lost-chapters.ts';
import { blocksWithin, endOf, sectionsOf } from './outline.ts';
import { captionAbove, openingOwnTable } from './own-table-titles.ts';

function* checkTitleStandsOnce(report: Report): Iterable<Finding> {
  const { title, chapters, extraTitles } = report;
  const openings = [...chapterOpenings(report).values()];
  if (!title?.text.trim()) {
    const range = title?.textRange ?? chapters[0]?.heading.textRange ?? endOf(report);
    yield found(missingTitle, range, { title: report.format?.reportTitle.pattern });
  }
  for (const { text, textRange } of extraTitles) {
    const data = openings.find(({ range }) => isSameRange(range, textRange))?.data;
    yield found(secondTitle, textRange, { text }, data && { data });
  }
}

// A chapter whose tables are missing is reported for these tables; saying it is empty too would say it twice.
function* checkChaptersHaveContent({ chapters }: Report): Iterable<Finding> {
  for (const chapter of chapters) {
    const { heading, definition } = chapter;
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
  for (const [first, ...others] of strayRuns(report)) {
    const { kind, range } = first;
    const headless = kind === 'row' ? headlessAt(report, range.start.line) : undefined;
    const opening = kind === 'section' ? openings.get(range.start.line) : undefined;
    const line = range.start.line;
    const caption = kind === 'row' && !headless ? captionAbove(report, line) : undefined;
    const ownTable = kind === 'row' && !headless ? openingOwnTable(line, caption) : undefined;
    const data = headless ? openingTable(headless) : (opening?.data ?? ownTable);
    const table = headless?.table.name ?? caption?.title;
    const parameters = { kind, count: others.length + 1, table };
    yield found(strayLine, range, parameters, data && { data });
  }
}

function strayRuns(report: Report): readonly (readonly [Stray, ...Stray[]])[] {
  const tableStarts = new Set(headlessRows(report).map(({ ranges }) => ranges[0].start.line));
  const runs: [Stray, ...Stray[]][] = [];
  for (const stray of report.strays) {
    const { line } = stray.range.start;
    const run = runs.at(-1);
    const before = run?.at(-1);
    const goesOn = before?.kind === stray.kind && before.range.end.line === line - 1 && !tableStarts.has(line);
    if (run && goesOn) run.push(stray);
    else runs.push([stray]);
  }
  return runs;
}

/** One title, something below every heading, and nothing that stands nowhere. */
export const contentChecks: readonly Checker[] = [
  checkTitleStandsOnce,
  checkChaptersHaveContent,
  checkSectionsHaveContent,
  checkNothingIsAstray,
];
