import {
  Cancellation,
  DefaultLinker,
  DefaultReferenceDescriptionProvider,
  interruptAndCheck,
  type LangiumDocument,
  type ReferenceDescription,
} from 'langium';
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

/** Tells the index what the names of a file stand for, by the same walk. */
export class GkReferenceDescriptions extends DefaultReferenceDescriptionProvider {
  override async createDescriptions(
    document: LangiumDocument,
    token = Cancellation.CancellationToken.None,
  ): Promise<ReferenceDescription[]> {
    const found: ReferenceDescription[] = [];
    for (const reference of referencesIn(document.parseResult.value)) {
      await interruptAndCheck(token);
      found.push(...this.createInfoDescriptions(reference));
    }
    return found;
  }
}
