import assert from 'node:assert/strict';
import {
  CompletionRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  HoverRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
} from 'vscode-languageserver-protocol';
import { applied } from '../../support/edits.ts';
import { startServer, type TestServer } from '../../support/lsp.ts';
import { marked, textAt } from '../../support/marked.ts';

const [before, behind] = ['机关: 某局\n\n# 报告\n\n甲[^1]，乙[^注]，丙', '。\n\n[^1]: 丁。\n[^注]: 戊。\n'];

async function at(source: string) {
  const { text, ranges } = marked(source);
  const server: TestServer = await startServer();
  const uri = await server.open('报告.gkreport', text);
  const position = ranges[0]?.start ?? assert.fail();
  const place = { textDocument: { uri }, position };
  return { server, text, uri, place };
}

describe('a footnote in the editor', () => {
  for (const source of [
    `${before.replace('[^1]', '[^«»1]')}[^1]${behind}`,
    `${before}[^1]${behind.replace('[^1]', '[^«»1]')}`,
  ])
    it(`is told, found and renamed with its marks: ${source.split('«»')[0]?.slice(-3)}`, async () => {
      const { server, text, uri, place } = await at(source);
      await using _ = server;
      const hover = await server.request(HoverRequest.type, place);
      assert.ok(JSON.stringify(hover?.contents).includes('丁。'));
      const definition = await server.request(DefinitionRequest.type, place);
      const [target] = Array.isArray(definition) ? definition : [];
      assert.equal(target && 'targetSelectionRange' in target && textAt(text, target.targetSelectionRange), '[^1]');
      const context = { includeDeclaration: true };
      const references = await server.request(ReferencesRequest.type, { ...place, context });
      assert.equal(references?.length, 3);
      assert.equal((await server.request(DocumentHighlightRequest.type, place))?.length, 3);
      const renamable = await server.request(PrepareRenameRequest.type, place);
      assert.equal(renamable && 'start' in renamable && textAt(text, renamable), '1');
      const edit = await server.request(RenameRequest.type, { ...place, newName: '来源' });
      const renamed = applied(text, edit?.changes?.[uri] ?? []);
      assert.equal(renamed, text.replaceAll('[^1]', '[^来源]'));
      for (const newName of ['注', 'a b', ''])
        await assert.rejects(server.request(RenameRequest.type, { ...place, newName }));
    });

  it('is offered behind the mark, those there are and the next number', async () => {
    const offered = async (source: string) => {
      const { server, place } = await at(source);
      await using _ = server;
      const list = await server.request(CompletionRequest.type, place);
      return list && !Array.isArray(list)
        ? list.items.map(({ label, textEdit }) => [label, textEdit?.newText])
        : assert.fail();
    };
    assert.deepEqual(await offered(`${before}[^«»${behind}`), [
      ['1', '1]'],
      ['注', '注]'],
      ['2', '2]'],
    ]);
    assert.deepEqual(await offered(`${before}[^9]${behind}[^«»`), [
      ['9', '9]: '],
      ['10', '10]: '],
    ]);
  });
});
