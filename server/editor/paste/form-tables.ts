import type { TextEdit } from 'vscode-languageserver-protocol';
import { type Grid, ownText, reportCell } from '../../grid/grid.ts';
import type { ParsedReport } from '../../grid/write-rows.ts';
import type { FormatChapter, FormatRow, FormatTable } from '../../report/format.ts';
import { newTableText } from '../../report/new-report.ts';
import { type TableInText, tablesInText } from '../../report/read/table-in-text.ts';
import { hasLine } from '../../report/text-range.ts';
import type { Text } from '../../shared/text.ts';
import { draftOf, insertLines } from '../fixes/fix.ts';
import { rowsIntoTable } from '../fixes/pasted-text-fixes.ts';

/** Tables of the form that were copied, and what brings them to their places in the report. */
export interface FormPaste {
  readonly edits: readonly TextEdit[];
  readonly tables: readonly string[];
  /** How many rows are filled in otherwise so far. */
  readonly overwritten: number;
}

/**
 * The tables of the form that a copied table is by its labels, whichever the cursor is in; none where anything else was copied
 * with them, so that nothing is left out.
 */
export function formTablesIn(grid: Grid, { report }: ParsedReport, line: number): readonly TableInText[] {
  const chapters = report.format?.chapters ?? [];
  const here = report.chapters.find(({ range }) => hasLine(range, line))?.definition;
  const inOrder = [...(here?.tables ?? []), ...chapters.filter((one) => one !== here).flatMap(({ tables }) => tables)];
  const lines = grid
    .map((row, index) => ({ line: index, text: row.map(ownText).join('\t') }))
    .filter(({ text }) => text.trim() !== '');
  const tables = tablesInText(lines, inOrder);
  const taken = new Set(tables.flatMap((table) => table.lines));
  return lines.every((one) => taken.has(one.line)) ? tables : [];
}

/** Fills the tables where they stand; what the report lacks is opened in its chapter, or at the cursor. */
export function pasteFormTables(found: readonly TableInText[], source: ParsedReport, line: number): FormPaste {
  const draft = draftOf(source.report, source.text);
  const placed = found.map(({ table, rows }) => {
    const cells = new Map(
      [...rows].map(([row, texts]): [FormatRow, readonly string[]] => {
        return [row, texts.map((text, index) => reportCell(text, table.columns[index]))];
      }),
    );
    const written = source.report.tables.find(({ definition }) => definition === table);
    if (written) return rowsIntoTable(written, table, cells, draft);
    const at = placeOf(table, source, line);
    const above = at > 0 && draft.lines[at - 1]?.trim() !== '' ? [''] : [];
    const below = (draft.lines[at] ?? '').trim() === '' ? [] : [''];
    return { edits: [insertLines(draft, at, [...above, newTableText(table, cells), ...below])], overwritten: 0 };
  });
  return {
    edits: placed.flatMap(({ edits }) => edits),
    tables: found.map(({ table }) => table.name),
    overwritten: placed.reduce((count, one) => count + one.overwritten, 0),
  };
}

/** The line where a table goes that the report does not have: the cursor's, unless its chapter is another one. */
function placeOf(table: FormatTable, { report, text }: ParsedReport, line: number): number {
  const isHome = (home: FormatChapter | undefined) => home?.tables.includes(table);
  const chapter = report.chapters.find(({ definition }) => isHome(definition));
  const all = text.split(/\r\n|\n|\r/);
  // Behind the text of the cursor's line, for the table stands on lines of its own.
  if (!chapter || hasLine(chapter.range, line)) return (all[line] ?? '').trim() === '' ? line : line + 1;
  const lines = all.slice(0, chapter.range.end.line);
  return lines.findLastIndex((each) => each.trim() !== '') + 1;
}

/** What a refusal says more where the copied rows are those of another table. */
export function belongsElsewhere(tables: readonly TableInText[], refusal: Text): Text {
  const names = tables.map(({ table }) => `“${table.name}”`);
  if (names.length === 0) return refusal;
  return {
    zh: `${refusal.zh}剪贴板中是表${names.join('、')}的内容，请粘贴到那里，或者任何表格以外的地方。`,
    en: `${refusal.en} The clipboard has table ${names.join(', ')}: paste it there, or anywhere outside of tables.`,
  };
}
