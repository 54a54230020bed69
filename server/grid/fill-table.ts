import { type FormatRow, type FormatTable, leafRows } from '../report/format.ts';
import { rowsOfBlock, unnamedBlockOf } from '../report/names.ts';
import { groupLine, newRow } from '../report/new-report.ts';
import type { StatutoryTable, WrittenRow } from '../report/written.ts';
import type { Filling } from './fit-table.ts';
import { newBlocks } from './new-blocks.ts';
import { cellDraft, type RowChanges, type RowDraft } from './write-rows.ts';

/** Writes numbers from elsewhere into a table of the form: into the rows it has, and into new ones where the form has them. */
export function fillTable(table: StatutoryTable, definition: FormatTable, fillings: readonly Filling[]): RowChanges {
  const changed = new Map<number, RowDraft>();
  const inserted = new Map<number, RowDraft[]>();
  const insertBelow = (at: number, draft: RowDraft) => void inserted.set(at, [...(inserted.get(at) ?? []), draft]);
  const blocks = newBlocks(table, definition, fillings);
  let line = table.header?.range.start.line ?? table.nameRange.start.line;
  for (const row of definition.rows) {
    const block = blocks.find(({ group }) => rowsOfBlock(group).includes(row));
    const written = block ? block.takes.get(row) : table.rows.find((one) => one.row === row && !one.repeated);
    const known = fillings.find((candidate) => candidate.row === row);
    // A block that is begun is begun with all of its rows.
    const filling = known ?? (block && { row, cells: new Map() });
    if (block && row === rowsOfBlock(block.group)[0]) {
      const heading = { label: groupLine(block.group), cells: [] };
      if (block.heading) changed.set(block.heading.range.start.line, heading);
      else {
        line = belowGroupLines(line, row, table, definition);
        insertBelow(line, heading);
      }
    }
    if (written) line = written.range.start.line;
    if (!filling) continue;
    if (written) changed.set(line, rewritten(written, definition, filling));
    else {
      line = belowGroupLines(line, row, table, definition);
      insertBelow(line, newlyWritten(table, definition, filling));
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

/** The last line a new row has to stand below: `line`, or those below it that name its groups, or groups before it. */
export function belowGroupLines(line: number, row: FormatRow, table: StatutoryTable, definition: FormatTable): number {
  let last = line;
  for (const written of table.rows.filter(({ range }) => range.start.line > line)) {
    if (!beginsBefore(row, written, definition)) break;
    last = written.range.start.line;
  }
  return last;
}

/** Whether a line names a group that begins with the row, or before it in the form. */
function beginsBefore(row: FormatRow, { group }: WrittenRow, definition: FormatTable): boolean {
  const [first] = group ? leafRows((unnamedBlockOf(group) ?? group).children) : [];
  return first !== undefined && definition.rows.indexOf(first) <= definition.rows.indexOf(row);
}
