import type { NamedRange } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import type { Report } from '../../report/report.ts';
import type { DocumentFacts, LaidOutDocument, LaidOutTable } from '../document.ts';
import { inlineText } from '../inlines.ts';
import { repacked } from '../zip.ts';
import { gridStart, sheetOf } from './sheet.ts';
import { repeatedRows, SheetNames } from './sheet-names.ts';
import { totalsOf } from './sum-formula.ts';

/** The tables of a report as an XLSX workbook, a sheet each; the same report gives the same bytes. */
export async function renderSpreadsheet(
  document: LaidOutDocument,
  report: Report,
  facts: DocumentFacts,
): Promise<Uint8Array> {
  const names = new SheetNames();
  const totals = totalsOf(report.equations);
  const sheets = tablesWithHeadings(document).map(({ table, heading, notes }) => {
    const name = names.of(wantedName(table, heading));
    return { sheet: sheetOf(table, name, heading, totals, notes), titles: printTitles(table, name) };
  });
  const bytes = await writeXlsx({
    // A workbook without a sheet is no workbook.
    sheets: sheets.length > 0 ? sheets.map(({ sheet }) => sheet) : [{ name: '报告', rows: [[document.title]] }],
    namedRanges: sheets.flatMap(({ titles }) => titles ?? []),
    properties: {
      title: document.title,
      creator: document.body ?? '',
      created: facts.date,
      modified: facts.date,
      ...(facts.remark !== undefined && { description: facts.remark }),
    },
  });
  return repacked(bytes, facts.date);
}

function tablesWithHeadings({
  blocks,
  title,
}: LaidOutDocument): { table: LaidOutTable; heading: string; notes: readonly string[] }[] {
  let heading = title;
  return blocks.flatMap((block, index) => {
    const below = blocks[index + 1];
    const notes =
      below?.kind === 'notes' ? below.notes.map(({ lead, inlines }) => lead + inlines.map(inlineText).join('')) : [];
    if (block.kind === 'heading') heading = block.text;
    return block.kind === 'table' ? [{ table: block, heading: block.caption?.text ?? heading, notes }] : [];
  });
}

/** A grid of several tables goes by the heading of its chapter, without its number. */
function wantedName({ name, rows }: LaidOutTable, heading: string): string {
  return rows.some((row) => row.block > 0) ? heading.replace(/^[一二三四五六七八九十]+、/, '') : name;
}

/** The rows that repeat on every page. */
function printTitles({ headerRows }: LaidOutTable, sheet: string): NamedRange | undefined {
  return headerRows === 0 ? undefined : repeatedRows(sheet, gridStart + 1, gridStart + headerRows);
}
