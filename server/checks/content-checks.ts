import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import { emptyChapter, emptySection, missingTitle, secondTitle, strayLine } from './catalogue-structure.ts';
import { type Checker, type Finding, found } from './check.ts';
import { blocksWithin, endOf, sectionsOf } from './outline.ts';

function* checkTitleStandsOnce(report: Report): Iterable<Finding> {
  const { title, chapters, extraTitles } = report;
  if (!title?.text.trim()) {
    const range = title?.textRange ?? chapters[0]?.heading.textRange ?? endOf(report);
    yield found(missingTitle, range, {});
  }
  for (const { text, textRange } of extraTitles) yield found(secondTitle, textRange, { text });
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
function* checkNothingIsAstray({ strays }: Report): Iterable<Finding> {
  let run:
    | { readonly kind: 'row' | 'rule' | 'section'; readonly range: TextRange; count: number; last: number }
    | undefined;
  for (const { kind, range } of strays) {
    if (run?.kind === kind && range.start.line === run.last + 1) {
      run.count++;
      run.last = range.end.line;
      continue;
    }
    if (run) yield found(strayLine, run.range, run);
    run = { kind, range, count: 1, last: range.end.line };
  }
  if (run) yield found(strayLine, run.range, run);
}

/** One title, something below every heading, and nothing that stands nowhere. */
export const contentChecks: readonly Checker[] = [
  checkTitleStandsOnce,
  checkChaptersHaveContent,
  checkSectionsHaveContent,
  checkNothingIsAstray,
];
