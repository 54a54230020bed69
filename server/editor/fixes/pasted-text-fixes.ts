import type { TextEdit } from 'vscode-languageserver-protocol';
import type { FixData } from '../../checks/fix-data.ts';
import { unmarkedChapters } from '../../checks/pasted-text-checks.ts';
import { reportCell } from '../../grid/grid.ts';
import type { FormatRow, FormatTable } from '../../report/format.ts';
import { newTableText } from '../../report/new-report.ts';
import { markedUp } from '../../report/read/marked-up.ts';
import type { StatutoryTable } from '../../report/written.ts';
import { type Draft, deleteLines, type Fix, tableNamed } from './fix.ts';
import { insertRows } from './insert-fixes.ts';

/** The rows out of the text and into their table: into the one that the report has, or into a new one in their place. */
export function rowsOfTextFix(data: FixData & { kind: 'rows-of-text' }, draft: Draft): Fix[] {
  const definition = draft.report.format?.chapters
    .flatMap(({ tables }) => tables)
    .find(({ name }) => name === data.table);
  if (!definition) return [];
  const rows = new Map(
    definition.rows.flatMap((row): [FormatRow, readonly string[]][] => {
      const cells = data.rows.find((one) => one.row === row.name)?.cells;
      return cells ? [[row, cells.map((text, index) => reportCell(text, definition.columns[index]))]] : [];
    }),
  );
  const [from = 0, to = from] = [data.lines[0], data.lines.at(-1)];
  const taken = new Set(data.lines);
  // Comments between the rows stay.
  const kept = draft.lines.slice(from, to + 1).filter((line, index) => !taken.has(from + index) && line.trim() !== '');
  const table = tableNamed(draft, data.table);
  if (table) return kept.length > 0 ? [] : [intoTable(table, definition, rows, deleteLines(draft, from, to), draft)];
  const text = [newTableText(definition, rows), ...kept].join('\n\n').replaceAll('\n', draft.lineBreak);
  const range = { start: { line: from, character: 0 }, end: { line: to, character: draft.lines[to]?.length ?? 0 } };
  return [
    {
      title: { zh: `改成表“${data.table}”`, en: `Make them table “${data.table}”` },
      edits: [{ range, newText: text }],
      preferred: true,
      certain: false,
    },
  ];
}

function intoTable(
  table: StatutoryTable,
  definition: FormatTable,
  rows: ReadonlyMap<FormatRow, readonly string[]>,
  deletion: TextEdit,
  draft: Draft,
): Fix {
  const { edits, overwritten } = rowsIntoTable(table, definition, rows, draft);
  return {
    title:
      overwritten === 0
        ? { zh: `填入表“${definition.name}”`, en: `Put them into table “${definition.name}”` }
        : {
            zh: `填入表“${definition.name}”，改写已填的 ${overwritten} 行`,
            en: `Put them into table “${definition.name}”, over ${overwritten} row${overwritten === 1 ? '' : 's'} filled in already`,
          },
    // What is inserted where the text begins that goes has to come first.
    edits: [...edits, deletion],
    preferred: overwritten === 0,
    certain: false,
  };
}

/** Numbers into the rows that a table has, and rows that it lacks at their places in the form. */
export function rowsIntoTable(
  table: StatutoryTable,
  definition: FormatTable,
  rows: ReadonlyMap<FormatRow, readonly string[]>,
  draft: Draft,
): { readonly edits: readonly TextEdit[]; readonly overwritten: number } {
  const written = new Map(table.rows.flatMap((one) => (one.row && !one.repeated ? [[one.row, one] as const] : [])));
  const changed = [...rows].flatMap(([row, cells]) => {
    const before = written.get(row);
    return before ? [{ before, cells }] : [];
  });
  // A number that somebody typed is overwritten only on purpose.
  const overwritten = changed.filter(({ before, cells }) =>
    before.cells.some(({ text, reading }, index) => {
      return reading.kind !== 'blank' && reading.kind !== 'computed' && text !== '0' && text !== cells[index];
    }),
  ).length;
  const added = [...rows.keys()].filter((row) => !written.has(row)).map(({ name }) => name);
  const insert = insertRows(table, definition, added, (row) => [row.name, ...(rows.get(row) ?? [])], draft);
  const rewritten = changed.map(({ before: { range, label }, cells }) => {
    return { range, newText: `| ${[label, ...cells].join(' | ')} |` };
  });
  return { edits: [...insert, ...rewritten], overwritten };
}

/** The whole text as a report: what it says stays, and gets the marks that say what it is. */
export function markUpFix(draft: Draft): Fix[] {
  const unmarked = unmarkedChapters(draft.report);
  if (!unmarked) return [];
  const text = markedUp(draft.lines, draft.report, unmarked.format);
  const last = draft.lines.length - 1;
  return [
    {
      title: { zh: '整理成报告：标题、报头、各章、表格', en: 'Make it a report: title, header, chapters, tables' },
      edits: [
        {
          range: { start: { line: 0, character: 0 }, end: { line: last, character: draft.lines[last]?.length ?? 0 } },
          newText: text.replaceAll('\n', draft.lineBreak),
        },
      ],
      preferred: true,
      certain: false,
    },
  ];
}
