import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { ReportFile } from '../../language/generated/ast.ts';
import { freeTablesOf } from '../../report/free-tables.ts';
import { factsOfLine } from '../../report/group-numbers.ts';
import type { FreeTable, Report, StatutoryTable, WrittenRow } from '../../report/report.ts';
import { expressionTokens } from './expression-tokens.ts';
import { freeNameTokens } from './free-name-tokens.ts';
import { type NumberStates, numberStates } from './number-states.ts';
import { type Token, token } from './token.ts';

/** Names that the format knows, numbers and what is known of them. */
export function reportTokens(file: ReportFile, report: Report, diagnostics: readonly Diagnostic[]): readonly Token[] {
  const states = numberStates(report, diagnostics);
  const { formatChoice, format } = report;
  return [
    ...(formatChoice && formatChoice.name === format?.name ? [token(formatChoice.range, 'class')] : []),
    ...report.tables.flatMap((table) => tableTokens(table, states)),
    ...freeTablesOf(report).flatMap((table) => freeCellTokens(table, states)),
    ...freeNameTokens(file),
    ...expressionTokens(file),
  ];
}

function tableTokens(table: StatutoryTable, states: NumberStates): readonly Token[] {
  const { definition, nameRange, header, rows } = table;
  const columns = (header?.cells ?? []).filter(({ column }) => column);
  return [
    ...(definition ? [token(nameRange, 'class')] : []),
    ...columns.map(({ range }) => token(range, 'parameter')),
    ...rows.flatMap((row) => rowTokens(row, table, states)),
  ];
}

function rowTokens(row: WrittenRow, table: StatutoryTable, states: NumberStates): readonly Token[] {
  const own = factsOfLine(table, row);
  const label = row.kind === 'unknown' ? [] : [token(row.labelRange, row.kind === 'rest' ? 'keyword' : 'property')];
  const cells = row.cells.flatMap(({ range, reading: { kind } }, index): Token[] => {
    if (kind !== 'number' && kind !== 'computed') return [];
    return [token(range, kind === 'number' ? 'number' : 'operator', ...states.of(range, own[index]))];
  });
  return [...label, ...cells];
}

function freeCellTokens({ rows }: FreeTable, states: NumberStates): readonly Token[] {
  return rows
    .flatMap(({ cells }) => cells)
    .flatMap(({ range, reading: { kind } }): Token[] => {
      if (kind !== 'number' && kind !== 'computed') return [];
      return [token(range, kind === 'number' ? 'number' : 'operator', ...states.of(range, undefined))];
    });
}
