import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import type { Fact, Report } from '../../report/report.ts';
import { covers, type TextRange } from '../../report/text-range.ts';
import type { TokenModifier } from './token.ts';

/** What is known of the numbers of a report. */
export interface NumberStates {
  /** Of a cell, and the number of the form it gives if it gives one. */
  of(range: TextRange, fact: Fact | undefined): readonly TokenModifier[];
}

/**
 * broken: an error stands in the cell; the same cells are marked as in the list of problems and in the preview.
 * unchecked: the number is not known, or every equation it has to agree with lacks another number.
 */
export function numberStates({ equations }: Report, diagnostics: readonly Diagnostic[]): NumberStates {
  const errors = diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error).map(({ range }) => range);
  const checked = new Map<Fact, boolean>();
  for (const { kind, verdict, left, right } of equations) {
    if (kind !== 'must') continue;
    for (const { fact } of [...left, ...right])
      if (fact) checked.set(fact, checked.get(fact) === true || verdict !== 'unchecked');
  }
  return {
    of(range, fact) {
      if (errors.some((error) => covers(range, error))) return ['broken'];
      return fact && (fact.value === undefined || checked.get(fact) === false) ? ['unchecked'] : [];
    },
  };
}
