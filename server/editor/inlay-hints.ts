import type { LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import { type InlayHint, InlayHintKind, type InlayHintParams, type Position } from 'vscode-languageserver-protocol';
import { narratedNumbers } from '../checks/narration/narrated-numbers.ts';
import { says } from '../checks/narration/spoken-numbers.ts';
import { writeEquation } from '../checks/write-equation.ts';
import type { Fact } from '../report/evaluated.ts';
import { factsOfLine } from '../report/read/group-numbers.ts';
import { freeTablesOf, type Report } from '../report/report.ts';
import { hasLine, inOrderOfText, type TextRange } from '../report/text-range.ts';
import type { StatutoryTable } from '../report/written.ts';
import { widestRow } from '../shared/table-columns.ts';
import type { Language } from '../shared/text.ts';
import { textWidth } from '../shared/text-width.ts';
import { ruleWords } from './hover/equation-line.ts';
import { colon } from './hover/markdown.ts';
import type { EditorServices } from './services.ts';

/** Shows what is not written: the value of `=`, which column is which in a table without a header row, and which number one in the text is. */
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
      ...(inlayHints.computedValues ? computedValueHints(report, document, language.current) : []),
      ...(inlayHints.columnNames ? columnNameHints(report, document) : []),
      ...(inlayHints.textNumbers ? textNumberHints(report) : []),
    ];
    return hints
      .filter(({ position: { line } }) => hasLine(range, line))
      .sort(({ position: a }, { position: b }) => inOrderOfText(a, b));
  }
}

/** Behind a number typed into a sentence, which of the tables it is: the reading that fits, or all where none does. */
function textNumberHints(report: Report): readonly InlayHint[] {
  return narratedNumbers(report).flatMap(({ prose, place, figure, number, readings, ofLastYear, table }) => {
    if (!figure || !prose.isTyped(place.start, place.end)) return [];
    const fits = readings.find(({ value, before }) => {
      const meant = ofLastYear ? before : value;
      return meant !== undefined && says(number, meant);
    });
    const last = ofLastYear ? '上年 ' : '';
    const label = `${last}${fits ? fits.source : `${readings.map(({ source }) => source).join(' / ')}?`}`;
    return [{ position: prose.rangeOf(place.start, place.end).end, label, tooltip: table.label, paddingLeft: true }];
  });
}

/**
 * The names of the columns in front of the cells of a table's first row, where no header row names them; behind the row where
 * they would make it wider than a narrow editor.
 */
function columnNameHints({ tables }: Report, { textDocument }: LangiumDocument): readonly InlayHint[] {
  return tables
    .filter(({ header }) => !header)
    .flatMap((table) => {
      const hints = firstRow(table);
      const [first] = hints;
      if (!first) return [];
      const row = lineText(textDocument, first.position.line);
      const labels = hints.map(({ label }) => String(label));
      const width = [row, ...labels].reduce((sum, text) => sum + textWidth(text, 'wide') + 1, -1);
      const names = `| ${labels.map((label) => label.slice(0, -1)).join(' | ')} |`;
      return width > widestRow
        ? [{ position: endOfRow(first.position.line, row), label: names, paddingLeft: true }]
        : hints;
    });
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

/**
 * The values of the `=` of a row, in their order behind its last bar: within the row they would push its bars out of line.
 * Where some of them have none, the others have the names of their columns.
 */
function computedValueHints(
  report: Report,
  { textDocument }: LangiumDocument,
  language: Language,
): readonly InlayHint[] {
  const hints = (cells: readonly ComputedCell[], equations: Pick<Report, 'equations'>) =>
    cells.flatMap(({ fact, range: { start } }): InlayHint[] => {
      if (!fact?.value) return [];
      const named = cells.some((cell) => !cell.fact?.value) ? `${fact.column.name} ` : '';
      const tooltip = explanation(fact, equations, language);
      const position = endOfRow(start.line, lineText(textDocument, start.line));
      const label = `${named}${fact.value.toFixed()}`;
      return [{ position, label, paddingLeft: true, ...(tooltip !== undefined && { tooltip }) }];
    });
  const statutory = report.tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const own = factsOfLine(table, row);
      const cells = row.cells.map(({ reading, range }, index) => ({ reading, range, fact: own[index] }));
      return hints(
        cells.filter(({ reading }) => reading.kind === 'computed'),
        report,
      );
    }),
  );
  const own = freeTablesOf(report).flatMap((table) =>
    table.rows.flatMap((row) => {
      const cells = row.cells.filter(({ origin }) => origin === 'computed');
      return hints(
        cells.map((fact) => ({ fact, range: fact.range })),
        table,
      );
    }),
  );
  return [...statutory, ...own];
}

/** An `=`; it has no fact of its own where 其余 gives one number to many rows. */
interface ComputedCell {
  readonly fact: Fact | undefined;
  readonly range: TextRange;
}

function lineText(document: LangiumDocument['textDocument'], line: number): string {
  return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).trimEnd();
}

function endOfRow(line: number, text: string): Position {
  return { line, character: text.length };
}

/** The equation the value comes from, with its numbers. */
function explanation(fact: Fact, { equations }: Pick<Report, 'equations'>, language: Language): string | undefined {
  const equation = equations.find(({ defines }) => defines === fact);
  return equation && `${ruleWords(equation, language)}${colon(language)}${writeEquation(equation).numbers}`;
}
