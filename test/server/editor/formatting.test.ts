import assert from 'node:assert/strict';
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type FormattingOptions,
} from 'vscode-languageserver-protocol';
import { applied } from '../../support/edits.ts';
import { type ClientOptions, startServer } from '../../support/lsp.ts';
import { type Opened, opened } from './support/opened.ts';

// What an editor says of tabs changes nothing.
const options: FormattingOptions = { tabSize: 8, insertSpaces: false };

const untidy = '机关：甲\n＃标题\n表　复议诉讼\n｜行政复议｜“一”｜１２｜\n| 其余 |0\n\n\n　正文';
const tidy = '机关: 甲\n\n# 标题\n\n表 复议诉讼\n| 行政复议 | “一” | 12 |\n| 其余     |      0 |\n\n正文\n';

/** A text after formatting all of it. */
async function formatted(source: string, client: ClientOptions & { readonly path?: string } = {}): Promise<string> {
  await using document = await opened(source, client);
  return applied(document.text, await allEdits(document));
}

async function allEdits({ server, textDocument }: Opened) {
  return (await server.request(DocumentFormattingRequest.type, { textDocument, options })) ?? [];
}

describe('formatting in the editor', () => {
  it('is advertised for documents, ranges, and behind a line break', async () => {
    await using server = await startServer();
    const { capabilities } = server.initialized;
    assert.equal(capabilities.documentFormattingProvider, true);
    assert.equal(capabilities.documentRangeFormattingProvider, true);
    assert.deepEqual(capabilities.documentOnTypeFormattingProvider, { firstTriggerCharacter: '\n' });
  });

  it('tidies a whole report, and has nothing to do then', async () => {
    assert.equal(await formatted(untidy), tidy);
    await using document = await opened(tidy);
    assert.deepEqual(await allEdits(document), []);
  });

  it('keeps the line breaks of Windows', async () => {
    assert.equal(await formatted(untidy.replaceAll('\n', '\r\n')), tidy.replaceAll('\n', '\r\n'));
  });

  it('touches no more than what changes', async () => {
    await using document = await opened('# 标题\n\n表 复议诉讼\n| 行政复议 | 1«» |\n| 其余 |«»\n');
    assert.deepEqual(await allEdits(document), [
      { range: { start: { line: 4, character: 4 }, end: { line: 4, character: 5 } }, newText: '     ' },
    ]);
  });

  it('leaves a line alone where it is broken', async () => {
    assert.equal(await formatted('＃标题\n　共{年度 +}件\n　正文\n'), '# 标题\n　共{年度 +}件\n正文\n');
  });

  it('aligns by the width that the settings give to “ ”, and not at all when told so', async () => {
    const narrow = await formatted(untidy, { settings: { format: { ambiguousWidth: 'narrow' } } });
    assert.match(narrow, /\| 行政复议 \| “一” \| 12 \|\n\| 其余 {5}\| {4}0 \|\n/);
    const compact = await formatted(untidy, { settings: { format: { align: 'compact' } } });
    assert.match(compact, /\| 行政复议 \| “一” \| 12 \|\n\| 其余 \| 0 \|\n/);
  });

  it('follows a change of the settings', async () => {
    await using document = await opened(untidy);
    await document.server.configure({ format: { align: 'compact' } });
    assert.match(applied(untidy, await allEdits(document)), /\n\| 其余 \| 0 \|\n/);
  });

  it('tidies formats too', async () => {
    const text = '格式 甲｛\n章 乙｛表 丙｛ 列 丁\n行 戊｝ ｝\n｝';
    assert.equal(
      await formatted(text, { path: '甲.gkformat' }),
      '格式 甲 {\n  章 乙 { 表 丙 { 列 丁\n      行 戊 } }\n}\n',
    );
  });
});

describe('formatting a selection', () => {
  async function formattedSelection(source: string, path = '报告.gkreport'): Promise<string> {
    await using document = await opened(source, { path });
    const { server, textDocument, range } = document;
    const edits = await server.request(DocumentRangeFormattingRequest.type, { textDocument, range, options });
    return applied(document.text, edits ?? []);
  }

  it('changes the lines it touches, and tables as a whole', async () => {
    assert.equal(
      await formattedSelection('　甲\n表 乙\n|丙«»|1|\n|丁戊|2|\n　己\n'),
      '　甲\n表 乙\n| 丙   | 1 |\n| 丁戊 | 2 |\n　己\n',
    );
  });

  it('leaves out the line in front of whose first character it ends', async () => {
    assert.equal(await formattedSelection('　甲\n«　乙\n»　丙\n'), '　甲\n乙\n　丙\n');
  });

  it('takes in the end of the text', async () => {
    assert.equal(await formattedSelection('　甲\n«　乙\n\n\n»'), '　甲\n乙\n');
  });

  it('works in formats', async () => {
    assert.equal(
      await formattedSelection('格式 甲｛\n«章»  乙\n章  丙 }', '甲.gkformat'),
      '格式 甲｛\n  章 乙\n章  丙 }',
    );
  });
});

describe('formatting while typing', () => {
  /** The text after a line break has been typed; the mark is where the caret then is. */
  async function typed(source: string, path = '报告.gkreport'): Promise<string> {
    await using document = await opened(source, { path });
    const { server, textDocument, position } = document;
    const parameters = { textDocument, position, ch: '\n', options };
    return applied(document.text, (await server.request(DocumentOnTypeFormattingRequest.type, parameters)) ?? []);
  }

  it('aligns the table whose row has just been left', async () => {
    assert.equal(
      await typed('　甲\n表　乙\n｜丙｜1｜\n\n| 丁戊 | 20\n«»\n'),
      '　甲\n表　乙\n| 丙   |  1 |\n\n| 丁戊 | 20 |\n\n',
    );
  });

  it('aligns the rows below the caret as well, and leaves its line to the author', async () => {
    assert.equal(await typed('表 乙\n| 丁戊 | 20\n  «»\n|丙|1|\n'), '表 乙\n| 丁戊 | 20 |\n  \n| 丙   |  1 |\n');
  });

  it('does nothing while there is something on the line of the caret', async () => {
    const text = '表 乙\n| 丁戊 | 20\n«»| 丙\n';
    assert.equal(await typed(text), text.replace('«»', ''));
  });

  it('does nothing below anything but a row', async () => {
    for (const text of ['　甲\n«»', '«»\n　甲', '表　乙\n«»', '表 乙\n|丙|1|\n\n«»'])
      assert.equal(await typed(text), text.replace('«»', ''));
  });

  it('does nothing in formats', async () => {
    assert.equal(await typed('格式 甲｛\n«»\n｝', '甲.gkformat'), '格式 甲｛\n\n｝');
  });
});
