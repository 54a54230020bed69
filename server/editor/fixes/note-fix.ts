import type { FixData } from '../../checks/fix-data.ts';
import { sectionsOf } from '../../checks/outline.ts';
import { type Draft, type Fix, insertLines } from './fix.ts';

/**
 * A number without what is said of it, which becomes a paragraph below the table: below the last one where tables print
 * as one, so that it does not part them.
 */
export function noteFix({ range, text, note, certain }: FixData & { kind: 'note-remark' }, draft: Draft): Fix {
  const line = lineBelowTable(range.start.line, draft);
  const isAbove = (draft.lines[line] ?? '').trim() !== '';
  return {
    title: {
      zh: `改为“${text}”，附注移到表下`,
      en: `Change to “${text}” and move the remark below the table`,
    },
    edits: [{ range, newText: text }, insertLines(draft, line, ['', escaped(note), ...(isAbove ? [''] : [])])],
    preferred: true,
    certain,
  };
}

/** The line behind the table that a line stands in, and behind the tables that print as one with it. */
function lineBelowTable(line: number, { report }: Draft): number {
  const table = report.tables.find(({ whole }) => whole.start.line <= line && line <= whole.end.line);
  const lists = [report.preface, ...[...report.chapters, ...sectionsOf(report)].map(({ blocks }) => blocks)];
  const blocks = lists.find((list) => list.some((block) => block === table)) ?? [];
  if (!table) return line + 1;
  let last = table;
  for (const block of blocks.slice(blocks.indexOf(table) + 1)) {
    if (!table.home?.continuous || block.kind !== 'table' || block.home !== table.home) break;
    last = block;
  }
  return last.whole.end.line + 1;
}

/** What would mean something in prose stands there as it is. */
function escaped(text: string): string {
  return text.replace(/[\\{}*[\]]/g, '\\$&');
}
