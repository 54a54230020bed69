import { AstUtils, type LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver-protocol';
import { isFormatFile } from '../../language/generated/ast.ts';
import type { EditorServices } from '../services.ts';
import { openFormat } from './link-words.ts';

/** Leads from 扩展 to the format that is extended, where that stands in another file. */
export class FormatLinks implements DocumentLinkProvider {
  readonly #services: EditorServices;

  constructor(services: EditorServices) {
    this.#services = services;
  }

  getDocumentLinks(document: LangiumDocument): DocumentLink[] {
    const file = document.parseResult.value;
    const tooltip = openFormat[this.#services.editor.language.current];
    return (isFormatFile(file) ? file.formats : []).flatMap(({ base }) => {
      const range = base?.$refNode?.range;
      const found = range && this.#services.formats.byName(base.$refText, document.uri);
      const target = found && AstUtils.getDocument(found);
      return target && target !== document ? [{ range, target: target.uri.toString(), tooltip }] : [];
    });
  }
}
