import assert from 'node:assert/strict';
import type { PasteRequest } from '../../../../server/shared/editor-protocol.ts';
import { applied } from '../../../support/edits.ts';
import type { ClientOptions } from '../../../support/lsp.ts';
import { opened, smallFormatFile, smallHeader } from '../support/opened.ts';
import { copiedFrom, tabbed } from './support/pasting.ts';
import { dropType, pasteType } from './support/requests.ts';

const report = `${smallHeader}
## 二、申请情况

表 办理
| 新收 | «» | | = |
`;

async function ask(
  source: string,
  clipboard: object,
  options: ClientOptions = {},
): Promise<PasteRequest.Result | null> {
  await using document = await opened(source, { files: smallFormatFile, ...options });
  return document.server.request(pasteType, { uri: document.uri, position: document.position, ...clipboard });
}

describe('the request for what a copied table becomes', () => {
  it('is answered with edits, in formats of the workspace too', async () => {
    await using document = await opened(report, { files: smallFormatFile });
    const { server, uri, position, text } = document;
    const result = await server.request(pasteType, {
      uri,
      position,
      ...tabbed('新收 ¦ 1 ¦ 2 ¦ 3', '隐私 ¦ 1 ¦ 0 ¦ 2'),
    });
    assert.ok(result?.kind === 'rows');
    assert.equal(
      applied(text, result.edits),
      report.replace(/\| 新收.*/, '| 新收 | 1 | 2 | = |\n| 隐私 | 1 | 0 | 2 |').replace('«»', ''),
    );
  });

  it('touches no more than it changes', async () => {
    const result = await ask(report.replaceAll('\n', '\r\n'), tabbed('新收 ¦ 1 ¦ 2 ¦ 3'));
    const line = 7;
    assert.deepEqual(result, {
      kind: 'rows',
      edits: [
        {
          range: { start: { line, character: 7 }, end: { line, character: 9 } },
          newText: '1 | 2',
        },
      ],
    });
    const added = await ask(report.replaceAll('\n', '\r\n'), tabbed('隐私 ¦ 1 ¦ 2 ¦ 3'));
    assert.ok(added?.kind === 'rows');
    assert.match(added.edits[0]?.newText ?? '', /\r\n\| 隐私 \| 1 \| 2 \| 3$/);
  });

  it('aligns as the settings say', async () => {
    const settings = { format: { align: 'compact' } };
    await using document = await opened(report, { files: smallFormatFile, settings });
    const { server, uri, position, text } = document;
    const result = await server.request(pasteType, {
      uri,
      position,
      ...tabbed('新收 ¦ 1 ¦ 200 ¦ 201', '隐私 ¦ 1 ¦ 0 ¦ 2'),
    });
    assert.ok(result?.kind === 'rows');
    assert.match(applied(text, result.edits), /\n\| 新收 \| 1 \| 200 \| = \|\n\| 隐私 \| 1 \| 0 \| 2 \|\n$/);
  });

  it('is refused in the language of the editor', async () => {
    const clipboard = tabbed('新收 ¦ 1', '隐私 ¦ 1');
    assert.deepEqual(await ask(report, clipboard), {
      kind: 'refused',
      message: '剪贴板中是 2 行 1 列数字；表“办理”须为 3 列，或不含“总计”的 2 列。',
    });
    assert.deepEqual(await ask(report, clipboard, { locale: 'en' }), {
      kind: 'refused',
      message: 'The clipboard has 2 rows of 1 number; 办理 needs 3 columns, or 2 without 总计.',
    });
  });

  it('prefers HTML, which knows of merged cells', async () => {
    const result = await ask('格式: 国办2021\n\n表 复议诉讼\n«»', { ...copiedFrom('wps'), text: '1\t2' });
    assert.equal(result?.kind, 'rows', JSON.stringify(result));
  });

  it('is null for what is no table, and in a format', async () => {
    assert.equal(await ask(report, { text: '三件' }), null);
    assert.equal(await ask(report, {}), null);
    await using document = await opened('格式 甲 "甲" { }', { path: '甲.gkformat' });
    const position = { line: 0, character: 0 };
    assert.equal(await document.server.request(pasteType, { uri: document.uri, position, text: '1\t2' }), null);
  });
});

