import type { ColumnNode, FormatColumn, FormatRow, FormatTable, RowNode } from '../report/format.ts';
import { factsOfRow, groupAsRow, standsInstead } from '../report/group-numbers.ts';
import type { Fact, StatutoryTable, WrittenRow } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { CellMarks } from './cell-marks.ts';
import type { CellMark, GridCell } from './document.ts';
import type { LabelNode } from './label-tree.ts';
import { factText } from './number-text.ts';

export type DefinedTable = StatutoryTable & { readonly definition: FormatTable };

interface Source {
  readonly range: TextRange;
  readonly mark?: CellMark | undefined;
}

/** The statutory headings of a table, each with the place it was written at or the place that stands for it. */
export class TableLabels {
  readonly #table: DefinedTable;
  readonly #marks: CellMarks;
  readonly #written: ReadonlyMap<FormatRow, WrittenRow>;

  constructor(table: DefinedTable, marks: CellMarks) {
    this.#table = table;
    this.#marks = marks;
    // The first of several lines for one row is the one that counts.
    this.#written = new Map(table.rows.toReversed().flatMap((row) => (row.row ? [[row.row, row] as const] : [])));
  }

  columns(nodes: readonly ColumnNode[] = this.#table.definition.columnTree): LabelNode[] {
    return nodes.flatMap((node): LabelNode[] => {
      if (node.kind === 'column') {
        return [{ label: node.column.label, ...this.#columnSource(node.column), children: [] }];
      }
      const children = this.columns(node.children);
      return children.length === 0 ? [] : [{ label: node.label, range: this.#headerRange(), children }];
    });
  }

  /** `below` makes what stands under a row, for tables whose rows print side by side. */
  rows(
    below: (row: FormatRow) => readonly LabelNode[] = () => [],
    nodes: readonly RowNode[] = this.#table.definition.rowTree,
  ): LabelNode[] {
    return nodes.flatMap((node): LabelNode[] => {
      if (node.kind === 'row') {
        return [{ label: node.row.label, ...this.rowSource(node.row), children: below(node.row) }];
      }
      if (standsInstead(node, this.#table.groups)) {
        const row = groupAsRow(node);
        return [{ label: node.label, ...this.rowSource(row), children: below(row) }];
      }
      const children = this.rows(below, node.children);
      const first = children[0];
      return first ? [{ label: node.label, range: first.range, children }] : [];
    });
  }

  corner(columns: number, rows: number): GridCell {
    const { definition, header } = this.#table;
    return {
      role: 'corner',
      text: definition.corner,
      row: 0,
      column: 0,
      rowSpan: rows,
      colSpan: columns,
      alignment: rows > 1 ? 'start' : 'center',
      range: header?.range ?? this.#table.nameRange,
    };
  }

  number(fact: Fact, row: number, column: number): GridCell {
    const mark = this.#marks.ofFact(fact);
    const { range } = fact;
    const text = factText(fact);
    return {
      role: 'number',
      text,
      row,
      column,
      rowSpan: 1,
      colSpan: 1,
      alignment: 'center',
      range,
      fact,
      ...(mark && { mark }),
    };
  }

  /** The written label; for a row that 其余 fills its cell, for a missing row the table's name. */
  rowSource(row: FormatRow): Source {
    const group = this.#table.groups.find((one) => groupAsRow(one.group) === row);
    const written = group?.line ?? this.#written.get(row);
    if (written) return { range: written.labelRange, mark: this.#marks.at(written.labelRange) };
    const fact = factsOfRow(this.#table, row)?.[0];
    return { range: fact?.range ?? this.#table.nameRange };
  }

  #columnSource(column: FormatColumn): Source {
    const written = this.#table.header?.cells.find((cell) => cell.column === column);
    if (written) return { range: written.range, mark: this.#marks.at(written.range) };
    return { range: this.#headerRange() };
  }

  #headerRange(): TextRange {
    return this.#table.header?.range ?? this.#table.nameRange;
  }
}
