import type { LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  Range,
  TextEdit,
} from 'vscode-languageserver';
import type { Edit, LineRange, ParsedText } from '../formatter/edits.ts';
import { formatDefinitions } from '../formatter/format-definitions.ts';
import { alignReadTableAt, alignTableAt, reportFormattingEdits } from '../formatter/format-report.ts';
import type { AlignmentStyle } from '../formatter/table-alignment.ts';
import type { EditorServices } from './services.ts';
import type { EditorSettings } from './settings.ts';

/** Formats reports. What editors say of tabs and blanks does not count: reports have no indentation. */
export class ReportFormatter implements Formatter {
  /**
   * Only behind a line break, never on `|`: what is being typed may be an input method's, and must not change under it.
   */
  readonly formatOnTypeOptions: DocumentOnTypeFormattingOptions = { firstTriggerCharacter: '\n' };
  readonly #settings: EditorSettings;

  constructor({ editor }: EditorServices) {
    this.#settings = editor.settings;
  }

  formatDocument(document: LangiumDocument): Promise<TextEdit[]> {
    return editsOf(document, this.#settings, reportFormattingEdits);
  }

  formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): Promise<TextEdit[]> {
    const lines = linesOfRange(document, range);
    return editsOf(document, this.#settings, (source, style) => reportFormattingEdits(source, style, lines));
  }

  /** Aligns the table whose row has just been left for an empty line; that line itself never changes. */
  async formatDocumentOnType(
    document: LangiumDocument,
    { position: { line } }: DocumentOnTypeFormattingParams,
  ): Promise<TextEdit[]> {
    const ownLine = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    if (document.textDocument.getText(ownLine).trim() !== '') return [];
    return editsOf(document, this.#settings, (source, style) => alignTableAt(source, style, line - 1));
  }
}

/** Formats `.gkformat` files: two blanks for each brace, whatever the editor's tabs are, as the command line does. */
export class DefinitionFormatter implements Formatter {
  readonly formatOnTypeOptions = undefined;
  readonly #settings: EditorSettings;

  constructor({ editor }: EditorServices) {
    this.#settings = editor.settings;
  }

  formatDocument(document: LangiumDocument): Promise<TextEdit[]> {
    return editsOf(document, this.#settings, (source, { ambiguousWidth }) => formatDefinitions(source, ambiguousWidth));
  }

  formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): Promise<TextEdit[]> {
    const lines = linesOfRange(document, range);
    return editsOf(document, this.#settings, (source, { ambiguousWidth }) =>
      formatDefinitions(source, ambiguousWidth, lines),
    );
  }

  /** An editor that knows of the line breaks of reports asks here too. */
  formatDocumentOnType(): TextEdit[] {
    return [];
  }
}

/** The edits that align the table with a row on a line, as soon as all of it can be read. */
export function alignedTable(document: LangiumDocument, settings: EditorSettings, line: number): Promise<TextEdit[]> {
  return editsOf(document, settings, (source, style) => alignReadTableAt(source, style, line));
}

/** Edits for the text that was asked about; none when it has changed while the settings were being read. */
async function editsOf(
  { textDocument, parseResult }: LangiumDocument,
  settings: EditorSettings,
  format: (source: ParsedText, style: AlignmentStyle) => readonly Edit[],
): Promise<TextEdit[]> {
  const { version } = textDocument;
  const { format: style } = await settings.read();
  if (textDocument.version !== version) return [];
  return format({ text: textDocument.getText(), parseResult }, style).map(({ start, end, text }) => ({
    range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) },
    newText: text,
  }));
}

/** A selection that ends before the first character of a line does not take that line along. */
function linesOfRange({ textDocument }: LangiumDocument, { start, end }: Range): LineRange {
  const isOpen = end.character === 0 && end.line > start.line && end.line < textDocument.lineCount - 1;
  return { first: start.line, last: isOpen ? end.line - 1 : end.line };
}
