import type Big from 'big.js';
import type { LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import { type InlayHint, InlayHintKind, type InlayHintParams } from 'vscode-languageserver-protocol';
import { writeEquation } from '../checks/write-equation.ts';
import type { Fact } from '../report/evaluated.ts';
import { factsOfLine } from '../report/read/group-numbers.ts';
import { freeTablesOf, type Report } from '../report/report.ts';
import { hasLine, inOrderOfText, type TextRange } from '../report/text-range.ts';
import type { StatutoryTable } from '../report/written.ts';
import type { Language } from '../shared/text.ts';
import { ruleWords } from './hover/equation-line.ts';
import { colon } from './hover/markdown.ts';
import type { EditorServices } from './services.ts';

/** Shows what is not written: the value of `=`, and which column is which in a table without a header row. */
export class ReportHints implements InlayHintProvider {
  readonly #services: EditorServices;

  constructor(services: EditorServices) {
    this.#services = services;
  }

  async getInlayHints(document: LangiumDocument, { range }: InlayHintParams): Promise<InlayHint[]> {
    const { reader, settings, language } = this.#services.editor;
    const { inlayHints } = await settings.read();
    const report = reader.read(document);
    if (!report) return [];
    const hints = [
      ...(inlayHints.computedValues ? computedValueHints(report, language.current) : []),
      ...(inlayHints.columnNames ? columnNameHints(report) : []),
    ];
    return hints
      .filter(({ position: { line } }) => hasLine(range, line))
      .sort(({ position: a }, { position: b }) => inOrderOfText(a, b));
  }
}

/** The names of the columns in front of the cells of a table's first row, where no header row names them. */
function columnNameHints({ tables }: Report): readonly InlayHint[] {
  return tables.filter(({ header }) => !header).flatMap(firstRow);
}

function firstRow({ definition, other, rows }: StatutoryTable): readonly InlayHint[] {
  const first = rows.find(({ kind, cells }) => (kind === 'row' || kind === 'unknown') && cells.length > 0);
  return ((other?.definition ?? definition)?.columns ?? []).flatMap(({ name, label }, index): InlayHint[] => {
    const cell = first?.cells[index];
    if (!cell) return [];
    const tooltip = label === name ? {} : { tooltip: label };
    return [
      { position: cell.range.start, label: `${name}:`, kind: InlayHintKind.Parameter, paddingRight: true, ...tooltip },
    ];
  });
}

/** The value behind every `=` that has one. */
function computedValueHints(report: Report, language: Language): readonly InlayHint[] {
  const statutory = report.tables.flatMap((table) =>
    computedCells(table).map(({ fact, range, value }) => hint(range, value, explanation(fact, report, language))),
  );
  const own = freeTablesOf(report).flatMap((table) => {
    const cells = table.rows.flatMap((row) => row.cells).filter(({ origin }) => origin === 'computed');
    return cells.flatMap((fact) =>
      fact.value ? [hint(fact.range, fact.value, explanation(fact, table, language))] : [],
    );
  });
  return [...statutory, ...own];
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
function explanation(fact: Fact, { equations }: Pick<Report, 'equations'>, language: Language): string | undefined {
  const equation = equations.find(({ defines }) => defines === fact);
  return equation && `${ruleWords(equation, language)}${colon(language)}${writeEquation(equation).numbers}`;
}

function hint({ end }: TextRange, value: Big, tooltip?: string): InlayHint {
  return { position: end, label: value.toFixed(), paddingLeft: true, ...(tooltip !== undefined && { tooltip }) };
}
