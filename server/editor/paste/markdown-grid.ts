import { type Grid, type GridRow, mostCells, single, widthOf } from '../../grid/grid.ts';
import { barsIn, cellsBehindBars, isRowLine, isRuler } from '../../shared/line-kinds.ts';

/**
 * A table in Markdown, as chats, notes and code hosts copy it: cells between bars, the header ruled off. Blank lines around
 * it do not count. Undefined for any other text: rows of a report have no such line.
 */
export function markdownGrid(text: string): Grid | undefined {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  const written = lines.filter((line) => line !== '');
  const ruler = written.findIndex((line) => isRuler(line) && /[|:]/.test(line));
  if (ruler < 1 || !written.every((line) => barsIn(line).length > 0)) return undefined;
  const rows = written.filter((line) => !isRuler(line)).map(cellsOf);
  return widthOf(rows) * rows.length > mostCells ? undefined : rows;
}

function cellsOf(line: string): GridRow {
  const cells = cellsBehindBars(isRowLine(line) ? line : `|${line}`);
  const isClosed = cells.length > 1 && cells.at(-1) === '';
  return (isClosed ? cells.slice(0, -1) : cells).map((cell) => single(plain(cell)));
}

/** Without the marks of Markdown and HTML that cells of a report would print as they are. */
function plain(cell: string): string {
  return cell
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\*\*(?=\S)(.*?\S)\*\*/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
