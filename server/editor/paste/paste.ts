import type { Position, TextEdit } from 'vscode-languageserver-protocol';
import { copiedBlocks } from '../../grid/copied-blocks.ts';
import { fillTable } from '../../grid/fill-table.ts';
import { fitTable } from '../../grid/fit-table.ts';
import {
  type Grid,
  type GridRow,
  mostCells,
  ownText,
  reportCell,
  single,
  tabSeparated,
  widthOf,
} from '../../grid/grid.ts';
import { htmlGrid } from '../../grid/html-grid.ts';
import { isPasteProblem, noSuchTable, type PasteProblem, tableNotWritten } from '../../grid/paste-problems.ts';
import { editsOf, type ParsedReport, type RowChanges, startingOn, type Writer } from '../../grid/write-rows.ts';
import type { FormatChapter, FormatRow, FormatTable } from '../../report/format.ts';
import { findNamed } from '../../report/names.ts';
import type { StatutoryTable } from '../../report/written.ts';
import { barsIn, cellsBehindBars, isRowLine, isRuler } from '../../shared/line-kinds.ts';
import type { Text } from '../../shared/text.ts';
import { draftFreeTable, type NewTable, newTable } from './draft-table.ts';
import { belongsElsewhere, type FormPaste, formTablesIn, pasteFormTables } from './form-tables.ts';
import { tableAt } from './place.ts';

/** What becomes of a copied table. */
export type Pasted =
  /** It fills rows of the table at the cursor. */
  | { readonly kind: 'rows'; readonly edits: readonly TextEdit[] }
  /** It is tables of the form, wherever the cursor is; `overwritten` rows of them are filled in otherwise so far. */
  | ({ readonly kind: 'form-tables' } & FormPaste)
  /** It is one cell, to stand in place of the selection. */
  | { readonly kind: 'cell'; readonly text: string }
  /** The cursor is in no table: it could become one of its own. */
  | ({ readonly kind: 'new-table' } & NewTable)
  | { readonly kind: 'refused'; readonly message: Text };

/** Turns what was copied into rows of the table at the cursor; undefined when it is no table. */
export function paste(
  source: ParsedReport,
  position: Position,
  clipboard: Clipboard,
  writer: Writer,
): Pasted | undefined {
  const copied = copiedGrid(clipboard);
  if (!copied) return undefined;
  const { grid, headerRows } = copied;
  const table = tableAt(source, position.line);
  const lineText = source.text.split(/\r\n|\n|\r/)[position.line] ?? '';
  const [first] = grid;
  if (grid.length === 1 && first?.length === 1) {
    return table && isRowLine(lineText) ? { kind: 'cell', text: reportCell(first[0]?.text ?? '') } : undefined;
  }
  if (!table) {
    const ofForm = formTablesIn(grid, source, position.line);
    if (ofForm.length > 0) return { kind: 'form-tables', ...pasteFormTables(ofForm, source, position.line) };
    if (widthOf(grid) < 2) return undefined;
    const line = { before: lineText.slice(0, position.character), after: lineText.slice(position.character) };
    return { kind: 'new-table', ...newTable(grid, headerRows, line, writer) };
  }
  const draft =
    table.kind === 'table'
      ? draftStatutory(source, table, grid, position.line)
      : draftFreeTable(table, grid, position.line);
  if (isPasteProblem(draft)) {
    const others = formTablesIn(grid, source, position.line);
    const isHere = table.kind === 'table' && others.some((one) => one.table === table.definition);
    return { kind: 'refused', message: isHere ? draft.problem : belongsElsewhere(others, draft.problem) };
  }
  const placed = lineText.trim() === '' ? startingOn(position.line, draft) : draft;
  return { kind: 'rows', edits: editsOf(source.text, placed, writer) };
}

