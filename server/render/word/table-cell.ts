import {
  AlignmentType,
  type IFontAttributesProperties,
  type ITableCellOptions,
  LineRuleType,
  Paragraph,
  ShadingType,
  TableCell,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { isCornerNote, type LaidOutCell } from '../document.ts';
import { cellLines } from '../table-style/cell-lines.ts';
import { sum, type TableStyle } from '../table-style/table-style.ts';
import { textRun } from './runs.ts';
import { fonts, lineOfCell, sizes, styleIds } from './styles.ts';

/** How the cells of a table look. */
export interface CellLook {
  readonly style: TableStyle;
  /** Of each column, in twentieths of a point. */
  readonly widths: readonly number[];
}

/** A cell of a table; its lines break where they do in every output, numbers never. */
export function wordCell(cell: LaidOutCell, look: CellLook, keepNext: boolean): TableCell {
  const { rowSpan, role } = cell;
  return new TableCell({
    ...placeOf(cell, look),
    ...(rowSpan > 1 && { verticalMerge: VerticalMergeType.RESTART }),
    verticalAlign: VerticalAlignTable.CENTER,
    ...(role === 'caption' && { shading: { type: ShadingType.CLEAR, fill: 'F0F0F0' } }),
    children: [contentOf(cell, look.style, keepNext)],
  });
}

/**
 * What stands in a row for a cell that reaches into it from above. The library would make it for us, but in the type of
 * body text, which may make the row higher.
 */
export function continuedCell(cell: LaidOutCell, look: CellLook, keepNext: boolean): TableCell {
  return new TableCell({
    ...placeOf(cell, look),
    verticalMerge: VerticalMergeType.CONTINUE,
    children: [contentOf({ ...cell, text: '' }, look.style, keepNext)],
  });
}

function placeOf(
  { column, colSpan }: LaidOutCell,
  { widths }: CellLook,
): Pick<ITableCellOptions, 'columnSpan' | 'width'> {
  return {
    columnSpan: colSpan,
    width: { size: sum(widths.slice(column, column + colSpan)), type: WidthType.DXA },
  };
}

function contentOf(cell: LaidOutCell, style: TableStyle, keepNext: boolean): Paragraph {
  const size = 2 * style.size;
  const dense = size <= sizes.denseTable;
  const font = fontOf(cell);
  const isOwnSize = size !== (dense ? sizes.denseTable : sizes.table);
  const indent = Math.round(20 * style.indent);
  return new Paragraph({
    style: dense ? styleIds.denseCell : styleIds.cell,
    alignment: cell.alignment === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    keepNext,
    ...(cell.alignment === 'start' && { indent: { left: indent, right: indent } }),
    ...(isOwnSize && { spacing: { line: lineOfCell(size), lineRule: LineRuleType.EXACT } }),
    children: cellLines(cell, style).map((text, index) =>
      textRun({
        text,
        ...(font && { font }),
        ...(isOwnSize && { size }),
        ...(index > 0 && { break: 1 }),
      }),
    ),
  });
}

function fontOf(cell: LaidOutCell): IFontAttributesProperties | undefined {
  if (cell.role === 'caption') return fonts.hei;
  return isCornerNote(cell) ? fonts.kai : undefined;
}
