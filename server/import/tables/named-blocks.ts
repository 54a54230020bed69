import { copiedBlocks } from '../../grid/copied-blocks.ts';
import { type Grid, type GridRow, ownText, single } from '../../grid/grid.ts';
import type { Format, FormatTable } from '../../report/format.ts';
import { labelsInOrder, repeatableGroups } from '../../report/names.ts';
import { expanded } from '../../report/read/named-blocks.ts';
import type { SourceBlock } from '../source.ts';

/** A document whose rows of named blocks have names of their own, and the format with the rows that it has so. */
interface NamedBlocks {
  readonly blocks: readonly SourceBlock[];
  readonly format: Format;
}

/**
 * Finds the blocks of rows that an author named, such as accounts of new media. Of each the rows are called by its name and
 * theirs, as data of reports call them: 示例水利·发布量; nothing else tells the same row of two blocks apart.
 */
export function withCopiedBlocks(blocks: readonly SourceBlock[], format: Format): NamedBlocks {
  const tables = new Map<FormatTable, FormatTable>();
  const repeatable = format.chapters.flatMap((chapter) =>
    chapter.tables.filter((table) => repeatableGroups(table).length > 0),
  );
  if (repeatable.length === 0) return { blocks, format };
  const named = blocks.map((block): SourceBlock => {
    if (block.kind !== 'grid') return block;
    for (const table of repeatable) {
      const known = tables.get(table) ?? table;
      const copied = copiedBlocks(block.grid, known);
      const told = expanded(copied.table, labelsIn(block.grid));
      if (told.rows.every(({ inBlock }) => inBlock === undefined) || told.rows.length === known.rows.length) continue;
      tables.set(table, told);
      return { ...block, grid: withFullNames(copied.grid, told) };
    }
    return block;
  });
  const chapters = format.chapters.map((chapter) => ({
    ...chapter,
    tables: chapter.tables.map((table) => tables.get(table) ?? table),
  }));
  return { blocks: named, format: { ...format, chapters } };
}

/** Labels that say both the block and the row. */
function labelsIn(grid: Grid): readonly string[] {
  return grid.flatMap((row) => row.map(ownText).filter((text) => /.\u00b7./.test(text)));
}

function withFullNames(grid: Grid, table: FormatTable): Grid {
  const named = labelsInOrder(table);
  return grid.flatMap((row): GridRow[] => {
    let isHead = false;
    const cells = row.map((cell) => {
      const found = ownText(cell) === '' ? undefined : named(ownText(cell))?.found;
      if (found?.kind === 'group' && found.blockOf !== undefined) isHead = true;
      return found?.kind === 'row' && found.row.inBlock !== undefined ? single(found.row.name) : cell;
    });
    return isHead ? [] : [cells];
  });
}
