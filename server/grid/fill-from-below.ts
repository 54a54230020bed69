import type Big from 'big.js';
import type { AstNode, ParseResult } from 'langium';
import type { TextEdit } from 'vscode-languageserver-protocol';
import type { SumBelow } from '../report/below.ts';
import type { FormatColumn } from '../report/format.ts';
import { newRow } from '../report/new-report.ts';
import { plainUnit } from '../report/read/read-cell.ts';
import type { Report } from '../report/report.ts';
import { fillTable } from './fill-table.ts';
import type { Filling } from './fit-table.ts';
import { editsOf, type RowChanges, readingAs, type Writer } from './write-rows.ts';

/** What the reports below give for a report, and what of it is not there yet. */
export interface FillingFromBelow {
  /** Blank numbers, and those that are not the sum, in the order of the form. */
  readonly differing: readonly SumBelow[];
  /** How many sums are not known: a report below lacks the number, or disagrees on it. */
  readonly unknown: number;
}

/**
 * What can be filled in from below; undefined where nothing can: no report is there, one cannot be added, or the numbers
 * contain more than what is below.
 */
export function fillingFromBelow({ below }: Report): FillingFromBelow | undefined {
  if (!below || below.members.length === 0 || below.includesOwn) return undefined;
  if (below.lines.some(({ troubles }) => troubles.length > 0)) return undefined;
  const cells = [...below.cells.values()];
  const known = cells.filter(({ lacking, doubted }) => lacking.length === 0 && doubted.length === 0);
  return {
    differing: known.filter(({ fact, sum }) => !fact.value?.eq(sum)),
    unknown: cells.length - known.length,
  };
}

/** The edits that bring the sums into a report. What is computed stays computed where it comes to the same. */
export function editsFromBelow(
  report: Report,
  text: string,
  { parse, style }: { readonly parse: (text: string) => ParseResult<AstNode>; readonly style: Writer['style'] },
): readonly TextEdit[] {
  const differing = fillingFromBelow(report)?.differing ?? [];
  const drafts = report.tables.flatMap((written): RowChanges[] => {
    const table = written.definition;
    if (!table || written.other) return [];
    const fillings = table.rows.flatMap((row): Filling[] => {
      const own = differing.filter(({ fact }) => fact.table.name === table.name && fact.row.name === row.name);
      if (own.length === 0) return [];
      const isWritten = written.rows.some((one) => one.row === row && !one.repeated);
      const [, ...fresh] = newRow(table, row);
      // A new row computes what it can.
      const given = own.filter(({ fact }) => isWritten || fresh[table.columns.indexOf(fact.column)] !== '=');
      return [{ row, cells: new Map(given.map(({ fact, sum }) => [fact.column, cellText(sum, fact.column)])) }];
    });
    return fillings.length > 0 ? [fillTable(written, table, fillings)] : [];
  });
  if (drafts.length === 0) return [];
  const draft = {
    changed: new Map(drafts.flatMap(({ changed }) => [...changed])),
    inserted: new Map(drafts.flatMap(({ inserted }) => [...inserted])),
  };
  return editsOf(text, draft, { read: readingAs(report, parse), style });
}

function cellText(sum: Big, { writesUnit }: FormatColumn): string {
  return writesUnit ? `${sum.toFixed()}${plainUnit}` : sum.toFixed();
}
