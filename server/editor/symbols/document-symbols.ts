import type { LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-protocol';
import type { Text } from '../../text.ts';
import type { EditorServices } from '../module.ts';
import { outlineOf } from './document-outline.ts';
import type { Part, PartKind } from './outline.ts';

const kinds: Readonly<Record<PartKind, SymbolKind>> = {
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
    const symbol = ({ kind, name, detail, range, nameRange, parts }: Part): DocumentSymbol => ({
      name: name === '' ? fallback : name,
      kind: kinds[kind],
      ...(detail === undefined ? {} : { detail }),
      range,
      selectionRange: nameRange,
      ...(parts.length > 0 && { children: parts.map(symbol) }),
    });
    return outlineOf(document, reader).map(symbol);
  }
}
