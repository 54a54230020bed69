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

describe('what is known of formats', () => {
  const format = (chapter: string) => `格式 甲 {\n  适用 2024\n  章 ${chapter} "一、${chapter}"\n}\n`;
  const text = '格式: 甲\n年度: 2024\n\n# 报告\n\n## 一、概况\n';

  it('is found anew when one changes, and not while a report is written', async () => {
    const { engine, document, change } = await open(text, {
      path: '报告.gkreport',
      files: { '甲.gkformat': format('概况') },
    });
    const { IndexManager } = engine.shared.workspace;
    let asked = 0;
    const { allElements } = IndexManager;
    IndexManager.allElements = (...words) => {
      asked += 1;
      return allElements.apply(IndexManager, words);
    };
    const chapters = () => engine.reader.read(document)?.format?.chapters.map(({ name }) => name);
    await change('报告.gkreport', `${text}\n一段。\n`);
    assert.deepEqual(chapters(), ['概况']);
    asked = 0;
    await change('报告.gkreport', `${text}\n又一段。\n`);
    assert.deepEqual([chapters(), asked], [['概况'], 0]);
    await change('甲.gkformat', format('总况'));
    assert.deepEqual(chapters(), ['总况']);
    assert.ok(asked > 0);
  });
});
