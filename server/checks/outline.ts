import type { FormatChapter } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { Block, Chapter, Section } from '../report/written.ts';
import { oncePer } from '../shared/remembered.ts';

/** A chapter that binds to one of the format. */
export type BoundChapter = Chapter & { readonly definition: FormatChapter };

/** The chapters that bind to the format, the first of each kind only, in the order of the text. */
export function boundChapters({ chapters }: Report): readonly BoundChapter[] {
  const seen = new Set<FormatChapter>();
  return chapters.filter((chapter): chapter is BoundChapter => {
    if (chapter.definition === undefined || seen.has(chapter.definition)) return false;
    seen.add(chapter.definition);
    return true;
  });
}

/** All blocks of a chapter or section, those of its sections included. */
export function blocksWithin({ blocks, sections }: Chapter | Section): readonly Block[] {
  return [...blocks, ...sections.flatMap(blocksWithin)];
}

/** All sections of the report, at every depth. */
export const sectionsOf = oncePer(({ chapters }: Report): readonly Section[] => {
  const within = (section: Section): readonly Section[] => [section, ...section.sections.flatMap(within)];
  return chapters.flatMap((chapter) => chapter.sections.flatMap(within));
});

/**
 * Whether a report keeps a structure of its own where it may: it is of a year for which the format was only
 * encouraged, has chapters the format does not know, and fewer than half of those it requires.
 */
export function hasFreeStructure(report: Report): boolean {
  const { format, header, chapters } = report;
  if (format === undefined || header.year === undefined) return false;
  if (!format.encouragedYears.includes(header.year)) return false;
  const required = format.chapters.filter((chapter) => chapter.required).length;
  const present = boundChapters(report).filter((chapter) => chapter.definition.required).length;
  return present * 2 < required && chapters.some((chapter) => chapter.definition === undefined);
}

/** The very end of the text. */
export function reportEnd({ end }: Report): TextRange {
  return { start: end.end, end: end.end };
}
