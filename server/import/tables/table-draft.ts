import { reportCell } from '../../grid/grid.ts';
import { formOf } from '../../report/cell-forms.ts';
import type { FormatColumn, FormatRow, FormatRowGroup, FormatTable } from '../../report/format.ts';
import { blockOfRow } from '../../report/names.ts';
import { groupLine, tableText } from '../../report/new-report.ts';
import { importMark } from '../../shared/line-kinds.ts';
import { commentOf, type ImportNote } from '../note.ts';

/** A row of a table in the making. Rows that the form does not have keep their label. */
interface RowDraft {
  readonly of: FormatRow | FormatRowGroup | undefined;
  readonly label: string;
  readonly cells: readonly string[];
  readonly notes: readonly ImportNote[];
}

/** What was found of a table of the form, row by row, in the order of the source. */
export class TableDraft {
  readonly table: FormatTable;
  readonly rows: RowDraft[] = [];
  readonly notes: ImportNote[] = [];

  constructor(table: FormatTable) {
    this.table = table;
  }

  /** What is known of a row so far. */
  known(row: FormatRow | FormatRowGroup): RowDraft | undefined {
    return this.rows.find(({ of }) => of === row);
  }

  add(
    of: FormatRow | FormatRowGroup | undefined,
    label: string,
    cells: readonly string[],
    notes: readonly ImportNote[],
  ): void {
    this.rows.push({
      of,
      label,
      cells: cells.map((cell, index) => reportCell(cell, this.#formAt(of, index))),
      notes,
    });
  }

  /** The table as text, in the order of the form; what the form does not have last. What is doubtful is said above its row. */
  text(): string {
    const place = ({ of }: RowDraft) => {
      const at = this.table.rows.findIndex(
        (row) => row === of || (of && 'kind' in of && row.groups[0] !== undefined && row.groups.includes(of.name)),
      );
      return at < 0 ? this.table.rows.length : at;
    };
    const rows = [...this.rows].sort((one, other) => place(one) - place(other));
    const written = rows.flatMap((row, index): (Pick<RowDraft, 'notes'> & { readonly line: readonly string[] })[] => {
      const block = this.#blockOf(row);
      const inBlock = row.of && 'inBlock' in row.of ? row.of.inBlock : undefined;
      const line = { line: [inBlock ?? row.label, ...row.cells], notes: row.notes };
      const isFirst = block && block !== this.#blockOf(rows[index - 1]);
      return isFirst ? [{ line: [groupLine(block)], notes: [] }, line] : [line];
    });
    const [name = '', header = '', ...lines] = tableText(
      this.table,
      written.map(({ line }) => line),
    ).split('\n');
    const apart = this.rows.filter((row) => row.notes.some(isApart)).length;
    const told = apart === 0 ? [] : [`${importMark} 本表 ${apart} 行的数字原来连在一起，已分开，没有别的读法`];
    const above = (notes: readonly ImportNote[]) => notes.filter(({ level }) => level !== 'told').map(commentOf);
    return [
      name,
      ...told,
      ...above(this.notes),
      header,
      ...lines.flatMap((line, index) => [...above(written[index]?.notes ?? []), line]),
    ].join('\n');
  }

  /** What a cell takes: a row may ask for a choice where its column has numbers. */
  #formAt(of: RowDraft['of'], index: number): FormatColumn | undefined {
    const column = this.table.columns[index];
    return column && of && !('kind' in of) ? formOf(of, column) : column;
  }

  /** The block of the author's that a row stands in. */
  #blockOf(row: RowDraft | undefined): FormatRowGroup | undefined {
    return row?.of && !('kind' in row.of) ? blockOfRow(this.table, row.of) : undefined;
  }
}

/** Digits that could only be read in one way are said once for the table. */
function isApart({ level, text }: ImportNote): boolean {
  return level === 'told' && text.zh.startsWith('数字连在一起');
}
