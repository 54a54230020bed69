import type { Fact } from '../report/evaluated.ts';
import type { Field } from '../report/fields.ts';
import type { FormatRow, FormatTable } from '../report/format.ts';
import { printedRows } from '../report/read/group-numbers.ts';
import type { FreeTable } from '../report/written.ts';
import { fillTable } from './fill-table.ts';
import type { Filling } from './fit-table.ts';
import { type Grid, isNumber, ownText, reportCell, widthOf } from './grid.ts';
import { cellDraft, type RowChanges, type RowDraft } from './write-rows.ts';

/**
 * Numbers without labels go into the cells of a table from one of them on, to the right and down, as in a spreadsheet;
 * undefined where anything else was copied, or where it reaches over an edge of the table.
 */
export function blockAt(
  grid: Grid,
  field: Extract<Field, { readonly kind: 'cell' | 'own-cell' }>,
): RowChanges | undefined {
  const texts = grid.map((row) => row.map(ownText));
  const width = widthOf(grid);
  if (width * texts.length < 2 || !texts.flat().every((text) => text === '' || text === '=' || isNumber(text)))
    return undefined;
  const { table, fact } = field;
  const form = table.kind === 'table' ? table.definition : undefined;
  if (table.kind === 'table' && (!form || table.other)) return undefined;
  const lines =
    table.kind === 'table' ? printedRows(table).map(({ facts }) => facts) : table.rows.map(({ cells }) => cells);
  // Rows that print side by side are one line.
  const shown = form?.sideways ? [lines.flat()] : lines;
  const top = shown.findIndex((line) => line.includes(fact));
  const left = shown[top]?.indexOf(fact) ?? -1;
  const below = shown.slice(top, top + texts.length);
  if (top < 0 || below.length < texts.length || below.some((line) => line.length < left + width)) return undefined;
  const pasted = new Map(
    below.flatMap((line, y) =>
      Array.from({ length: width }, (_, x) => [line[left + x] as Fact, texts[y]?.[x] ?? ''] as const),
    ),
  );
  return table.kind === 'table' && form
    ? fillTable(table, form, fillingsOf(pasted))
    : ownRows(table as FreeTable, pasted);
}

function fillingsOf(pasted: ReadonlyMap<Fact, string>): readonly Filling[] {
  const rows = new Map<FormatRow, Map<FormatTable['columns'][number], string>>();
  for (const [{ row, column }, text] of pasted) {
    const cells = rows.get(row) ?? new Map();
    rows.set(row, cells.set(column, reportCell(text, column)));
  }
  return [...rows].map(([row, cells]) => ({ row, cells }));
}

function ownRows({ rows }: FreeTable, pasted: ReadonlyMap<Fact, string>): RowChanges {
  const changed = rows.flatMap(({ label, range, cells }): [number, RowDraft][] => {
    if (!cells.some((cell) => pasted.has(cell))) return [];
    const drafts = cells.map((cell) => {
      const text = pasted.get(cell);
      return cellDraft(cell.text.trim(), text === undefined ? undefined : reportCell(text));
    });
    return [[range.start.line, { label, cells: drafts }]];
  });
  return { changed: new Map(changed), inserted: new Map() };
}
