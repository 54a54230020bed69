import assert from 'node:assert/strict';
import { Cancellation, DocumentState } from 'langium';
import { open } from '../../support/engine.ts';

describe('a build that a later change ends', () => {
  for (const state of [DocumentState.Linked, DocumentState.IndexedReferences])
    it(`has told everyone of a document that it brought to the state ${DocumentState[state]}`, async () => {
      const { engine, document } = await open('# 报告\n');
      const { DocumentBuilder } = engine.shared.workspace;
      const source = new Cancellation.CancellationTokenSource();
      const told: string[] = [];
      DocumentBuilder.onDocumentPhase(state, (reached) => {
        if (reached === document) source.cancel();
      });
      DocumentBuilder.onDocumentPhase(state, (reached) => {
        if (reached === document) told.push(DocumentState[state]);
      });
      await DocumentBuilder.update([document.uri], [], source.token).catch(() => undefined); // it was ended
      assert.deepEqual(told, [DocumentState[state]]);
      // Nobody would tell it later: the document is as far as that already.
      await DocumentBuilder.update([], [], Cancellation.CancellationToken.None);
      assert.deepEqual(told, [DocumentState[state]]);
    });
});
