import { labelKey } from '../../language/label-key.ts';
import { yearWritten } from '../../report/cycle.ts';
import type { Report } from '../../report/report.ts';
import type { Block, Chapter, Section } from '../../report/written.ts';
import { type ComparedTable, comparedTables } from './compared-numbers.ts';
import { type ComparedLine, comparedLines, type YearLine } from './compared-text.ts';

/** A report beside the one of the year before. */
export interface YearComparison {
  readonly body: string;
  /** As they are written: `2024`, `2023-2024学年`. */
  readonly years: { readonly now: string; readonly before: string };
  /** The formats, where they are not the same: not every number has one to compare with. */
  readonly formats?: { readonly now: string; readonly before: string };
  readonly tables: readonly ComparedTable[];
  readonly chapters: readonly ComparedChapter[];
}

/** A chapter of either year; the format says which belong together, whatever they are headed. */
export interface ComparedChapter {
  readonly heading: string;
  /** Only one of the years has it. */
  readonly only?: 'now' | 'before';
  readonly lines: readonly ComparedLine[];
}

/** Compares a report with last year's: numbers by their places in the form, text by what it says. */
export function compareYears(report: Report, lastYear: Report): YearComparison {
  const [now, before] = [report, lastYear].map(({ header: { year = 0 }, format }) => String(yearWritten(year, format)));
  const [own, other] = [report.format?.name ?? '', lastYear.format?.name ?? ''];
  return {
    body: report.header.body ?? '',
    years: { now: now ?? '', before: before ?? '' },
    ...(own !== other && { formats: { now: own, before: other } }),
    tables: comparedTables(report, lastYear),
    chapters: comparedChapters(report, lastYear),
  };
}

/** What stands below one heading. */
interface Part {
  readonly key: string;
  readonly heading: string;
  readonly lines: readonly YearLine[];
}

function comparedChapters(report: Report, lastYear: Report): readonly ComparedChapter[] {
  const [ours, theirs] = [partsOf(report), partsOf(lastYear)];
  const left = new Map(theirs.map((part) => [part.key, part]));
  const own = ours.map(({ key, heading, lines }): ComparedChapter => {
    const other = left.get(key);
    left.delete(key);
    return { heading, ...(!other && { only: 'now' }), lines: comparedLines(lines, other?.lines ?? []) };
  });
  const removed = [...left.values()].map(({ heading, lines }): ComparedChapter => {
    return { heading, only: 'before', lines: comparedLines([], lines) };
  });
  return [...own, ...removed].filter(({ lines, only }) => lines.length > 0 || only !== undefined);
}

/** The preface, and the chapters; of two of one kind, as of a chapter written twice, the second joins the first. */
function partsOf({ preface, chapters }: Report): readonly Part[] {
  const parts = new Map<string, Part>();
  const add = (key: string, heading: string, lines: readonly YearLine[]) => {
    const known = parts.get(key);
    parts.set(key, known ? { ...known, lines: [...known.lines, ...lines] } : { key, heading, lines });
  };
  if (preface.length > 0) add('', '', linesOf(preface));
  for (const chapter of chapters) {
    const { definition, heading } = chapter;
    add(definition ? `章 ${definition.name}` : `题 ${labelKey(heading.text)}`, heading.text, linesWithin(chapter));
  }
  return [...parts.values()];
}

function linesWithin({ blocks, sections }: Chapter | Section): readonly YearLine[] {
  const below = sections.flatMap((section): readonly YearLine[] => [
    { role: 'heading', text: section.heading.text },
    ...linesWithin(section),
  ]);
  return [...linesOf(blocks), ...below];
}

function linesOf(blocks: readonly Block[]): readonly YearLine[] {
  return blocks.flatMap((block): readonly YearLine[] =>
    block.kind === 'paragraph' || block.kind === 'note' ? [{ role: 'paragraph', text: block.text }] : [],
  );
}
