import type { LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import type { InlayHint, InlayHintParams } from 'vscode-languageserver-protocol';
import { hasLine, inOrderOfText } from '../../report/text-range.ts';
import type { EditorServices } from '../services.ts';
import { columnNameHints } from './column-names.ts';
import { computedValueHints } from './computed-values.ts';

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
