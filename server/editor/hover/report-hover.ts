import type { LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver-protocol';
import type { Finding } from '../../checks/check.ts';
import { catalogue } from '../../checks/index.ts';
import { findingsOf } from '../../findings.ts';
import type { Report } from '../../report/report.ts';
import { covers, type Position } from '../../report/text-range.ts';
import type { ReportReader } from '../../report-reader.ts';
import type { Language } from '../../text.ts';
import { placeAt } from '../place.ts';
import type { EditorServices } from '../services.ts';
import { reportsNamed } from './header-hover.ts';
import { leafAt } from './leaf.ts';
import { bases, blocks } from './markdown.ts';
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
    const told = place && text ? { text, range: place.range } : undefined;
    const hovered = told ?? (leaf && tokenHover(leaf, references.References, report, language));
    return withBasis(hovered, findingsAt(document, editor.reader, position), report, language);
  }
}

/** What is found at a position and not explained. */
function findingsAt(document: LangiumDocument, reader: ReportReader, position: Position): readonly Finding[] {
  const here = { start: position, end: position };
  return findingsOf(document, reader).filter(
    ({ explained, range, alsoAt = [] }) =>
      explained === undefined && [range, ...alsoAt].some((place) => covers(place, here)),
  );
}

/**
 * The documents that the findings here rest on, as the last line, where the hover does not name any itself; the editor shows
 * the messages above.
 */
function withBasis(
  hovered: Hovered | undefined,
  findings: readonly Finding[],
  { format }: Report,
  language: Language,
): Hovered | undefined {
  const [first] = findings;
  if (!first) return hovered;
  const ids = new Set(findings.map(({ check }) => check));
  const checks = catalogue.filter(({ id }) => ids.has(id));
  const all = [...new Set(checks.flatMap((check) => (format && check.bases?.(format)) ?? []))];
  const line = bases(all, language);
  if (!line || hovered?.text.includes(bases([''], language) ?? line)) return hovered;
  return { text: blocks([hovered?.text, line]), range: hovered?.range ?? first.range };
}
