import assert from 'node:assert/strict';
import { type DocumentSymbol, DocumentSymbolRequest, SymbolKind } from 'vscode-languageserver-protocol';
import { report2021 } from '../checks/support/report-texts.ts';
import { type Opened, opened, smallFormat, smallFormatFile, smallHeader } from './support/opened.ts';

async function symbols({ server, textDocument }: Opened): Promise<readonly DocumentSymbol[]> {
  return ((await server.request(DocumentSymbolRequest.type, { textDocument })) ?? []) as DocumentSymbol[];
}

/** The outline as an indented list: kind, name, what stands beside it. */
function outline(list: readonly DocumentSymbol[], depth = 0): string[] {
  return list.flatMap(({ kind, name, detail, children = [] }) => [
    `${'  '.repeat(depth)}${kinds[kind]} ${name}${detail === undefined ? '' : ` (${detail})`}`,
    ...outline(children, depth + 1),
  ]);
}

const kinds = Object.fromEntries(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));

const report = `${smallHeader}
# {机关}报告

表 "前言中的表"
| 甲 | 乙 |
| 一 | 1 |

## 一、总体情况

正文。

### （一）概况

#### 1.细节

正文。

### （二）其他

## 二、申请情况

表 办理
| 新收 | 3 | 1 | = |
| （二）不予公开 |
| 秘密 | 1 | 0 | 1 |
| 隐私 | 0 |   |   |
| 结果 | = | = | = |
| 其余 | 0 |
说明 总计列: 理由

`;

describe('the outline of a report', () => {
  it('has title, chapters, sections, tables and rows, rows with their total', async () => {
    await using document = await opened(report, { files: smallFormatFile });
    assert.deepEqual(outline(await symbols(document)), [
      'File 示例局报告',
      '  Struct 前言中的表',
      '    Field 一',
      '  Module 一、总体情况',
      '    Namespace （一）概况',
      '      Namespace 1.细节',
      '    Namespace （二）其他',
      '  Module 二、申请情况',
      '    Struct 办理',
      '      Field 新收 (4)',
      '      Array （二）不予公开',
      '        Field 秘密 (1)',
      '        Field 隐私',
      '      Field 结果',
      '      Field 其余',
    ]);
  });

  it('says where each part begins and ends, and where its name stands', async () => {
    await using document = await opened(report, { files: smallFormatFile });
    const [title] = await symbols(document);
    const [own, overall, requests] = title?.children ?? [];
    assert.deepEqual(
      [title, own, overall, overall?.children?.[0], requests?.children?.[0]].map((symbol) => [
        symbol && document.at(symbol.selectionRange),
        symbol?.range.start.line,
        symbol?.range.end.line,
      ]),
      [
        ['{机关}报告', 4, 31],
        ['"前言中的表"', 6, 8],
        ['一、总体情况', 10, 20],
        ['（一）概况', 14, 18],
        ['办理', 24, 31],
      ],
    );
  });

  it('shows few numbers of a row side by side where none totals them', async () => {
    const source = '年度: 2024\n\n# 报告\n\n## 二、主动公开政府信息情况\n\n表 第二十条第一项\n| 规章 | 1 |  | 3 |\n';
    await using document = await opened(source);
    assert.equal(outline(await symbols(document)).at(-1), '      Field 规章 (1 | — | 3)');
  });

  it('stands on its chapters while there is no title', async () => {
    await using document = await opened('## 一、总体情况\n\n## 二、申请情况\n');
    assert.deepEqual(outline(await symbols(document)), ['Module 一、总体情况', 'Module 二、申请情况']);
  });

  it('says beside a part what it still lacks', async () => {
    const begun = `${smallHeader}\n# 报告\n\n## 二、申请情况\n\n表 办理\n| 新收 | 3 | 1 | = |\n`;
    await using document = await opened(begun, { files: smallFormatFile });
    assert.deepEqual(outline(await symbols(document)), [
      'File 报告',
      '  Module 二、申请情况',
      '    Struct 办理 (还缺 3 行)',
      '      Field 新收 (4)',
    ]);
    await using national = await opened(report2021.slice(0, report2021.indexOf('## 四、')));
    assert.deepEqual(
      (await symbols(national)).map(({ detail }) => detail),
      ['还缺 3 章'],
    );
  });

  it('names what has no name yet', async () => {
    await using document = await opened('# \n\n## \n');
    assert.deepEqual(outline(await symbols(document)), ['File （未命名）', '  Module （未命名）']);
    await using english = await opened('#\n', { locale: 'en' });
    assert.deepEqual(outline(await symbols(english)), ['File (unnamed)']);
  });

  it('keeps rows the form does not know where they stand', async () => {
    const source = report.replace('| 隐私 | 0 |   |   |', '| 商业秘密 | 1 | 0 | 1 |');
    await using document = await opened(source, { files: smallFormatFile });
    const rows = outline(await symbols(document)).filter((line) => /秘密|结果/.test(line));
    assert.deepEqual(rows, ['        Field 秘密 (1)', '        Field 商业秘密', '      Field 结果 (3)']);
  });
});

describe('the outline of a format', () => {
  it('has chapters, tables, columns, rows and rules with their labels', async () => {
    await using document = await opened(smallFormat, { path: '小格式.gkformat' });
    assert.deepEqual(outline(await symbols(document)), [
      'Package 小格式 (小格式年度报告)',
      '  Module 情况 (一、总体情况)',
      '  Module 申请 (二、申请情况)',
      '    Struct 办理 (办理情况)',
      '      Array 申请人',
      '        Property 个人 (自然人)',
      '        Property 组织 (法人)',
      '      Property 总计',
      '      Field 新收 (一、本年新收)',
      '      Array 不公开 (（二）不予公开)',
      '        Field 秘密 (1.属于国家秘密)',
      '        Field 隐私',
      '      Field 结果',
      '      Function 总计列 (每行)',
      '      Function 结果行 (每列)',
    ]);
  });

  it('has kinds and scopes of bodies, in their order among the chapters', async () => {
    const text = '格式 甲 {\n机关类型 部门 "政府部门" { 名称为 "*局" }\n章 一\n机关范围 收费机关 { 包括 部门 }\n}\n';
    await using document = await opened(text, { path: '甲.gkformat' });
    assert.deepEqual(outline(await symbols(document)), [
      'Package 甲',
      '  Enum 部门 (政府部门)',
      '  Module 一',
      '  Enum 收费机关',
    ]);
  });

  it('survives a definition that has just been begun', async () => {
    await using document = await opened('格式 甲 {\n  章 \n  表 乙 {\n', { path: '甲.gkformat' });
    assert.equal(outline(await symbols(document))[0], 'Package 甲');
  });
});
