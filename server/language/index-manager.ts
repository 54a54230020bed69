import { DefaultIndexManager, type LangiumDocument, UriUtils } from 'langium';
import { lastYearUri } from './last-year.ts';

/** A report also depends on what its links do not show: last year's report, and every format it may choose from. */
export class GkIndexManager extends DefaultIndexManager {
  override isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
    if (super.isAffected(document, changedUris)) return true;
    const lastYear = lastYearUri(document);
    for (const uri of changedUris)
      if (uri.endsWith('.gkformat') || (lastYear && UriUtils.equals(lastYear, uri))) return true;
    return false;
  }
}
