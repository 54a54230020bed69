import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { factText } from '../../../../server/render/printed-cell.ts';
import type { Report } from '../../../../server/report/report.ts';
import { elementsOf, rowsOf, textOf } from './html-grid.ts';

type Rows = readonly (readonly string[])[];
type Content = string | Uint8Array;

/** The cells of every table of an exported file, row by row, read by other means than it was written. */
export const printedRows: Readonly<Record<'docx' | 'html' | 'fragment' | 'xlsx' | 'md' | 'txt', Reader>> = {
  docx: wordRows,
  html: pageRows,
  fragment: pageRows,
  xlsx: spreadsheetRows,
  md: (content) =>
    linesOf(content).map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    ),
  txt: (content) => linesOf(content).map((line) => line.trim().split(/ {2,}/)),
};

type Reader = (content: Content) => Rows | Promise<Rows>;

/**
 * The numbers of every table as they have to print: a row each, but the form prints 复议诉讼 as one row, for which plain
 * text is too narrow.
 */
export function evaluatedRows({ tables }: Report, target: keyof typeof printedRows): Rows {
  return tables.flatMap(({ definition, facts }) => {
    const rows = facts.map((row) => row.map(factText));
    return definition?.name === '复议诉讼' && target !== 'txt' ? [rows.flat()] : rows;
  });
}

/** Those of `wanted` that no row ends with, once the rows before them are found: the order counts. */
export function missingRows(rows: Rows, wanted: Rows): Rows {
  let from = 0;
  return wanted.filter((numbers) => {
    const at = rows.findIndex((row, index) => index >= from && endsWith(row, numbers));
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

function endsWith(row: readonly string[], numbers: readonly string[]): boolean {
  const end = row.slice(-numbers.length);
  return end.length === numbers.length && end.every((cell, index) => cell === numbers[index]);
}

function linesOf(content: Content): readonly string[] {
  return String(content).split('\n');
}

function pageRows(content: Content): Rows {
  return elementsOf(String(content), 'table').flatMap((table) => rowsOf(table).map((row) => row.map(textOf)));
}

function wordRows(content: Content): Rows {
  const xml = strFromU8(unzipSync(content as Uint8Array)['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) =>
      [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
    ),
  );
}

async function spreadsheetRows(content: Content): Promise<Rows> {
  const { sheets } = await readXlsx(content as Uint8Array);
  return sheets.flatMap(({ rows, columns }) =>
    rows.map((row) =>
      withoutEnd(
        row.map((cell) => String(cell ?? '')),
        columns?.length ?? row.length,
      ),
    ),
  );
}

/** A narrower table of a sheet has blank cells behind it. */
function withoutEnd(cells: readonly string[], most: number): readonly string[] {
  const end = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, Math.min(most, end + 1));
}
