import type Big from 'big.js';
import type { InlayHint } from 'vscode-languageserver-protocol';
import { placeOf, writeEquation } from '../../checks/write-equation.ts';
import { freeTablesOf } from '../../report/free-tables.ts';
import { factsOfLine } from '../../report/group-numbers.ts';
import type { Fact, Report, StatutoryTable } from '../../report/report.ts';
import type { TextRange } from '../../report/text-range.ts';
import type { Language } from '../../text.ts';

/** The value behind every `=` that has one. */
export function computedValueHints(report: Report, language: Language): readonly InlayHint[] {
  const statutory = report.tables.flatMap((table) =>
    computedCells(table).map(({ fact, range, value }) => hint(range, value, explanation(fact, report, language))),
  );
  const cells = freeTablesOf(report).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const free = cells.flatMap(({ reading, range, value }) =>
    reading.kind === 'computed' && value ? [hint(range, value)] : [],
  );
  return [...statutory, ...free];
}

interface ComputedCell {
  readonly fact: Fact;
  readonly range: TextRange;
  readonly value: Big;
}

/** The `=` of one number each; one that 其余 gives to many rows has no value to show. */
function computedCells(table: StatutoryTable): readonly ComputedCell[] {
  return table.rows.flatMap((row) => {
    const own = factsOfLine(table, row);
    return row.cells.flatMap(({ reading, range }, index) => {
      const fact = own[index];
      return reading.kind === 'computed' && fact?.value ? [{ fact, range, value: fact.value }] : [];
    });
  });
}

/** The equation the value comes from, with its numbers. */
function explanation(fact: Fact, { equations }: Report, language: Language): string | undefined {
  const equation = equations.find(({ defines }) => defines === fact);
  return equation && `${placeOf(equation)[language]} ${equation.rule.name}: ${writeEquation(equation).numbers}`;
}

function hint({ end }: TextRange, value: Big, tooltip?: string): InlayHint {
  return { position: end, label: value.toFixed(), paddingLeft: true, ...(tooltip !== undefined && { tooltip }) };
}