describe('the request for what dropped reports become', () => {
  const files = {
    '市局/2023.gkreport': '机关: 市局\n年度: 2023\n',
    '市局/2022.gkreport': '机关: 市局\n年度: 2022\n',
    '市局/下级/甲局.gkreport': '机关: 甲局\n年度: 2024\n',
    '市局/下级/乙局.gkreport': '机关: 乙局\n年度: 2023\n',
    '省局/2024 年.gkreport': '机关: 省局\n年度: 2024\n',
    '市局/附件.docx': '',
  };

  /** The text after files of the workspace were dropped where the mark is; undefined when that means nothing. */
  async function afterDrop(source: string, ...paths: readonly string[]): Promise<string | undefined> {
    await using document = await opened(source, { path: '市局/2024.gkreport', files });
    const { server, uri, position, text } = document;
    const result = await server.request(dropType, { uri, position, files: paths.map((path) => server.uri(path)) });
    return result ? applied(text, result.edits) : undefined;
  }

  it('is the value of the line they are dropped on', async () => {
    assert.equal(await afterDrop('上年:«»\n', '市局/2022.gkreport'), '上年: ./2022.gkreport\n');
    assert.equal(await afterDrop('上年: ./2021«».gkreport\n', '市局/2023.gkreport'), '上年: ./2023.gkreport\n');
    assert.equal(await afterDrop('下级：«»\n', '省局/2024 年.gkreport'), '下级： ../省局/2024 年.gkreport\n');
  });

  it('is a line of their own for each subordinate report but the first', async () => {
    const both = ['市局/下级/甲局.gkreport', '市局/下级/乙局.gkreport'];
    assert.equal(
      await afterDrop('下级:«»\n\n# 题\n', ...both),
      '下级: ./下级/甲局.gkreport\n下级: ./下级/乙局.gkreport\n\n# 题\n',
    );
    assert.equal(
      await afterDrop('下级: ./丙局.gkreport«»\n', ...both),
      '下级: ./丙局.gkreport\n下级: ./下级/甲局.gkreport\n下级: ./下级/乙局.gkreport\n',
    );
  });

  it('is a line that fits them elsewhere in the header', async () => {
    const header = '机关: 市局\n年度: 2024«»\n\n# 题\n';
    const added = (line: string) => `机关: 市局\n年度: 2024\n${line}\n\n# 题\n`;
    assert.equal(await afterDrop(header, '市局/2023.gkreport'), added('上年: ./2023.gkreport'));
    assert.equal(await afterDrop(header, '市局/2022.gkreport'), added('下级: ./2022.gkreport'));
    assert.equal(await afterDrop(header, '市局/下级/乙局.gkreport'), added('下级: ./下级/乙局.gkreport'));
  });

  it('is last year’s report where the header names it already', async () => {
    assert.equal(
      await afterDrop('机关: 市局\n上年: ./旧.gkreport\n年度: 2024«»\n', '市局/2023.gkreport'),
      '机关: 市局\n上年: ./2023.gkreport\n年度: 2024\n',
    );
  });

  it('takes a blank line of the header for its own', async () => {
    assert.equal(
      await afterDrop('机关: 市局\n年度: 2024\n«»\n# 题\n', '市局/2023.gkreport'),
      '机关: 市局\n年度: 2024\n上年: ./2023.gkreport\n# 题\n',
    );
  });

  it('names a file all the same that cannot be read', async () => {
    assert.equal(await afterDrop('年度: 2024«»\n', '市局/没有.gkreport'), '年度: 2024\n下级: ./没有.gkreport\n');
  });

  it('is nothing outside of the header, for two reports of last year, for reports with other files, and for the report itself', async () => {
    assert.equal(await afterDrop('年度: 2024\n\n# 题\n\n正文«»\n', '市局/2023.gkreport'), undefined);
    assert.equal(await afterDrop('上年:«»\n', '市局/2023.gkreport', '市局/2022.gkreport'), undefined);
    assert.equal(await afterDrop('上年:«»\n', '市局/2023.gkreport', '市局/附件.docx'), undefined);
    assert.equal(await afterDrop('上年:«»\n', '市局/2024.gkreport'), undefined);
  });

  it('is an attachment for other files, and a picture below the header', async () => {
    assert.equal(
      await afterDrop('年度: 2024«»\n', '市局/附件/统计 表.xlsx'),
      '年度: 2024\n附件: "统计 表" ./附件/统计 表.xlsx\n',
    );
    assert.equal(
      await afterDrop('年度: 2024\n\n# 题\n\n正文«»\n', '流程图.png'),
      '年度: 2024\n\n# 题\n\n正文\n图片 "流程图" ../流程图.png\n',
    );
  });
});
