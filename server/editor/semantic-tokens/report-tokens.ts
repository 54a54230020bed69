import { AstUtils } from 'langium';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import { isFreeColumn, isFreeLabel, isFreeTitle, type ReportFile } from '../../language/generated/ast.ts';
import { takesNumber } from '../../report/cell-forms.ts';
import type { Fact } from '../../report/evaluated.ts';
import { factsOfLine } from '../../report/read/group-numbers.ts';
import { rangeOfProperty } from '../../report/read/positions.ts';
import { freeTablesOf, judgedParts, type Report } from '../../report/report.ts';
import { covers, type TextRange } from '../../report/text-range.ts';
import type { FreeTable, StatutoryTable, WrittenRow } from '../../report/written.ts';
import { expressionTokens, typeOf } from './expression-tokens.ts';
import { type SemanticToken, type TokenModifier, token } from './token.ts';

/** Names that the format knows, numbers and what is known of them. */
export function reportTokens(
  file: ReportFile,
  report: Report,
  diagnostics: readonly Diagnostic[],
): readonly SemanticToken[] {
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

function tableTokens(table: StatutoryTable, states: NumberStates): readonly SemanticToken[] {
  const { definition, nameRange, header, rows } = table;
  const columns = (header?.cells ?? []).filter(({ column }) => column);
  return [
    ...(definition ? [token(nameRange, 'class')] : []),
    ...columns.map(({ range }) => token(range, 'parameter')),
    ...rows.flatMap((row) => rowTokens(row, table, states)),
  ];
}

function rowTokens(row: WrittenRow, table: StatutoryTable, states: NumberStates): readonly SemanticToken[] {
  const own = factsOfLine(table, row);
  const label = row.kind === 'unknown' ? [] : [token(row.labelRange, row.kind === 'rest' ? 'keyword' : 'property')];
  const cells = row.cells.flatMap(({ range, reading: { kind } }, index): SemanticToken[] => {
    const fact = own[index];
    if (fact && !takesNumber(fact.row, fact.column)) return [];
    if (kind !== 'number' && kind !== 'computed') return [];
    return [token(range, kind === 'number' ? 'number' : 'operator', ...states.of(range, own[index]))];
  });
  return [...label, ...cells];
}

function freeCellTokens({ rows }: FreeTable, states: NumberStates): readonly SemanticToken[] {
  return rows
    .flatMap(({ cells }) => cells)
    .flatMap((fact): SemanticToken[] => {
      const { origin, range } = fact;
      if (origin !== 'typed' && origin !== 'computed') return [];
      return [token(range, origin === 'typed' ? 'number' : 'operator', ...states.of(range, fact))];
    });
}

/** What is known of the numbers of a report. */
interface NumberStates {
  /** Of a cell, and of the number that it gives, where it gives one. */
  of(range: TextRange, fact: Fact | undefined): readonly TokenModifier[];
}

/**
 * broken: an error stands in the cell; the same cells are marked as in the list of problems and in the preview.
 * unchecked: the number is not known, or every equation it has to agree with lacks another number.
 */
function numberStates(report: Report, diagnostics: readonly Diagnostic[]): NumberStates {
  const errors = diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error).map(({ range }) => range);
  const checked = new Map<Fact, boolean>();
  for (const { kind, verdict, left, right } of judgedParts(report).flatMap(({ equations }) => equations)) {
    if (kind !== 'must') continue;
    for (const { fact } of [...left, ...right])
      if (fact) checked.set(fact, checked.get(fact) === true || verdict !== 'unchecked');
  }
  return {
    of(range, fact) {
      if (errors.some((error) => covers(range, error))) return ['broken'];
      return fact && !fact.entry && (fact.value === undefined || checked.get(fact) === false) ? ['unchecked'] : [];
    },
  };
}

/** The names a report gives itself: titles, rows and columns of its free tables. */
function freeNameTokens(file: ReportFile): readonly SemanticToken[] {
  return AstUtils.streamAst(file)
    .filter((node) => isFreeTitle(node) || isFreeLabel(node) || isFreeColumn(node))
    .flatMap((node) => {
      const type = typeOf(node);
      return type && node.name?.trim() ? [token(rangeOfProperty(node, 'name'), type, 'declaration')] : [];
    })
    .toArray();
}
