import type { FixData } from '../../checks/fix-data.ts';
import { headlessRows } from '../../checks/headless-rows.ts';
import type { FormatRow, FormatTable } from '../../report/format.ts';
import { newChapter, newRow, newTable } from '../../report/new-report.ts';
import type { Chapter, StatutoryTable } from '../../report/report.ts';
import { belowGroupLines } from '../group-lines.ts';
import { appendLines, type Draft, type Fix, insertLines, tableNamed } from './fix.ts';

/** Rows that are missing, each at its place in the form; or 0 for all of them in one line. */
export function rowFixes({ table: name, rows }: FixData & { kind: 'insert-rows' }, draft: Draft): Fix[] {
  const table = tableNamed(draft, name);
  const definition = table?.definition;
  if (!table || !definition) return [];
  const insert = (blank: string) => insertRows(table, definition, rows, (row) => newRow(definition, row, blank), draft);
  const count = rows.length;
  const missing = count === 1 ? 'the missing row' : `the ${count} missing rows`;
  const zero = ['| 其余 | 0 |'];
  return [
    {
      title: { zh: `补上缺少的 ${count} 行`, en: `Insert ${missing}` },
      edits: insert(''),
      preferred: true,
      certain: false,
    },
    {
      title: { zh: `补上缺少的 ${count} 行，填 0`, en: `Insert ${missing} with 0` },
      edits: insert('0'),
      preferred: false,
      certain: false,
    },
    {
      title: { zh: '增加“其余”行，未写的各行填 0', en: 'Add a 其余 row: 0 in every row not written' },
      edits: [insertLines(draft, lastLine(table) + 1, zero)],
      preferred: false,
      certain: false,
    },
  ];
}

/** Rows by name, with what is to stand in them. Neighbouring rows go in together, behind the nearest row before them that is written, and their group's line. */
export function insertRows(
  table: StatutoryTable,
  definition: FormatTable,
  names: readonly string[],
  cellsOf: (row: FormatRow) => readonly string[],
  draft: Draft,
): Fix['edits'] {
  const atLine = new Map<number, string[]>();
  let line = table.header?.range.start.line ?? table.nameRange.start.line;
  for (const row of definition.rows) {
    const written = table.rows.find((candidate) => candidate.row === row);
    if (written) line = written.range.start.line;
    if (!names.includes(row.name)) continue;
    line = belowGroupLines(line, row, table, definition);
    const text = `| ${cellsOf(row).join(' | ')} |`;
    atLine.set(line + 1, [...(atLine.get(line + 1) ?? []), text]);
  }
  return [...atLine].map(([at, texts]) => insertLines(draft, at, texts));
}

/** Tables the chapter lacks, each where the form has it. */
export function tableFixes({ chapter: name, tables }: FixData & { kind: 'insert-tables' }, draft: Draft): Fix[] {
  const chapter = draft.report.chapters.find(({ definition }) => definition?.name === name);
  const definition = chapter?.definition;
  if (!chapter || !definition) return [];
  const edits = new Map<number, string[]>();
  let line = headEnd(chapter);
  for (const table of definition.tables) {
    const written = draft.report.tables.find((candidate) => candidate.definition === table);
    if (written && within(written, chapter)) line = lastLine(written) + 1;
    else if (tables.includes(table.name)) edits.set(line, [...(edits.get(line) ?? []), '', newTable(table)]);
  }
  const missing = tables.length === 1 ? 'table' : 'tables';
  return [
    {
      title: { zh: `补上缺少的表（${tables.join('、')}）`, en: `Insert the missing ${missing} (${tables.join(', ')})` },
      edits: [...edits].map(([at, texts]) => insertLines(draft, at, texts)),
      preferred: true,
      certain: false,
    },
  ];
}

/** Chapters the report lacks, with those tables that stand nowhere in it, in front of the chapter that follows them. */
export function chapterFixes({ chapters, beforeLine }: FixData & { kind: 'insert-chapters' }, draft: Draft): Fix[] {
  const definitions = (draft.report.format?.chapters ?? []).filter(({ name }) => chapters.includes(name));
  if (definitions.length === 0) return [];
  const written = new Set([
    ...draft.report.tables.map(({ definition }) => definition),
    ...headlessRows(draft.report).map(({ table }) => table),
  ]);
  const texts = definitions.map((chapter) =>
    newChapter({ ...chapter, tables: chapter.tables.filter((table) => !written.has(table)) }),
  );
  const edit =
    beforeLine === undefined
      ? appendLines(draft, texts.join('\n\n'))
      : insertLines(draft, beforeLine, [texts.join('\n\n'), '']);
  return [
    {
      title: {
        zh: `补上缺少的章节（${definitions.map(({ label }) => label).join('、')}）`,
        en: `Insert the missing ${definitions.length === 1 ? 'chapter' : 'chapters'} (${definitions.map(({ label }) => label).join(', ')})`,
      },
      edits: [edit],
      preferred: true,
      certain: false,
    },
  ];
}

/** The line behind the heading: a table that comes first stands above the prose. */
function headEnd(chapter: Chapter): number {
  return chapter.heading.range.start.line + 1;
}

function lastLine(table: StatutoryTable): number {
  return Math.max(table.nameRange.start.line, ...table.rows.map((row) => row.range.start.line));
}

function within(table: StatutoryTable, chapter: Chapter): boolean {
  return table.range.start.line >= chapter.range.start.line && table.range.start.line < chapter.range.end.line;
}
