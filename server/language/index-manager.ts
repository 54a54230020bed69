import { DefaultIndexManager, type LangiumDocument } from 'langium';
import { lastYearUri } from './last-year.ts';

/**
 * What a report depends on that its links do not show: last year's report. Which formats it depends on is known only when
 * they have been read, see the document builder.
 */
export class GkIndexManager extends DefaultIndexManager {
  override isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
    const lastYear = lastYearUri(document);
    return lastYear !== undefined && changedUris.has(lastYear.toString());
  }
}
