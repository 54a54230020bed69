import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PrintedReport } from './printed-report.ts';
import type { PrintedCell, PrintedGrid } from './printed-table.ts';

/** What a piece of a PDF is for whoever has it read aloud. */
interface Tag {
  readonly own: PDFDict;
  /** Undefined for the root of all. */
  readonly reference?: PDFRef;
}

/**
 * Tags the cells that head rows as headings, and names them to the cells that they head: what is read aloud of a number
 * is then its row, too. `root` is the tree of tags, whose tables are the grids of the report in the same order; where it
 * is cut otherwise than the report it stays as it is.
 */
export function headRows(root: PDFDict, { blocks }: PrintedReport): void {
  const grids = blocks.flatMap((block) => (block.kind === 'table' ? block.grids : []));
  const tables = tagsBelow({ own: root }, ['Table']);
  const tree = root.lookupMaybe(PDFName.of('IDTree'), PDFDict) ?? root.context.obj({ Names: [] });
  const names = tree.lookupMaybe(PDFName.of('Names'), PDFArray);
  if (tables.length !== grids.length || !names) return;
  const named = tables.flatMap((table, index) => {
    const grid = grids[index];
    return grid ? headRowsOf(table, grid, `R${index + 1}`) : [];
  });
  tree.set(PDFName.of('Names'), sorted(names, named, root.context));
  root.set(PDFName.of('IDTree'), tree);
}

interface NamedTag {
  readonly name: string;
  readonly reference: PDFRef;
}

/** The same for one table; returns the headings it has named. */
function headRowsOf(table: Tag, grid: PrintedGrid, prefix: string): readonly NamedTag[] {
  const rows = rowsOf(grid);
  const tags = tagsBelow(table, ['TR']).map((row) => tagsBelow(row, ['TH', 'TD']));
  if (tags.length !== rows.length || tags.some((row, index) => row.length !== rows[index]?.length)) return [];
  const allTags = tags.flat();
  const body = rows.flat().map((cell, index) => ({ cell, tag: allTags[index] }));
  const nameOf = ({ x, y }: PrintedCell) => `${prefix}x${x}y${y}`;
  const headings = body.flatMap(({ cell, tag }) =>
    cell.headsRow && cell.y >= grid.header && tag?.reference ? [{ cell, tag, reference: tag.reference }] : [],
  );
  const inRow = rows.map((): PrintedCell[] => []);
  for (const { cell, tag } of headings) {
    for (let y = cell.y; y < cell.y + cell.rowspan; y += 1) inRow[y]?.push(cell);
    tag.own.set(PDFName.of('S'), PDFName.of('TH'));
    tag.own.set(PDFName.of('ID'), PDFString.of(nameOf(cell)));
    placeIn(tag).set(PDFName.of('Scope'), PDFName.of('Row'));
  }
  for (const { cell, tag } of body) {
    // Where a cell does not name its other headings, their scopes tell them.
    const named = tag && placeIn(tag).lookupMaybe(PDFName.of('Headers'), PDFArray);
    for (const heading of inRow[cell.y] ?? []) if (heading.x < cell.x) named?.push(PDFString.of(nameOf(heading)));
  }
  return headings.map(({ cell, reference }) => ({ name: nameOf(cell), reference }));
}

/** The cells of each row, from left to right; one over several rows stands in the first of them. */
function rowsOf({ cells }: PrintedGrid): readonly (readonly PrintedCell[])[] {
  const height = Math.max(0, ...cells.map(({ y, rowspan }) => y + rowspan));
  return Array.from({ length: height }, (_, row) =>
    cells.filter(({ y }) => y === row).sort((one, other) => one.x - other.x),
  );
}

/** All tags of some kinds below one, in the order they are read; none within another. */
function tagsBelow({ own }: Tag, kinds: readonly string[]): readonly Tag[] {
  const children = own.lookup(PDFName.of('K'));
  const references = children instanceof PDFArray ? children.asArray() : [own.get(PDFName.of('K'))];
  return references.flatMap((reference): readonly Tag[] => {
    const child = own.context.lookup(reference);
    if (!(child instanceof PDFDict)) return [];
    const tag = { own: child, reference: reference as PDFRef };
    const kind = child.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText();
    return kind !== undefined && kinds.includes(kind) ? [tag] : tagsBelow(tag, kinds);
  });
}

/** What a tag says of its place in a table. */
function placeIn({ own }: Tag): PDFDict {
  const attributes = own.lookup(PDFName.of('A'));
  const all: readonly (PDFObject | undefined)[] =
    attributes instanceof PDFArray ? attributes.asArray() : attributes === undefined ? [] : [attributes];
  const place = all.find((each) => each instanceof PDFDict && each.lookup(PDFName.of('O')) === PDFName.of('Table'));
  if (place instanceof PDFDict) return place;
  const added = own.context.obj({ O: 'Table' });
  own.set(PDFName.of('A'), own.context.obj([added, ...all]));
  return added;
}

/** Names and what they stand for by turns, in the order in which programs look for them. */
function sorted(names: PDFArray, added: readonly NamedTag[], context: PDFContext): PDFArray {
  const entries = names.asArray().flatMap((key, index, all) => {
    const value = all[index + 1];
    const isKey = index % 2 === 0 && (key instanceof PDFString || key instanceof PDFHexString);
    return isKey && value ? [{ key: key.decodeText(), value }] : [];
  });
  entries.push(...added.map(({ name, reference }) => ({ key: name, value: reference })));
  entries.sort((one, other) => (one.key < other.key ? -1 : 1));
  return context.obj(entries.flatMap(({ key, value }) => [PDFString.of(key), value]));
}
