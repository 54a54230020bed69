import type { Block, FreeTable, StatutoryTable } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { CellMarks } from './cell-marks.ts';
import type { DrawChart } from './chart/drawing.ts';
import { layOutFigure } from './chart/figure.ts';
import { type CaptionedGrid, joinGrids } from './continuous-grid.ts';
import type { Caption, LaidOutBlock, LaidOutTable } from './document.ts';
import { freeGrid } from './free-table.ts';
import { type Grid, gridRows } from './grid.ts';
import { layOutInlines } from './inline-text.ts';
import { sidewaysGrid } from './sideways-table.ts';
import { uprightGrid } from './statutory-table.ts';
import type { DefinedTable } from './table-labels.ts';
import { writtenGrid } from './written-table.ts';

/** Where blocks stand. */
export interface Surroundings {
  readonly marks: CellMarks;
  /** Of the nearest heading above. */
  readonly headingId?: string | undefined;
  /** The next table's id. */
  readonly tableId: () => string;
  /** The next figure's id. */
  readonly figureId: () => string;
  readonly draw: DrawChart | undefined;
}

/** Paragraphs and tables as they print; neighbouring tables of a continuous chapter become one grid. */
export function layOutBlocks(blocks: readonly Block[], surroundings: Surroundings): LaidOutBlock[] {
  const { marks, figureId, draw } = surroundings;
  return runsOf(blocks).flatMap((run): LaidOutBlock[] => {
    if (run.kind === 'continuous') return [continuousTable(run.tables, surroundings)];
    const { block } = run;
    if (block.kind === 'paragraph') {
      const mark = marks.at(block.range);
      return [{ kind: 'paragraph', inlines: layOutInlines(block.inlines), range: block.range, ...(mark && { mark }) }];
    }
    if (block.kind === 'chart') return [layOutFigure(block, figureId(), draw, marks.at(block.range))];
    return [block.kind === 'table' ? singleTable(block, surroundings) : freeTable(block, surroundings)];
  });
}

type Run =
  | { readonly kind: 'single'; readonly block: Block }
  | { readonly kind: 'continuous'; readonly tables: [DefinedTable, ...DefinedTable[]] };

function runsOf(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (!isContinuous(block)) runs.push({ kind: 'single', block });
    else if (last?.kind === 'continuous' && last.tables[0].home === block.home) last.tables.push(block);
    else runs.push({ kind: 'continuous', tables: [block] });
  }
  return runs;
}

function isContinuous(block: Block): block is DefinedTable {
  return block.kind === 'table' && block.definition !== undefined && block.home?.continuous === true;
}

function isDefined(table: StatutoryTable): table is DefinedTable {
  return table.definition !== undefined;
}

function continuousTable(tables: readonly [DefinedTable, ...DefinedTable[]], surroundings: Surroundings): LaidOutTable {
  const { grid, blocks } = joinGrids(tables.map((table) => captioned(table, surroundings.marks)));
  const name = tables.map((table) => table.definition.label).join('\u3001');
  const range = { start: tables[0].range.start, end: (tables.at(-1) ?? tables[0]).range.end };
  return tableOf(grid, { name, range }, surroundings, blocks);
}

function captioned(table: DefinedTable, marks: CellMarks): CaptionedGrid {
  const { definition, nameRange } = table;
  return {
    caption: definition.label,
    captionRange: nameRange,
    captionMark: marks.at(nameRange),
    grid: definedGrid(table, marks),
  };
}

function definedGrid(table: DefinedTable, marks: CellMarks): Grid {
  return table.definition.sideways ? sidewaysGrid(table, marks) : uprightGrid(table, marks);
}

function singleTable(table: StatutoryTable, surroundings: Surroundings): LaidOutTable {
  const { name, nameRange, range } = table;
  if (!isDefined(table)) {
    return tableOf(
      writtenGrid(table),
      { name, range, caption: captionOf(name, nameRange, surroundings.marks) },
      surroundings,
    );
  }
  const grid = definedGrid(table, surroundings.marks);
  const { label, onOnePage } = table.definition;
  const one = onOnePage ? { onOnePage } : {};
  // A table without an official label goes by its chapter's heading, as in the printed form.
  if (label === table.definition.name) return tableOf(grid, { name, range, ...one }, surroundings);
  const caption = captionOf(label, nameRange, surroundings.marks);
  return tableOf(grid, { name: label, range, caption, ...one }, surroundings);
}

function captionOf(text: string, range: TextRange, marks: CellMarks): Caption {
  const mark = marks.at(range);
  return { text, range, ...(mark && { mark }) };
}

function freeTable(table: FreeTable, surroundings: Surroundings): LaidOutTable {
  const { title, titleRange, range } = table;
  const named = { name: title, range, caption: captionOf(title, titleRange, surroundings.marks) };
  return tableOf(freeGrid(table, surroundings.marks), named, surroundings);
}

function tableOf(
  grid: Grid,
  named: Pick<LaidOutTable, 'name' | 'range' | 'caption' | 'onOnePage'>,
  { headingId, tableId }: Surroundings,
  blocks?: readonly number[],
): LaidOutTable {
  const { columnWeights, headerRows } = grid;
  const heading = headingId === undefined ? {} : { headingId };
  return {
    kind: 'table',
    id: tableId(),
    ...named,
    ...heading,
    columnWeights,
    headerRows,
    rows: gridRows(grid, blocks),
  };
}
