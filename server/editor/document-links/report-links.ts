import { AstUtils, type LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver-protocol';
import { isFormatChoice } from '../../language/generated/ast.ts';
import { addressOf } from '../../language/readable-file.ts';
import { reportPath } from '../../language/report-paths.ts';
import { webAddress } from '../../render/web-address.ts';
import type { HeaderEntry } from '../../report/report.ts';
import type { TextRange } from '../../report/text-range.ts';
import type { Text } from '../../text.ts';
import type { EditorServices } from '../services.ts';
import * as words from './link-words.ts';
import { proseLinks } from './prose-links.ts';

/** Leads to other reports, to the format, and to the web. */
export class ReportLinks implements DocumentLinkProvider {
  readonly #services: EditorServices;

  constructor(services: EditorServices) {
    this.#services = services;
  }

  getDocumentLinks(document: LangiumDocument): DocumentLink[] {
    const report = this.#services.editor.reader.read(document);
    if (!report) return [];
    const header = report.header.entries.flatMap((entry) => this.#ofEntry(entry, document));
    return [...header, ...this.#ofFormat(document), ...this.#ofProse(document)];
  }

  #ofEntry({ key, value, valueRange }: HeaderEntry, document: LangiumDocument): DocumentLink[] {
    if (key === '网址') {
      const address = webAddress(value) ?? webAddress(`http://${value}`);
      return address && value.includes('.') ? [this.#link(valueRange, address, words.openPage)] : [];
    }
    const path = key === '上年' || key === '下级' ? reportPath(document, value) : undefined;
    if (!path) return [];
    if (path.kind === 'pattern') return [this.#link(valueRange, path.folder.toString(), words.openFolder)];
    return [this.#link(valueRange, path.uri.toString(), key === '上年' ? words.openLastYear : words.openReport)];
  }

  #ofFormat(document: LangiumDocument): DocumentLink[] {
    const choices = AstUtils.streamContents(document.parseResult.value).filter(isFormatChoice);
    return choices
      .flatMap(({ format }) => {
        const range = format?.$refNode?.range;
        const found = range && this.#services.formats.byName(format.$refText, document.uri);
        return found ? [this.#link(range, AstUtils.getDocument(found).uri.toString(), words.openFormat)] : [];
      })
      .toArray();
  }

  /** Links of the prose lead to the web, or to a file beside the report. */
  #ofProse(document: LangiumDocument): DocumentLink[] {
    return proseLinks(document).flatMap(({ href, range }) => {
      const address = webAddress(href);
      if (address) return [this.#link(range, address, words.openPage)];
      const uri = /^[\w+.-]+:|^#/.test(href) ? undefined : addressOf(document, href);
      return uri ? [this.#link(range, uri.toString(), words.openFile)] : [];
    });
  }

  #link(range: TextRange, target: string, tooltip: Text): DocumentLink {
    return { range, target, tooltip: tooltip[this.#services.editor.language.current] };
  }
}
