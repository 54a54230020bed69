import type { Chapter, FreeTable, Report, Section } from './report.ts';

/** The tables with columns of their own, in the order of the text. */
export function freeTablesOf({ preface, chapters }: Report): readonly FreeTable[] {
  return [...preface.filter(isFree), ...chapters.flatMap(within)];
}

function within({ blocks, sections }: Chapter | Section): FreeTable[] {
  return [...blocks.filter(isFree), ...sections.flatMap(within)];
}

function isFree(block: Chapter['blocks'][number]): block is FreeTable {
  return block.kind === 'free-table';
}