function draftStatutory(
  { report }: ParsedReport,
  table: StatutoryTable,
  grid: Grid,
  line: number,
): RowChanges | PasteProblem {
  const { definition, home } = table;
  if (!definition || !home) return noSuchTable(table.name);
  const drafts: RowChanges[] = [];
  for (const part of partsOf(grid, definition, home)) {
    const written = part.table === definition ? table : report.tables.find((one) => one.definition === part.table);
    if (!written) return tableNotWritten(part.table.name);
    const { grid: rows, table: filled } = copiedBlocks(part.grid, part.table);
    const fillings = fitTable(rows, filled, rowAt(written, filled, line));
    if (isPasteProblem(fillings)) return fillings;
    drafts.push(fillTable(written, filled, fillings));
  }
  return {
    changed: new Map(drafts.flatMap(({ changed }) => [...changed])),
    inserted: new Map(drafts.flatMap(({ inserted }) => [...inserted])),
  };
}

function partsOf(grid: Grid, definition: FormatTable, home: FormatChapter) {
  return cutAtCaptions(grid, home) ?? [{ table: definition, grid }];
}

/** The row of the form at a line, or the one that would follow there. */
function rowAt({ rows }: StatutoryTable, definition: FormatTable, line: number): FormatRow | undefined {
  const above = rows.findLast(({ row, range }) => row && range.start.line <= line);
  if (!above?.row) return definition.rows[0];
  const index = definition.rows.indexOf(above.row);
  return definition.rows[above.range.start.line === line ? index : index + 1];
}

/** What was copied, in the forms that the clipboard has it in. */
export interface Clipboard {
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}

/** The copied table; HTML knows of merged cells, text does not, but Markdown tells where its header ends. */
export function copiedGrid({ html = '', text = '' }: Clipboard): Copied | undefined {
  const grid = htmlGrid(html) ?? tabSeparated(text);
  return grid ? { grid } : markdownGrid(text);
}

/** A copied table, and how many of its rows head its columns where that is known. */
export interface Copied {
  readonly grid: Grid;
  readonly headerRows?: number;
}

/** A part of a copied table, and the table of the form that its caption names. */
interface Captioned {
  readonly table: FormatTable;
  readonly grid: Grid;
}

/**
 * Cuts a copied table at its captions: a chapter prints its tables as one grid, a line with the name of each above it
 * (第二十条第（一）项). Undefined when there are none.
 */
function cutAtCaptions(grid: Grid, chapter: FormatChapter): readonly Captioned[] | undefined {
  const parts: { table: FormatTable; grid: GridRow[] }[] = [];
  for (const row of grid) {
    const table = captionOf(row, chapter);
    if (table) parts.push({ table, grid: [] });
    else parts.at(-1)?.grid.push(row);
  }
  return parts.length > 0 ? parts : undefined;
}

function captionOf(row: GridRow, { tables }: FormatChapter): FormatTable | undefined {
  const [text, ...others] = row.map(ownText).filter((own) => own !== '');
  return text === undefined || others.length > 0 ? undefined : findNamed(tables, text)?.found;
}

/**
 * A table in Markdown, as chats, notes and code hosts copy it: cells between bars, the header ruled off. Blank lines around
 * it do not count. Undefined for any other text: rows of a report have no such line.
 */
function markdownGrid(text: string): Copied | undefined {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  const written = lines.filter((line) => line !== '');
  const ruler = written.findIndex((line) => isRuler(line) && /[|:]/.test(line));
  if (ruler < 1 || !written.every((line) => barsIn(line).length > 0)) return undefined;
  const rows = written.filter((line) => !isRuler(line)).map(cellsOf);
  return widthOf(rows) * rows.length > mostCells ? undefined : { grid: rows, headerRows: ruler };
}

function cellsOf(line: string): GridRow {
  const cells = cellsBehindBars(isRowLine(line) ? line : `|${line}`);
  const isClosed = cells.length > 1 && cells.at(-1) === '';
  return (isClosed ? cells.slice(0, -1) : cells).map((cell) => single(plain(cell)));
}

/** Without the marks of Markdown and HTML that cells of a report would print as they are. */
function plain(cell: string): string {
  return cell
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\*\*(?=\S)(.*?\S)\*\*/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
