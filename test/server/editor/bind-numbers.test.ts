import assert from 'node:assert/strict';
import { type CodeAction, CodeActionRequest, type TextDocumentEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { everything } from '../../support/client-capabilities.ts';
import { startServer } from '../../support/lsp.ts';
import { report2021 } from '../checks/support/report-texts.ts';

const kind = 'source.bindNumbers.gkreport';
const path = '示例市水务局2024.gkreport';

const told = '全年新收申请2件，上年结转0件，办结 ２ 件，予以公开3件。上年收到申请1件。通过网络收到申请2件。';
const text = report2021.replace('全年主动公开政府信息，', `${told}\n\n全年主动公开政府信息，`);

async function offered(source: string, options?: Parameters<typeof startServer>[0]): Promise<readonly CodeAction[]> {
  await using server = await startServer(options);
  const uri = await server.open(path, source);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const found = await server.request(CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context: { diagnostics: [], only: [kind] },
  });
  return (found ?? []) as readonly CodeAction[];
}

describe('binding the numbers of the text to the tables', () => {
  it('takes those that are the table’s and print as they are written, and has the editor ask before it writes', async () => {
    const [action, ...others] = await offered(text);
    assert.deepEqual(others, []);
    assert.equal(action?.title, '正文中的数改为引用表格');
    const [change] = (action.edit?.documentChanges ?? []) as readonly TextDocumentEdit[];
    assert.deepEqual(action.edit?.changeAnnotations, {
      bind: { label: '正文中的数改为引用表格', needsConfirmation: true },
    });
    const edits = (change?.edits ?? []) as { range: never; newText: string; annotationId?: string }[];
    assert.ok(edits.every(({ annotationId }) => annotationId === 'bind'));
    const bound = TextDocument.applyEdits(TextDocument.create(path, 'gkreport', 1, text), edits);
    assert.equal(
      bound,
      text.replace(
        '全年新收申请2件，上年结转0件，办结',
        '全年新收申请{申请办理.本年新收}件，上年结转{申请办理.上年结转}件，办结',
      ),
    );
    assert.deepEqual(await offered(bound), []);
  });

  it('keeps commas and Chinese numerals', async () => {
    const many = report2021.replace(/\| 2 \|(.*)\| 2 \|/g, '| 1234 |$1| 1234 |');
    const source = many.replace('全年主动公开', '新收申请1,234件。予以公开一千二百三十四件。\n\n全年主动公开');
    const commands = ['gkreport.internal.chooseFix'];
    const [action] = await offered(source, { initializationOptions: { commands } });
    const [given] = action?.command?.arguments ?? [];
    assert.deepEqual(
      given.choices.map(({ title }: { title: string }) => title),
      [
        '新收申请：1234 → {千分位(申请办理.本年新收)}（第 12 行）',
        '予以公开的申请：1234 → {中文(申请办理.予以公开)}（第 12 行）',
      ],
    );
  });

  it('lists them all in an editor that has a list, each with its place', async () => {
    const commands = ['gkreport.internal.chooseFix'];
    const [action] = await offered(text, { initializationOptions: { commands } });
    assert.equal(action?.edit, undefined);
    const [given] = action?.command?.arguments ?? [];
    assert.equal(given.several, true);
    assert.deepEqual(
      given.choices.map(({ title }: { title: string }) => title),
      ['新收申请：2 → {申请办理.本年新收}（第 12 行）', '上年结转的申请：0 → {申请办理.上年结转}（第 12 行）'],
    );
  });

  it('writes plain edits for an editor that cannot show them first', async () => {
    const { workspaceEdit: _, ...workspace } = everything.workspace ?? {};
    const [action] = await offered(text, { capabilities: { ...everything, workspace }, locale: 'en' });
    assert.equal(action?.title, 'Bind numbers in the text to the tables');
    assert.equal(Object.values(action.edit?.changes ?? {})[0]?.length, 2);
  });
});
