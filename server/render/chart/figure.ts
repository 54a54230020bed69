import type { Chart, ChartPoint } from '../../report/written.ts';
import type { Caption, CellMark, LaidOutCell, LaidOutFigure, LaidOutTable } from '../document.ts';
import { equalWeights, gridRows } from '../grid.ts';
import type { DrawChart } from './picture.ts';

/** A chart as it prints: its picture, and its numbers as a table for whoever cannot see that. `mark` is of its line. */
export function layOutFigure(chart: Chart, id: string, draw: DrawChart | undefined, mark?: CellMark): LaidOutFigure {
  const picture = draw?.(chart, id);
  const { title, titleRange, range } = chart;
  const caption: Caption = { text: title, range: titleRange, ...(mark && { mark }) };
  return {
    kind: 'figure',
    id,
    title: caption,
    alternative: alternativeOf(chart),
    ...(picture && { picture }),
    data: dataTable(chart, id, caption),
    range,
  };
}

/** Kind, title and every number, to be read aloud. */
function alternativeOf({ title, written, series }: Chart): string {
  const told = series.map(({ name, points }) => {
    const numbers = points.map((point) => `${point.label} ${textOf(point)}`).join('\uff0c');
    return name === undefined ? numbers : `${name}\uff1a${numbers}`;
  });
  return `${title}\uff08${written.text}\uff09\uff1a${told.join('\uff1b')}`;
}

/** One row for each category, one column for each series. */
function dataTable({ range, categories, series }: Chart, id: string, caption: Caption): LaidOutTable {
  const cell = (row: number, column: number, content: Pick<LaidOutCell, 'role' | 'text'>, at = range): LaidOutCell => ({
    ...content,
    ...{ row, column, rowSpan: 1, colSpan: 1, range: at },
    alignment: content.role === 'rowHeader' ? 'start' : 'center',
  });
  const names = series.map(({ name }) => name ?? '数值');
  const header = names.map((text, index) => cell(0, 1 + index, { role: 'columnHeader', text }));
  const body = categories.flatMap((text, index) => [
    cell(1 + index, 0, { role: 'rowHeader', text }),
    ...series.map(({ points }, column) =>
      numberCell(points[index], (content, at) => cell(1 + index, 1 + column, content, at)),
    ),
  ]);
  const cells = [cell(0, 0, { role: 'corner', text: '项目' }), ...header, ...body];
  const columnWeights = equalWeights(1 + series.length);
  return {
    kind: 'table',
    id: `${id}-data`,
    name: caption.text,
    caption,
    range,
    columnWeights,
    headerRows: 1,
    rows: gridRows({ cells, rowRanges: Array(1 + categories.length).fill(range), headerRows: 1, columnWeights }),
  };
}

function numberCell(
  point: ChartPoint | undefined,
  cell: (content: Pick<LaidOutCell, 'role' | 'text'>, at: LaidOutCell['range'] | undefined) => LaidOutCell,
): LaidOutCell {
  return cell({ role: 'number', text: point ? textOf(point) : '' }, point?.bound.range);
}

function textOf({ bound }: ChartPoint): string {
  return bound.text ?? '';
}
