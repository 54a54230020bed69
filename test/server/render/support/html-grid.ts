import assert from 'node:assert/strict';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** All elements of a page or a fragment with this name, in reading order. */
export function elementsOf(html: string, name: string): Element[] {
  return elementsIn(parse(html), (element) => element.tagName === name);
}

export function elementsIn(node: Node, wanted: (element: Element) => boolean = () => true): Element[] {
  const own = 'tagName' in node && wanted(node) ? [node] : [];
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...own, ...children.flatMap((child) => elementsIn(child, wanted))];
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** A heading or number of a table with the room that it takes: `text`, or `text 行2` `text 列3` `text 行2列3`. */
export function spanText(cell: Element): string {
  const rows = span(cell, 'rowspan');
  const columns = span(cell, 'colspan');
  const room = `${rows > 1 ? `行${rows}` : ''}${columns > 1 ? `列${columns}` : ''}`;
  return room === '' ? textOf(cell) : `${textOf(cell)} ${room}`;
}

/** The cells of a table, row by row, as they are written. */
export function rowsOf(table: Element): Element[][] {
  const rows = elementsIn(table, (element) => element.tagName === 'tr');
  return rows.map((row) => elementsIn(row, (element) => element.tagName === 'td' || element.tagName === 'th'));
}

/**
 * The cell at every place of the grid, as a browser lays it out (HTML standard, "forming a table").
 * Proves that cells neither overlap nor leave a hole, that none reaches out of its row group, and that every row is
 * as wide as there are columns.
 */
export function gridOf(table: Element): Element[][] {
  const columns = elementsIn(table, (element) => element.tagName === 'col').length;
  const groups = elementsIn(table, (element) => element.tagName === 'thead' || element.tagName === 'tbody');
  return groups.flatMap((group) => groupGrid(rowsOf(group), columns));
}

function groupGrid(rows: readonly Element[][], columns: number): Element[][] {
  const grid: (Element | undefined)[][] = rows.map(() => Array.from({ length: columns }, () => undefined));
  rows.forEach((cells, row) => {
    for (const cell of cells) {
      const column = grid[row]?.indexOf(undefined) ?? -1;
      assert.notEqual(column, -1, `no room for ${textOf(cell)} in row ${row}`);
      for (let down = 0; down < span(cell, 'rowspan'); down += 1) {
        for (let right = 0; right < span(cell, 'colspan'); right += 1) {
          const line = grid[row + down];
          assert.ok(line, `${textOf(cell)} reaches below its row group`);
          assert.ok(column + right < columns, `${textOf(cell)} reaches beyond the last column`);
          assert.equal(line[column + right], undefined, `${textOf(cell)} overlaps another cell`);
          line[column + right] = cell;
        }
      }
    }
  });
  return grid.map((line, row) =>
    line.map((cell, column) => {
      assert.ok(cell, `nothing stands in row ${row}, column ${column}`);
      return cell;
    }),
  );
}

function span(cell: Element, name: 'rowspan' | 'colspan'): number {
  return Number(attribute(cell, name) ?? 1);
}
