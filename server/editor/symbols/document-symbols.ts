import type { LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-protocol';
import { missingChapter } from '../../checks/chapter-checks.ts';
import { missingWords, stillMissing } from '../../checks/still-missing.ts';
import { isFormatFile } from '../../language/generated/ast.ts';
import { isSameRange } from '../../report/text-range.ts';
import type { Text } from '../../shared/text.ts';
import { findingsOf } from '../../workspace/findings.ts';
import type { ReportReader } from '../../workspace/report-reader.ts';
import type { EditorServices } from '../services.ts';
import { formatOutline } from './format-outline.ts';
import type { OutlineEntry, OutlineKind } from './outline.ts';
import { reportOutline } from './report-outline.ts';

const kinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  title: SymbolKind.File,
  format: SymbolKind.Package,
  chapter: SymbolKind.Module,
  section: SymbolKind.Namespace,
  table: SymbolKind.Struct,
  'free-table': SymbolKind.Struct,
  'column-group': SymbolKind.Array,
  column: SymbolKind.Property,
  'row-group': SymbolKind.Array,
  row: SymbolKind.Field,
  'body-kind': SymbolKind.Enum,
  'body-scope': SymbolKind.Enum,
  rule: SymbolKind.Function,
};

/** Editors refuse a symbol without a name. */
const unnamed: Text = { zh: '（未命名）', en: '(unnamed)' };

/** The outline: titles, chapters, sections, tables and rows of a report; all definitions of a format. */
export class PartSymbols implements DocumentSymbolProvider {
  readonly #services: EditorServices;

  constructor(services: EditorServices) {
    this.#services = services;
  }

  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    const { reader, language } = this.#services.editor;
    const fallback = unnamed[language.current];
    const lacks = this.#lacks(document);
    const symbol = (part: OutlineEntry): DocumentSymbol => named(part, lacks(part) ?? part.detail);
    const named = (
      { kind, name, range, nameRange, parts }: OutlineEntry,
      detail: string | undefined,
    ): DocumentSymbol => ({
      name: name === '' ? fallback : name,
      kind: kinds[kind],
      ...(detail === undefined ? {} : { detail }),
      range,
      selectionRange: nameRange,
      ...(parts.length > 0 && { children: parts.map(symbol) }),
    });
    return outlineOf(document, reader).map(symbol);
  }

  /** What a part still lacks: beside the title chapters, beside a chapter tables, beside a table rows. */
  #lacks(document: LangiumDocument): (part: OutlineEntry) => string | undefined {
    const { reader, language } = this.#services.editor;
    if (!reader.read(document)) return () => undefined;
    const findings = findingsOf(document, reader);
    return ({ kind, nameRange }) => {
      const own = findings.filter(({ check, range }) =>
        kind === 'title' ? check === missingChapter.id : isSameRange(range, nameRange),
      );
      const missing = stillMissing(own);
      return missing && missingWords(missing)[language.current];
    };
  }
}

/** The parts of a report or of a format file, outermost first. */
export function outlineOf(document: LangiumDocument, reader: ReportReader): readonly OutlineEntry[] {
  const file = document.parseResult.value;
  if (isFormatFile(file)) return formatOutline(file);
  const report = reader.read(document);
  return report ? reportOutline(report, document.textDocument) : [];
}
