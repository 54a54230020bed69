import { Cancellation, DefaultDocumentBuilder, type DocumentState, type LangiumDocument } from 'langium';

/**
 * Tells of what a document has reached even when a later change ends the build at that very moment. Langium keeps it to
 * itself then, and since the document is as far as that already, nobody ever hears of it: a report that was opened right
 * before another one would show no findings, and a request that waits for it would wait for good.
 */
export class GkDocumentBuilder extends DefaultDocumentBuilder {
  protected override notifyDocumentPhase(document: LangiumDocument, state: DocumentState): Promise<void> {
    return super.notifyDocumentPhase(document, state, Cancellation.CancellationToken.None);
  }
}
