import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { blankCell, type Grid, type GridCell, type GridRow, mostCells, single, widthOf } from './grid.ts';

/**
 * The table in copied HTML, as Excel, WPS, Word and web pages put it on the clipboard; undefined when there is none.
 * Several tables, one after the other, count as one: web pages print one form as several. Of tables within tables the
 * innermost count, the outer ones only place them on the page.
 */
export function htmlGrid(html: string): Grid | undefined {
  if (!/<t[rd]\b/i.test(html)) return undefined;
  // A fragment may begin within a table.
  const document = parse(/<table\b/i.test(html) ? html : `<table>${html}</table>`);
  const grid = childElements(document).flatMap(innerTables).flatMap(gridOf);
  const width = widthOf(grid);
  return width === 0 || width * grid.length > mostCells ? undefined : grid;
}

function innerTables(element: Element): Element[] {
  const inside = childElements(element).flatMap(innerTables);
  return inside.length === 0 && element.tagName === 'table' ? [element] : inside;
}

/** The cells of a table element, merged ones spread over all of their places. */
export function gridOf(table: Element): Grid {
  const rows = rowsOf(table);
  const places: GridCell[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const element of childElements(row).filter(isCell)) {
      while (places[y]?.[x]) x++;
      const cell = single(shownText(element));
      const height = span(element, 'rowspan', rows.length - y);
      const width = span(element, 'colspan', widestSpan);
      for (let down = 0; down < height; down++)
        for (let right = 0; right < width; right++) {
          const row = places[y + down];
          if (row) row[x + right] = { ...cell, left: right > 0, above: down > 0 };
        }
      x += width;
    }
  });
  const width = widthOf(places);
  return places.map((row): GridRow => Array.from({ length: width }, (_, x) => row[x] ?? blankCell));
}

const widestSpan = 100;

/** A span of 0 reaches to the end. */
function span(element: Element, name: string, most: number): number {
  const count = Number.parseInt(attributeOf(element, name) ?? '1', 10);
  return count === 0 ? most : Math.min(Math.max(Number.isNaN(count) ? 1 : count, 1), most);
}

/** The rows of a table that are shown, whatever part of it they stand in. */
function rowsOf(element: Element): Element[] {
  return childElements(element).flatMap((child) => {
    if (isHidden(child)) return [];
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [];
  });
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th';
}

/** An element as parse5 reads it. */
export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

const unseen: ReadonlySet<string> = new Set(['head', 'style', 'script', 'template', 'title']);
const ownLine: ReadonlySet<string> = new Set(['br', 'div', 'li', 'p', 'tr']);

/** The elements directly within one, in their order. */
export function childElements({ childNodes }: { readonly childNodes: readonly Node[] }): Element[] {
  return childNodes.filter((node): node is Element => 'tagName' in node);
}

/** What an attribute says; undefined where it is not given. */
export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** Excel ends its tables with a row that nobody sees; it gives widths to old browsers. */
export function isHidden(element: Element): boolean {
  return /display\s*:\s*none/i.test(attributeOf(element, 'style') ?? '');
}

function isTextField(element: Element): boolean {
  return /^(?:text|number|tel)?$/i.test(attributeOf(element, 'type') ?? '');
}

/** The text a reader sees of an element; line breaks where lines end. */
export function shownText({ childNodes }: { readonly childNodes: readonly Node[] }): string {
  return childNodes.map(textOfNode).join('');
}

function textOfNode(node: Node): string {
  if ('value' in node) return node.value;
  if (!('tagName' in node) || unseen.has(node.tagName) || isHidden(node)) return '';
  // A form that is filled in on a page shows what its fields hold.
  if (node.tagName === 'input') return isTextField(node) ? (attributeOf(node, 'value') ?? '') : '';
  return ownLine.has(node.tagName) ? `\n${shownText(node)}\n` : shownText(node);
}
