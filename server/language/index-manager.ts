import {
  type AstNode,
  DefaultIndexManager,
  type LangiumDocument,
  type ReferenceDescription,
  type Stream,
  stream,
  URI,
} from 'langium';
import { lastYearUri } from './last-year.ts';
import { fits, reportsAt, subordinatesOf } from './report-paths.ts';

/**
 * What a report depends on that its links do not show: last year's report, those of 下级. Which formats it depends on is known only when
 * they have been read, see the document builder.
 */
export class GkIndexManager extends DefaultIndexManager {
  override isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
    const lastYear = lastYearUri(document);
    return (lastYear !== undefined && changedUris.has(lastYear.toString())) || this.#namesBelow(document, changedUris);
  }

  /** Whether a report is among those of 下级, or of theirs in turn: they may lead back. */
  #namesBelow(document: LangiumDocument, changedUris: Set<string>): boolean {
    const seen = new Set([document]);
    for (const one of seen)
      for (const path of subordinatesOf(one)) {
        if (path && [...changedUris].some((uri) => fits(path, URI.parse(uri)))) return true;
        if (path) for (const below of reportsAt(path, this.documents)) seen.add(below);
      }
    return false;
  }

  /** In the order of their places, whatever was read last. */
  override findAllReferences(target: AstNode, path: string): Stream<ReferenceDescription> {
    const place = ({ sourceUri }: ReferenceDescription) => sourceUri.toString();
    const found = super.findAllReferences(target, path).toArray();
    return stream(
      found.sort((one, other) => compare(place(one), place(other)) || one.segment.offset - other.segment.offset),
    );
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
