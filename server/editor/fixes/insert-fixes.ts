import type { FixData } from '../../checks/fix-data.ts';
import { headlessRows } from '../../checks/missing-openings.ts';
import { belowGroupLines } from '../../grid/fill-table.ts';
import type { FormatRow, FormatTable } from '../../report/format.ts';
import { newChapter, newRow, newTableText } from '../../report/new-report.ts';
import type { Chapter, StatutoryTable } from '../../report/written.ts';
import { isRowLine } from '../../shared/line-kinds.ts';
import type { Text } from '../../shared/text.ts';
import { appendLines, type Draft, deleteLine, deleteLines, type Fix, insertLines, tableNamed } from './fix.ts';

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
    if (written && within(written, chapter)) line = written.whole.end.line + 1;
    else if (tables.includes(table.name)) edits.set(line, [...(edits.get(line) ?? []), '', newTableText(table)]);
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

/** The line that opens what stands below it: a blank line above it, and below it where it is a heading. */
export function openingFix({ line, text, apart }: FixData & { kind: 'insert-line' }, draft: Draft): Fix {
  const isBelowText = line > 0 && draft.lines[line - 1]?.trim() !== '';
  return {
    title: { zh: `在上方写“${text}”`, en: `Write “${text}” above` },
    edits: [insertLines(draft, line, [...(isBelowText ? [''] : []), text, ...(apart ? [''] : [])])],
    preferred: true,
    certain: false,
  };
}

/** The lines that open several tables at once, each in the place of its caption or above its rows. */
export function openTablesFix({ openings }: FixData & { kind: 'open-tables' }, draft: Draft): Fix {
  const names = openings.map(({ text }) => text);
  return {
    title: {
      zh: `补写${openings.length}张表的表行（“${names.join('”、“')}”）`,
      en: `Write the ${openings.length} missing lines (“${names.join('”, “')}”)`,
    },
    edits: openings.map(({ line, text, caption }) =>
      caption
        ? { range: caption, newText: text }
        : insertLines(draft, line, [...(line > 0 && draft.lines[line - 1]?.trim() !== '' ? [''] : []), text]),
    ),
    preferred: true,
    certain: false,
  };
}

/** The header line with each of the values that it may have. */
export function headerChoiceFixes(data: FixData & { kind: 'header-choice' }, draft: Draft): Fix[] {
  const { key, values, line, replaces } = data;
  return values.map((value) => {
    const text = `${key}: ${value}`;
    const only = values.length === 1 && value !== '';
    const whole = { start: { line, character: 0 }, end: { line, character: draft.lines[line]?.length ?? 0 } };
    return {
      title:
        value === ''
          ? { zh: `在报头补一行“${key}: ”`, en: `Add “${key}: ” to the header` }
          : { zh: `在报头写明“${text}”`, en: `Write “${text}” into the header` },
      edits: [replaces ? { range: whole, newText: text } : insertLines(draft, line, [text])],
      preferred: only,
      certain: false,
    };
  });
}

/** Lines of text as fields of the header. */
export function toHeaderFix({ lines, header }: FixData & { kind: 'to-header' }, draft: Draft): Fix {
  const texts = header.map(({ key, value }) => (value === '' ? `${key}:` : `${key}: ${value}`));
  const [from = 0] = lines;
  const to = lines.at(-1) ?? from;
  // A comment between them stays.
  const isTogether = draft.lines.every((text, line) => line <= from || line >= to || text.trim() === '');
  return {
    title:
      texts.length === 0
        ? { zh: '删去正文中的落款', en: 'Delete the signature in the text' }
        : { zh: `移到报头（${texts.join('；')}）`, en: `Move to the header (${texts.join('; ')})` },
    edits: [
      ...header.map(({ line }, index) => insertLines(draft, line, [texts[index] ?? ''])),
      ...(isTogether
        ? [deleteLines(draft, from, to)]
        : lines.map((line) => ({
            range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
            newText: '',
          }))),
    ],
    preferred: true,
    certain: false,
  };
}

