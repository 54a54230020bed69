import { DefaultIndexManager, type LangiumDocument } from 'langium';
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
}
