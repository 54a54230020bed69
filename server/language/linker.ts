import { Cancellation, DefaultLinker, interruptAndCheck, type LangiumDocument } from 'langium';
import { referencesIn } from './syntax-nodes.ts';

/** Resolves the names of a file; where they stand is known from the one walk over its tree. */
export class GkLinker extends DefaultLinker {
  override async link(document: LangiumDocument, token = Cancellation.CancellationToken.None): Promise<void> {
    for (const reference of referencesIn(document.parseResult.value)) {
      await interruptAndCheck(token);
      this.doLink(reference, document);
    }
  }
}
