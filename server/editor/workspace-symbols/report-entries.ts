import { SymbolKind } from 'vscode-languageserver-protocol';
import { freeTablesOf, type Report } from '../../report/report.ts';
import type { TextRange } from '../../report/text-range.ts';
import type { FreeTable, StatutoryTable } from '../../report/written.ts';
import { type Entry, weights, within } from './entry.ts';

const top: TextRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A report by its title or body, and its chapters, tables and rows by what they are called here or in the format. */
export function reportEntries(report: Report, fileName: string): readonly Entry[] {
  const { header, chapters, tables } = report;
  const body = header.body ?? '';
  const title = report.title?.text.trim() || `${body}${header.year ?? ''}` || fileName;
  // Editors keep only what holds the query in its name.
  const name = title.includes(body) ? title : `${title}（${body}）`;
  const range = report.title?.range ?? top;
  return [
    { names: [name], kind: SymbolKind.File, range, weight: weights.document },
    ...chapters.flatMap(({ heading, definition }) =>
      entryOf([heading.text.trim(), definition?.label, definition?.name], {
        kind: SymbolKind.Module,
        range: heading.textRange,
        weight: weights.chapter,
        container: name,
      }),
    ),
    ...tables.flatMap((table) => statutoryEntries(table, name)),
    ...freeTablesOf(report).flatMap((table) => freeEntries(table, name)),
  ];
}

function statutoryEntries({ name, nameRange, definition, rows }: StatutoryTable, report: string): readonly Entry[] {
  return [
    ...entryOf([name, definition?.label], tableAt(nameRange, report)),
    ...rows
      .filter(({ kind }) => kind !== 'rest')
      .flatMap(({ label, labelRange, row }) =>
        entryOf([row?.name, label, row?.label], rowAt(labelRange, within(name, report))),
      ),
  ];
}

function freeEntries({ title, titleRange, rows, rowLines }: FreeTable, report: string): readonly Entry[] {
  const groups = rowLines.headings.filter(({ children }) => children.length > 0);
  return [
    ...entryOf([title], tableAt(titleRange, report)),
    ...[...groups, ...rows].flatMap(({ label, range }) => entryOf([label], rowAt(range, within(title, report)))),
  ];
}

function tableAt(range: TextRange, container: string): Omit<Entry, 'names'> {
  return { kind: SymbolKind.Struct, range, weight: weights.table, container };
}

function rowAt(range: TextRange, container: string): Omit<Entry, 'names'> {
  return { kind: SymbolKind.Field, range, weight: weights.part, container };
}

/** Nothing for what has no name yet. */
function entryOf(called: readonly (string | undefined)[], entry: Omit<Entry, 'names'>): readonly Entry[] {
  const [name, ...others] = called.flatMap((text) => text || []);
  return name === undefined ? [] : [{ ...entry, names: [name, ...others] }];
}
