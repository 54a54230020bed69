import {
  type AstNode,
  DefaultIndexManager,
  type LangiumDocument,
  type ReferenceDescription,
  type Stream,
  stream,
} from 'langium';
import { lastYearUri, subordinateUris } from './last-year.ts';

/**
 * What a report depends on that its links do not show: last year's report, those of 下级. Which formats it depends on is known only when
 * they have been read, see the document builder.
 */
export class GkIndexManager extends DefaultIndexManager {
  override isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
    const named = [lastYearUri(document), ...subordinateUris(document)];
    return named.some((uri) => uri !== undefined && changedUris.has(uri.toString()));
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
