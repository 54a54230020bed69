import type { LangiumDocument } from 'langium';
import type { DocumentHighlightProvider } from 'langium/lsp';
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver-protocol';
import type { Fact } from '../report/evaluated.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import { type Place, placeAt } from './place.ts';
import { Mentions } from './references/mentions.ts';
import type { EditorServices } from './services.ts';

/** Shows where else in the document the same thing is named, or the same number stands. */
export class MentionHighlight implements DocumentHighlightProvider {
  readonly #services: EditorServices;
  readonly #mentions: Mentions;

  constructor(services: EditorServices) {
    this.#services = services;
    this.#mentions = new Mentions(services);
  }

  getDocumentHighlight(document: LangiumDocument, { position }: DocumentHighlightParams): DocumentHighlight[] {
    const author = this.#mentions.byAuthorAt(document, position);
    if (author) return author.places.map(placeOfName);
    const mention = this.#mentions.at(document, position);
    if (mention) return this.#mentions.within(document, mention.thing).map(placeOfName);
    const report = this.#services.editor.reader.read(document);
    const place = report && placeAt(report, position);
    return report && place ? sameNumbers(place, report) : [];
  }
}

/** Where a thing is named, or gets its name. */
function placeOfName({ range, defines }: { readonly range: TextRange; readonly defines: boolean }): DocumentHighlight {
  return { range, kind: defines ? DocumentHighlightKind.Write : DocumentHighlightKind.Read };
}

/** A cell and the numbers in prose that print it, seen from either. */
function sameNumbers(place: Place, report: Report): DocumentHighlight[] {
  const facts = place.kind === 'cell' && place.fact ? [place.fact] : place.kind === 'bound' ? place.bound.facts : [];
  const own = facts.filter((fact) => report.facts.includes(fact) && fact.text !== '');
  const prints = (fact: Fact) => report.bound.filter((bound) => bound.facts.includes(fact)).map(({ range }) => range);
  const bound = place.kind === 'bound' ? [place.range] : own.flatMap(prints);
  return [
    ...distinct(own.map(({ range }) => range)).map((range) => ({ range, kind: DocumentHighlightKind.Write })),
    ...bound.map((range) => ({ range, kind: DocumentHighlightKind.Read })),
  ];
}

/** One cell of 其余 stands for many numbers. */
function distinct(ranges: readonly TextRange[]): readonly TextRange[] {
  return [...new Map(ranges.map((range) => [`${range.start.line}:${range.start.character}`, range])).values()];
}
