import assert from 'node:assert/strict';
import { DocumentLinkRequest } from 'vscode-languageserver-protocol';
import { type Opened, opened } from './support/opened.ts';

/** Every link as its text, where it leads, and what the tooltip says. */
async function links({ server, textDocument, at }: Opened): Promise<(readonly [string, string, string | undefined])[]> {
  const found = (await server.request(DocumentLinkRequest.type, { textDocument })) ?? [];
  return found.map(({ range, target = '', tooltip }) => [at(range), decodeURI(target), tooltip]);
}

const inFolder = { path: '市局/2024.gkreport' };

describe('links of a report', () => {
  it('lead to last year’s report, to subordinate reports and to the folder of a pattern', async () => {
    const source =
      '上年: ../归档/2023.gkreport\n下级: .\\一科.gkreport\n下级: ./科室/*/2024*.gkreport\n下级: *.gkreport\n';
    await using document = await opened(source, inFolder);
    assert.deepEqual(await links(document), [
      ['../归档/2023.gkreport', 'file:///workspace/归档/2023.gkreport', '打开上年报告'],
      ['.\\一科.gkreport', 'file:///workspace/市局/一科.gkreport', '打开下级报告'],
      ['./科室/*/2024*.gkreport', 'file:///workspace/市局/科室', '打开文件夹'],
      ['*.gkreport', 'file:///workspace/市局', '打开文件夹'],
    ]);
  });

  it('lead to the pictures that a report shows', async () => {
    await using document = await opened(
      '# 报告\n图片 "流程" ./图/流程 图.png 说明文字 "五步"\n图片 "甲" /a.png\n',
      inFolder,
    );
    assert.deepEqual(await links(document), [
      ['./图/流程 图.png', 'file:///workspace/市局/图/流程 图.png', '打开图片'],
    ]);
  });

  it('lead to the web page, whether or not its address has a scheme', async () => {
    await using document = await opened('网址: https://example.gov.cn/gk\n网址: www.example.gov.cn\n网址: 尚无\n');
    assert.deepEqual(await links(document), [
      ['https://example.gov.cn/gk', 'https://example.gov.cn/gk', '打开网页'],
      ['www.example.gov.cn', 'http://www.example.gov.cn', '打开网页'],
    ]);
  });

  it('lead to the format: a built-in one, one of the workspace, not to an unknown one', async () => {
    await using builtIn = await opened('格式: 国办2021\n');
    assert.deepEqual(await links(builtIn), [['国办2021', 'gkreport:/formats/国办2021.gkformat', '打开格式定义']]);
    await using own = await opened('格式: 甲\n', { files: { '格式/甲.gkformat': '格式 甲 { }' } });
    assert.deepEqual(await links(own), [['甲', 'file:///workspace/格式/甲.gkformat', '打开格式定义']]);
    await using unknown = await opened('格式: 乙\n');
    assert.deepEqual(await links(unknown), []);
  });

  it('lead from prose to the web and to files beside the report, in paragraphs and headings', async () => {
    const source = '# 报告\n\n详见[专栏](https://example.gov.cn)和**[附件](附件/一.pdf)**。\n\n## 见[二](./二.md)\n';
    await using document = await opened(source, inFolder);
    assert.deepEqual(await links(document), [
      ['https://example.gov.cn', 'https://example.gov.cn', '打开网页'],
      ['附件/一.pdf', 'file:///workspace/市局/附件/一.pdf', '打开文件'],
      ['./二.md', 'file:///workspace/市局/二.md', '打开文件'],
    ]);
  });

  it('lead from attachments, notes of tables and footnotes to their files', async () => {
    const source =
      '附件: "一" 附件/一.pdf\n附件: 二\n\n# 报告[^1]\n\n表 "甲"\n| 乙 | 丙 |\n| 丁 | 1 |\n注: 见[三](./三.pdf)。\n\n[^1]: 见[四](./四.pdf)。\n';
    await using document = await opened(source, inFolder);
    assert.deepEqual(
      (await links(document)).map(([text, target]) => [text, target]),
      [
        ['附件/一.pdf', 'file:///workspace/市局/附件/一.pdf'],
        ['./三.pdf', 'file:///workspace/市局/三.pdf'],
        ['./四.pdf', 'file:///workspace/市局/四.pdf'],
      ],
    );
  });

  it('lead nowhere from escaped brackets, dangerous addresses and cells', async () => {
    const source =
      '# 报告\n\n\\[甲](一.md) [乙](javascript:alert) [丙](#丁)\n\n表 "戊"\n| 己 | [庚](一.md) |\n| 辛 | 1 |\n';
    await using document = await opened(source);
    assert.deepEqual(await links(document), []);
  });

  it('speak English to an English editor', async () => {
    await using document = await opened('上年: 2023.gkreport\n格式: 国办2021\n', { locale: 'en' });
    assert.deepEqual(
      (await links(document)).map(([, , tooltip]) => tooltip),
      ['Open last year’s report', 'Open the format definition'],
    );
  });
});

describe('links of a format', () => {
  it('lead to the format it extends in another file', async () => {
    const source = '格式 甲 扩展 国办2021 { }\n格式 乙 扩展 甲 { }\n格式 丙 扩展 没有 { }\n';
    await using document = await opened(source, { path: '甲.gkformat' });
    assert.deepEqual(await links(document), [['国办2021', 'gkreport:/formats/国办2021.gkformat', '打开格式定义']]);
  });
});
