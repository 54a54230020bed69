import type { FormatTable } from '../../report/format.ts';
import { newRow } from '../../report/new-report.ts';
import type { StatutoryTable, WrittenRow } from '../../report/report.ts';
import { belowGroupLines } from '../group-lines.ts';
import type { Filling } from './fit.ts';
import { cellDraft, type Draft, type RowDraft } from './row-draft.ts';

/** Writes copied numbers into a table of the form: into the rows it has, and into new ones where the form has them. */
export function draftTable(table: StatutoryTable, definition: FormatTable, fillings: readonly Filling[]): Draft {
  const changed = new Map<number, RowDraft>();
  const inserted = new Map<number, RowDraft[]>();
  let line = table.header?.range.start.line ?? table.nameRange.start.line;
  for (const row of definition.rows) {
    const written = table.rows.find((candidate) => candidate.row === row && !candidate.repeated);
    const filling = fillings.find((candidate) => candidate.row === row);
    if (written) line = written.range.start.line;
    if (!filling) continue;
    if (written) changed.set(line, rewritten(written, definition, filling));
    else {
      line = belowGroupLines(line, row, table, definition);
      inserted.set(line, [...(inserted.get(line) ?? []), newlyWritten(table, definition, filling)]);
    }
  }
  return { changed, inserted };
}

function rewritten({ label, cells }: WrittenRow, { columns }: FormatTable, filling: Filling): RowDraft {
  const count = Math.max(cells.length, columns.length);
  return {
    label,
    cells: Array.from({ length: count }, (_, index) => {
      const column = columns[index];
      return cellDraft(cells[index]?.text.trim() ?? '', column && filling.cells.get(column), column);
    }),
  };
}

/** What was not copied is what 其余 said of the row so far, or what a new row starts with. */
function newlyWritten(table: StatutoryTable, definition: FormatTable, { row, cells }: Filling): RowDraft {
  const rest = table.rows.find(({ kind }) => kind === 'rest')?.cells ?? [];
  const [label = '', ...fresh] = newRow(definition, row);
  return {
    label,
    cells: definition.columns.map((column, index) => {
      const before = fresh[index] || ((rest.length === 1 ? rest[0] : rest[index])?.text.trim() ?? '');
      return { text: cells.get(column) ?? before, column };
    }),
  };
}
