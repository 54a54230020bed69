import type Big from 'big.js';
import type { AstNode, ParseResult } from 'langium';
import type { TextEdit } from 'vscode-languageserver-protocol';
import type { SumBelow } from '../report/below.ts';
import type { FactOrigin } from '../report/evaluated.ts';
import type { FormatColumn, FormatRow } from '../report/format.ts';
import { newRow } from '../report/new-report.ts';
import { plainUnit } from '../report/read/read-cell.ts';
import type { Report } from '../report/report.ts';
import { fillTable } from './fill-table.ts';
import type { Filling } from './fit-table.ts';
import { editsOf, type RowChanges, readingAs, rowText, type Writer } from './write-rows.ts';

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
  const drafts = filledTables(report).flatMap(({ written, table, rows }): RowChanges[] => {
    const fillings = rows.map(({ row, given }) => fillingOf(row, given));
    return fillings.length > 0 ? [fillTable(written, table, fillings)] : [];
  });
  if (drafts.length === 0) return [];
  const draft = {
    changed: new Map(drafts.flatMap(({ changed }) => [...changed])),
    inserted: new Map(drafts.flatMap(({ inserted }) => [...inserted])),
  };
  return editsOf(text, draft, { read: readingAs(report, parse), style });
}

/** One thing that can be filled in alone: a number, or a row that is not there yet. */
export interface PartFromBelow {
  /** The numbers that it writes. */
  readonly sums: readonly SumBelow[];
  /** The row that it inserts, and the line that it stands below. */
  readonly row?: { readonly text: string; readonly below: number };
}

/** What can be filled in from below, one by one, in the order of the report; what is computed follows by itself. */
export function partsFromBelow(report: Report): readonly PartFromBelow[] {
  return filledTables(report).flatMap(({ written, table, rows }) =>
    rows.flatMap(({ row, given, isWritten }): PartFromBelow[] => {
      if (isWritten) return given.filter(({ fact }) => typed.has(fact.origin)).map((sum) => ({ sums: [sum] }));
      const { inserted } = fillTable(written, table, [fillingOf(row, given)]);
      return [...inserted].flatMap(([below, drafts]) =>
        drafts.map((draft) => ({ sums: given, row: { text: rowText(draft), below } })),
      );
    }),
  );
}

const typed: ReadonlySet<FactOrigin> = new Set(['typed', 'blank', 'unreadable']);

/** The rows of each table in which numbers differ, with those numbers; a new row computes what it can. */
function filledTables(report: Report) {
  const differing = fillingFromBelow(report)?.differing ?? [];
  return report.tables.flatMap((written) => {
    const table = written.definition;
    if (!table || written.other) return [];
    const rows = table.rows.flatMap((row) => {
      const own = differing.filter(({ fact }) => fact.table.name === table.name && fact.row.name === row.name);
      if (own.length === 0) return [];
      const isWritten = written.rows.some((one) => one.row === row && !one.repeated);
      const [, ...fresh] = newRow(table, row);
      const given = own.filter(({ fact }) => isWritten || fresh[table.columns.indexOf(fact.column)] !== '=');
      return [{ row, given, isWritten }];
    });
    return [{ written, table, rows }];
  });
}

function fillingOf(row: FormatRow, given: readonly SumBelow[]): Filling {
  return { row, cells: new Map(given.map(({ fact, sum }) => [fact.column, cellOfSum(sum, fact.column)])) };
}

/** A sum as a cell of its column has it. */
export function cellOfSum(sum: Big, { writesUnit }: FormatColumn): string {
  return writesUnit ? `${sum.toFixed()}${plainUnit}` : sum.toFixed();
}