/** A row that was broken over two lines, on one; what breaks within a label leaves no space. */
export function joinFix({ from, to }: FixData & { kind: 'join-lines' }, { lines }: Draft): Fix {
  const [above = '', below = ''] = [lines[from], lines[to]];
  const start = { line: from, character: above.trimEnd().length };
  const end = { line: to, character: below.length - below.trimStart().length };
  // A cell that ends its line goes on with a bar.
  const newText = isRowLine(below) ? ' ' : '';
  return {
    title: { zh: '与上一行合为一行', en: 'Join with the line above' },
    edits: [{ range: { start, end }, newText }],
    preferred: true,
    certain: false,
  };
}

/** More of a line is not shown in the title of a fix. */
const longestShown = 40;

/** A line that was run into the one before it, on its own again. */
export function splitFix({ range }: FixData & { kind: 'split-line' }, { lines, lineBreak }: Draft): Fix {
  const rest = (lines[range.end.line] ?? '').slice(range.end.character).trim();
  const line = rest.length > longestShown ? `${rest.slice(0, longestShown - 1)}…` : rest;
  return {
    title: { zh: `将“${line}”另起一行`, en: `Put “${line}” on a line of its own` },
    edits: [{ range, newText: lineBreak }],
    preferred: true,
    certain: false,
  };
}

/** A row to the table that lacks it, at its place in the format. */
export function moveRowFix({ line, table: name, row, cells }: FixData & { kind: 'move-row' }, draft: Draft): Fix[] {
  const table = tableNamed(draft, name);
  const definition = table?.definition;
  if (!table || !definition) return [];
  const label = cells[0] ?? row;
  return [
    {
      title: { zh: `将“${label}”行移到表“${name}”`, en: `Move row “${label}” to table “${name}”` },
      edits: [deleteLine(draft, line), ...insertRows(table, definition, [row], () => cells, draft)],
      preferred: true,
      certain: false,
    },
  ];
}

const deletions: Readonly<Record<(FixData & { kind: 'delete-lines' })['what'], Text>> = {
  row: { zh: '删去这一行', en: 'Delete this row' },
  table: { zh: '删去重复的表', en: 'Delete the duplicate table' },
  chapter: { zh: '删去重复的章', en: 'Delete the duplicate chapter' },
};

/** Deletes what says nothing new; nothing where comments, rules or the like stand in it, which say more. */
export function deletionFix({ what, from, to, lines }: FixData & { kind: 'delete-lines' }, draft: Draft): Fix[] {
  const known = new Set(lines);
  const isNew = draft.lines.some((text, line) => line >= from && line <= to && text.trim() !== '' && !known.has(line));
  return isNew
    ? []
    : [{ title: deletions[what], edits: [deleteLines(draft, from, to)], preferred: true, certain: false }];
}

/** All chapters in the order of the form; what the form does not know stays behind the chapter it stood behind. */
export function orderFix({ report, lines, lineBreak }: Draft): Fix[] {
  const { chapters, format } = report;
  const [first] = chapters;
  const last = chapters.at(-1);
  if (!format || !first || !last) return [];
  const blocks: { readonly rank: number; readonly chapters: Chapter[] }[] = [];
  for (const chapter of chapters) {
    const rank = chapter.definition ? format.chapters.indexOf(chapter.definition) : -1;
    const before = blocks.at(-1);
    if (rank < 0 && before) before.chapters.push(chapter);
    else blocks.push({ rank, chapters: [chapter] });
  }
  const sorted = [...blocks].sort((a, b) => a.rank - b.rank).flatMap((block) => block.chapters);
  const text = sorted.map((chapter) => textOf(chapter, lines)).join('\n\n');
  const end = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const range = { start: { line: first.range.start.line, character: 0 }, end };
  return [
    {
      title: { zh: '按格式的顺序排列各章', en: 'Put the chapters into the order of the format' },
      edits: [{ range, newText: `${text}\n`.replaceAll('\n', lineBreak) }],
      preferred: true,
      certain: false,
    },
  ];
}

function textOf({ range }: Chapter, lines: readonly string[]): string {
  return lines.slice(range.start.line, range.end.line).join('\n').trimEnd();
}
