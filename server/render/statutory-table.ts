import { formOf, takesNumber } from '../report/cell-forms.ts';
import type { Fact } from '../report/evaluated.ts';
import type { ColumnNode, FormatColumn, FormatRow, FormatTable, RowNode } from '../report/format.ts';
import { factsOfRow, groupAsRow, printedRows, standsInstead } from '../report/read/group-numbers.ts';
import type { TextRange } from '../report/text-range.ts';
import type { StatutoryTable, WrittenRow } from '../report/written.ts';
import type { CellMarks } from './cell-marks.ts';
import type { CellMark, LaidOutCell } from './document.ts';
import {
  columnHeadings,
  depthOf,
  equalWeights,
  type LabelNode,
  rowHeadings,
  type TableGrid,
  uprightWeights,
  weightsByContent,
} from './grid.ts';
import { cellText, factText } from './printed-cell.ts';

/**
 * A table of the format as the form prints it: every row and column, whatever the author wrote of it, under nested
 * headings, with the corner over the row headings.
 */
export function uprightGrid(table: DefinedTable, marks: CellMarks): TableGrid {
  const labels = new TableLabels(table, marks);
  const columns = labels.columns();
  const rows = labels.rows();
  const printed = printedRows(table);
  const headerRows = Math.max(1, depthOf(columns));
  const labelColumns = Math.max(1, depthOf(rows));
  const headerRange = table.header?.range ?? table.nameRange;
  return {
    cells: [
      labels.corner(labelColumns, headerRows),
      ...columnHeadings(columns, labelColumns),
      ...rowHeadings(rows, headerRows),
      ...printed.flatMap(({ facts }, row) =>
        facts.map((fact, column) => labels.number(fact, headerRows + row, labelColumns + column)),
      ),
    ],
    rowRanges: [
      ...Array.from({ length: headerRows }, () => headerRange),
      ...printed.map(({ row }) => labels.rowSource(row).range),
    ],
    headerRows,
    columnWeights: uprightWeights(labelColumns, wordColumns(table.definition)),
  };
}

/** Which columns hold words, choices or days in some row. */
function wordColumns({ rows, columns }: FormatTable): readonly boolean[] {
  return columns.map((column) => rows.some((row) => !takesNumber(row, column)));
}

/** A table whose rows print side by side: each row is a group of columns, and all numbers stand in one line. */
export function sidewaysGrid(table: DefinedTable, marks: CellMarks): TableGrid {
  const labels = new TableLabels(table, marks);
  const headings = labels.rows(() => labels.columns());
  const headerRows = depthOf(headings);
  const facts = printedRows(table).flatMap((row) => row.facts);
  const headerRange = table.header?.range ?? table.nameRange;
  return {
    cells: [...columnHeadings(headings, 0), ...facts.map((fact, column) => labels.number(fact, headerRows, column))],
    rowRanges: [...Array.from({ length: headerRows }, () => headerRange), facts[0]?.range ?? table.nameRange],
    headerRows,
    columnWeights: equalWeights(facts.length),
  };
}

/** One of the tables that print as a single grid. */
export interface CaptionedGrid {
  readonly caption: string;
  readonly captionRange: TextRange;
  readonly captionMark?: CellMark | undefined;
  readonly grid: TableGrid;
}

/**
 * Several tables as one grid: each below a row with its caption; in a table with fewer columns the last one takes the
 * remaining width. No row of it is repeated on the next page, since every table has a header of its own.
 */
export function joinGrids(tables: readonly CaptionedGrid[]): {
  readonly grid: TableGrid;
  readonly blocks: readonly number[];
} {
  const width = Math.max(...tables.map(({ grid }) => grid.columnWeights.length));
  const widest = tables.find(({ grid }) => grid.columnWeights.length === width)?.grid;
  const cells: LaidOutCell[] = [];
  const rowRanges: TextRange[] = [];
  const blocks: number[] = [];
  tables.forEach((table, block) => {
    cells.push(captionCell(table, rowRanges.length, width));
    rowRanges.push(table.captionRange);
    const top = rowRanges.length;
    cells.push(...widened(table.grid, width).map((cell) => ({ ...cell, row: cell.row + top })));
    rowRanges.push(...table.grid.rowRanges);
    blocks.push(...Array.from({ length: 1 + table.grid.rowRanges.length }, () => block));
  });
  return { grid: { cells, rowRanges, headerRows: 0, columnWeights: widest?.columnWeights ?? [] }, blocks };
}

function captionCell({ caption, captionRange, captionMark }: CaptionedGrid, row: number, width: number): LaidOutCell {
  return {
    role: 'caption',
    text: caption,
    row,
    column: 0,
    rowSpan: 1,
    colSpan: width,
    alignment: 'start',
    range: captionRange,
    ...(captionMark && { mark: captionMark }),
  };
}

function widened({ cells, columnWeights }: TableGrid, width: number): LaidOutCell[] {
  const missing = width - columnWeights.length;
  return cells.map((cell) =>
    cell.column + cell.colSpan === columnWeights.length ? { ...cell, colSpan: cell.colSpan + missing } : cell,
  );
}

export type DefinedTable = StatutoryTable & { readonly definition: FormatTable };

interface Source {
  readonly range: TextRange;
  readonly mark?: CellMark | undefined;
}

/** The statutory headings of a table, each with the place it was written at or the place that stands for it. */
class TableLabels {
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

  corner(columns: number, rows: number): LaidOutCell {
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

  number(fact: Fact, row: number, column: number): LaidOutCell {
    const mark = this.#marks.ofFact(fact);
    const { range } = fact;
    const text = factText(fact);
    const { kind } = formOf(fact.row, fact.column);
    return {
      role: kind === undefined ? 'number' : 'text',
      text,
      row,
      column,
      rowSpan: 1,
      colSpan: 1,
      alignment: kind === 'text' ? 'start' : 'center',
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

/** A table that the format does not know, as it was written: nothing of the author's text is lost from sight. */
export function writtenGrid({ header, rows, nameRange }: StatutoryTable): TableGrid {
  const lines = [
    ...(header ? [{ label: header.corner, range: header.range, cells: header.cells }] : []),
    ...rows.map(({ label, range, cells }) => ({
      label,
      range,
      cells: cells.map((cell) => ({ ...cell, text: cellText(cell.text) })),
    })),
  ];
  const width = Math.max(1, ...lines.map((line) => 1 + line.cells.length));
  const headerRows = header ? 1 : 0;
  const cells = lines.flatMap(({ label, range, cells }, row) => {
    const isHeader = row < headerRows;
    const texts = [{ text: label, range }, ...cells];
    return Array.from({ length: width }, (_, column): LaidOutCell => {
      const first = isHeader ? 'corner' : 'rowHeader';
      const other = isHeader ? 'columnHeader' : 'text';
      const { text, range: place } = texts[column] ?? { text: '', range };
      const role = column === 0 ? first : other;
      return {
        role,
        text,
        row,
        column,
        rowSpan: 1,
        colSpan: 1,
        alignment: column === 0 ? 'start' : 'center',
        range: place,
      };
    });
  });
  return {
    cells,
    rowRanges: lines.length === 0 ? [nameRange] : lines.map((line) => line.range),
    headerRows,
    columnWeights: weightsByContent(cells, width),
  };
}
