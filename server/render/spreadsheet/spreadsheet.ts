import { writeXlsx } from 'hucre/xlsx';
import type { Report } from '../../report/report.ts';
import type { LaidOutDocument, LaidOutTable } from '../document.ts';
import type { DocumentFacts } from '../document-facts.ts';
import { repacked } from '../zip.ts';
import { sheetOf } from './sheet.ts';

/** The tables of a report as an XLSX workbook, a sheet each; the same report gives the same bytes. */
export async function renderSpreadsheet(
  document: LaidOutDocument,
  report: Report,
  facts: DocumentFacts,
): Promise<Uint8Array> {
  const names = new Set<string>();
  const sheets = tablesWithHeadings(document).map(({ table, heading }) =>
    sheetOf(table, sheetName(wantedName(table, heading), names), heading, report.equations),
  );
  const bytes = await writeXlsx({
    // A workbook without a sheet is no workbook.
    sheets: sheets.length > 0 ? sheets : [{ name: '报告', rows: [[document.title]] }],
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

function tablesWithHeadings({ blocks, title }: LaidOutDocument): { table: LaidOutTable; heading: string }[] {
  let heading = title;
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') heading = block.text;
    return block.kind === 'table' ? [{ table: block, heading: block.caption?.text ?? heading }] : [];
  });
}

/** A grid of several tables goes by the heading of its chapter, without its number. */
function wantedName({ name, rows }: LaidOutTable, heading: string): string {
  return rows.some((row) => row.block > 0) ? heading.replace(/^[一二三四五六七八九十]+、/, '') : name;
}

/** At most 31 characters, none that a sheet's name refuses, no name twice. */
function sheetName(wanted: string, taken: Set<string>): string {
  const plain =
    wanted
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 27) || '表';
  let name = plain;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${plain} (${count})`;
  taken.add(name.toLowerCase());
  return name;
}
