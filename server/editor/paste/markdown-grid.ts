import { type Grid, type GridRow, mostCells, single, widthOf } from '../../grid/grid.ts';

/**
 * A table in Markdown, as chats, notes and code hosts copy it: cells between bars, the header ruled off. Blank lines around
 * it do not count. Undefined for any other text: rows of a report have no such line.
 */
export function markdownGrid(text: string): Grid | undefined {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  const written = lines.filter((line) => line !== '');
  const ruler = written.findIndex((line) => rulerLine.test(line) && /[|:]/.test(line));
  if (ruler < 1 || !written.every((line) => /[|\uff5c]/.test(line))) return undefined;
  const rows = written.filter((line) => !rulerLine.test(line)).map(cellsOf);
  return widthOf(rows) * rows.length > mostCells ? undefined : rows;
}

const rulerLine = /^[|\uff5c]?(?:\s*:?[-\u2013\u2014\uff0d]+:?\s*(?:[|\uff5c]|$))+$/;

function cellsOf(line: string): GridRow {
  const inner = line.replace(/^[|\uff5c]/, '').replace(/(?<!\\)[|\uff5c]$/, '');
  return inner.split(/(?<!\\)[|\uff5c]/).map((cell) => single(plain(cell)));
}

/** Without the marks of Markdown and HTML that cells of a report would print as they are. */
function plain(cell: string): string {
  return cell
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\*\*(?=\S)(.*?\S)\*\*/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
