import type { LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver-protocol';
import type { Report } from '../../report/report.ts';
import type { Position } from '../../report/text-range.ts';
import type { Language } from '../../text.ts';
import type { EditorServices } from '../module.ts';
import { placeAt } from '../place.ts';
import { reportsNamed } from './header-hover.ts';
import { leafAt } from './leaf.ts';
import { placeHover } from './place-hover.ts';
import { type Hovered, tokenHover } from './token-hover.ts';

/** Tells what stands under the pointer in a report: first what the report means there, else what the word is. */
export class ReportHover implements HoverProvider {
  readonly #services: EditorServices;

  constructor(services: EditorServices) {
    this.#services = services;
  }

  getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
    const { reader, language } = this.#services.editor;
    const report = reader.read(document);
    const found = report && this.#hovered(document, report, position, language.current);
    return found && { contents: { kind: MarkupKind.Markdown, value: found.text }, range: found.range };
  }

  #hovered(document: LangiumDocument, report: Report, position: Position, language: Language): Hovered | undefined {
    const { editor, references, shared } = this.#services;
    const place = placeAt(report, position);
    const leaf = leafAt(document, position);
    const find = reportsNamed(document, shared.workspace.LangiumDocuments);
    const around = { report, document, reader: editor.reader, leaf, find };
    const text = place && placeHover(place, around, language);
    if (place && text) return { text, range: place.range };
    return leaf && tokenHover(leaf, references.References, report, language);
  }
}
