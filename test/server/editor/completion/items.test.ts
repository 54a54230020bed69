import assert from 'node:assert/strict';
import { CompletionItemKind, CompletionRequest, InsertTextFormat } from 'vscode-languageserver-protocol';
import { startServer } from '../../../support/lsp.ts';
import { marked } from '../../../support/marked.ts';
import { complete, proposal, takenLine } from './support/complete.ts';

const top =
  '格式: 国办2021\n机关: 甲局\n年度: 2024\n\n# 标题\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n表 复议诉讼\n';

describe('completion items', () => {
  it('are kept by the filter of the editor: typed text, name, initials, pinyin, official wording', async () => {
    const column = await proposal(`${top}|  | sw«»`, '未审结');
    assert.equal(column.filterText, 'sw 未审结 wsj weishenjie 尚未审结');
    const row = await proposal(`${top}| xz«»`, '行政复议');
    assert.equal(row.filterText, 'xz 行政复议 xzfy xingzhengfuyi');
  });

  it('begin with what is typed out already, which takes nothing away', async () => {
    const [first, ...others] = await complete(
      '格式: 国办2021\n机关: 甲局\n年度: 2024\n\n# 标题\n\n## 三、收到和处理政府信息公开申请情况\n\n表 申请办理«»',
    );
    assert.equal(first?.textEdit?.newText, '申请办理');
    assert.equal(first.insertTextFormat, InsertTextFormat.PlainText);
    assert.deepEqual(
      others.map(({ label }) => label),
      ['申请办理（整表）', '申请办理（全零）'],
    );
  });

  it('are none where all there is to propose is typed out', async () => {
    const source = `${top}| 行政复议 | 0 | 0 | 0 | 0 | = |\n\n文字{复议诉讼.行政复议.未审结«»}`;
    assert.deepEqual(await complete(source), []);
    assert.equal((await complete(source.replace('结«»', '«»'))).length, 1);
    assert.deepEqual(await complete(`${top}|  | 未审结«»`), []);
  });

  it('replace a name to its end, in editors that know the difference as the author likes', async () => {
    const source = `${top}|  | 维«»持 | 纠正 |`;
    const line = 9;
    const start = { line, character: 5 };
    assert.deepEqual((await proposal(source, '维持')).textEdit, {
      newText: '维持',
      insert: { start, end: { line, character: 6 } },
      replace: { start, end: { line, character: 7 } },
    });
    assert.deepEqual((await proposal(source, '维持', { itemSupport: {} })).textEdit, {
      newText: '维持',
      range: { start, end: { line, character: 7 } },
    });
  });

  it('write blanks in place of stops for editors without snippets', async () => {
    const plain = { itemSupport: { snippetSupport: false } };
    assert.equal(await takenLine(`${top}xzfy«»`, '行政复议', plain), '| 行政复议 |  |  |  |  | = |');
    assert.equal((await proposal(`${top}xzfy«»`, '行政复议', plain)).insertTextFormat, InsertTextFormat.PlainText);
    const title = '# {机关}{年度}年政府信息公开工作年度报告';
    assert.equal(await takenLine('#«»', title, plain), title);
  });

  it('carry label details only for editors that show them', async () => {
    const source = `${top}| 其余 | 0 |\n\n文字{复议诉讼.xzfy«»}`;
    assert.deepEqual((await proposal(source, '行政复议')).labelDetails, { description: '0' });
    assert.equal((await proposal(source, '行政复议', { itemSupport: {} })).labelDetails, undefined);
  });
});

describe('textDocument/completion', () => {
  it('is advertised with ASCII trigger characters only and answers', async () => {
    await using server = await startServer({ locale: 'en' });
    const { completionProvider } = server.initialized.capabilities;
    assert.deepEqual(completionProvider?.triggerCharacters?.toSorted(), [' ', '#', '.', '/', '^', '{', '|']);
    const { text, ranges } = marked(`${top}| fyhqs«»`);
    const uri = await server.open('a.gkreport', text);
    const position = ranges[0]?.start ?? assert.fail();
    const list = await server.request(CompletionRequest.type, { textDocument: { uri }, position });
    assert.ok(list && !Array.isArray(list));
    assert.equal(list.isIncomplete, true);
    assert.deepEqual(
      list.items.map(({ documentation, ...item }) => item),
      [
        {
          label: '复议后起诉',
          kind: CompletionItemKind.Field,
          sortText: '10002',
          filterText: 'fyhqs 复议后起诉 fyhqs fuyihouqisu',
          insertTextFormat: InsertTextFormat.Snippet,
          textEdit: {
            newText: '复议后起诉 | $1 | $2 | $3 | $4 | = |',
            range: { start: { line: 9, character: 2 }, end: { line: 9, character: 7 } },
          },
        },
      ],
    );
    const format = await server.open('甲.gkformat', '格式 甲 扩展 ');
    const answer = await server.request(CompletionRequest.type, {
      textDocument: { uri: format },
      position: { line: 0, character: 8 },
    });
    assert.ok(answer && !Array.isArray(answer));
    assert.deepEqual(
      answer.items.map(({ label }) => label),
      ['国办2019', '国办2021'],
    );
  });

  it('finds no name by pinyin where the setting says so, in reports and in formats', async () => {
    await using server = await startServer({ settings: { completion: { pinyin: false } } });
    const found = async (path: string, source: string) => {
      const { text, ranges } = marked(source);
      const position = ranges[0]?.start ?? assert.fail();
      const list = await server.request(CompletionRequest.type, {
        textDocument: { uri: await server.open(path, text) },
        position,
      });
      assert.ok(list && !Array.isArray(list));
      return list.items.map(({ label, filterText }) => [label, filterText]);
    };
    assert.deepEqual(await found('a.gkreport', `${top}| fyhqs«»`), []);
    assert.deepEqual(await found('b.gkreport', `${top}| 后起«»`), [['复议后起诉', '后起 复议后起诉']]);
    assert.deepEqual(await found('甲.gkformat', '格式 甲 扩展 gb«»'), []);
    assert.deepEqual(await found('丙.gkformat', '格式 丙 { 章 丁 { 字«»'), [['字数', '字 字数']]);
  });
});
