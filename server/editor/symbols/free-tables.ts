import { blocksWithin } from '../../checks/outline.ts';
import type { FreeTable, Report } from '../../report/report.ts';

/** The tables of a report that have columns of their own, in the order of the text. */
export function freeTablesOf({ preface, chapters }: Report): readonly FreeTable[] {
  return [...preface, ...chapters.flatMap(blocksWithin)].filter((block) => block.kind === 'free-table');
}
