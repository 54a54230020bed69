import assert from 'node:assert/strict';
import { ReferencesRequest } from 'vscode-languageserver-protocol';
import { type Opened, opened, smallFormat, smallFormatFile, smallHeader } from './support/opened.ts';
import { places } from './support/places.ts';

const extension = `格式 某省 扩展 小格式 {
  章 申请 {
    表 办理 {
      行 复核, 新收 别名 收到的
      规则 复核行 每列 复核 <= 新收
    }
  }
}
`;

const other = `格式: 某省
机关: 别处
年度: 2024

# 报告

收到{办理.新收.个人}件。

## 申请情况

表 办理情况
| 项目 | 个人 | 法人 | 总计 |
| 收到的 | 3 | 1 | 4 |
| 其余 | 0 |
说明 总计列: 理由
`;

const unrelated = `格式: 国办2021\n年度: 2024\n\n# 报告\n\n表 复议诉讼\n| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n`;

const files = { ...smallFormatFile, '某省.gkformat': extension, '别处.gkreport': other, '无关.gkreport': unrelated };

const report = `${smallHeader}
# {机关}报告

## 二、申请情况

表 办理
| 一、本年新收 | 3 | 1 | 4 |
| （二）不予公开 |
| 其余 | 0 |

表 "渠道"
| 渠道 | 条数 |
| 网站 | 2 |
| 合计 | = |
规则 合计 = 网站

共{渠道.网站.条数}条，{机关}受理{办理.新收}件，{合计(办理.不公开)}件不予公开。
`;

async function references(
  document: Opened,
  includeDeclaration = true,
  texts: Readonly<Record<string, string>> = files,
) {
  const { server, textDocument, position, text, uri } = document;
  const context = { includeDeclaration };
  const found = await server.request(ReferencesRequest.type, { textDocument, position, context });
  return places(found ?? [], { ...texts, [decodeURI(uri).replace('file:///workspace/', '')]: text });
}

const ofNewRequests = [
  '别处.gkreport:6 新收',
  '别处.gkreport:12 收到的',
  '小格式.gkformat:13 新收',
  '小格式.gkformat:20 新收',
  '报告.gkreport:9 一、本年新收',
  '报告.gkreport:19 新收',
  '某省.gkformat:3 新收',
  '某省.gkformat:4 新收',
];

describe('references', () => {
  it('of a row are found by name, label and alias, in formats that extend each other and in all reports', async () => {
    await using inLabel = await opened(report.replace('本年新收', '本年«»新收'), { files });
    assert.deepEqual(await references(inLabel), ofNewRequests);
    await using inProse = await opened(report.replace('办理.新收', '办理.新«»收'), { files });
    assert.deepEqual(await references(inProse), ofNewRequests);
  });

  it('of a kind of body are found in scopes, in rows that are reserved for it, and in headers', async () => {
    const bodies = `格式 某格式 {
  机关类型 部门 { 名称为 "*局" }
  机关范围 收费机关 { 包括 部门、"*中心" }
  章 一 { 表 甲 { 列 数 行 乙 限填 部门、收费机关 } }
}
`;
    const texts = { '某格式.gkformat': bodies };
    const header = '格式: 某格式\n机关: 某局\n机关类型: 部«»门\n年度: 2024\n\n# 报告\n';
    await using document = await opened(header, { files: texts });
    assert.deepEqual(await references(document, true, texts), [
      '报告.gkreport:2 部门',
      '某格式.gkformat:1 部门',
      '某格式.gkformat:2 部门',
      '某格式.gkformat:3 部门',
    ]);
  });

  it('of a row are found from either format', async () => {
    const { '小格式.gkformat': _, ...others } = files;
    await using base = await opened(smallFormat.replace('行 新收', '行 新«»收'), {
      path: '小格式.gkformat',
      files: { ...others, '报告.gkreport': report },
    });
    assert.deepEqual(await references(base, true, { ...files, '报告.gkreport': report }), ofNewRequests);
  });

  it('leave out declarations where the editor asks so', async () => {
    await using document = await opened(report.replace('本年新收', '本年«»新收'), { files });
    assert.deepEqual(
      await references(document, false),
      ofNewRequests.filter((place) => !['小格式.gkformat:13 新收', '某省.gkformat:3 新收'].includes(place)),
    );
  });

  for (const [kind, written, marked, expected] of [
    [
      'table',
      '表 办理\n',
      '表 «»办理\n',
      [
        '别处.gkreport:6 办理',
        '别处.gkreport:10 办理情况',
        '小格式.gkformat:7 办理',
        '报告.gkreport:8 办理',
        '报告.gkreport:19 办理',
        '报告.gkreport:19 办理',
        '某省.gkformat:2 办理',
      ],
    ],
    [
      'group',
      '（二）不予公开',
      '（二）不予公«»开',
      [
        '小格式.gkformat:14 不公开',
        '小格式.gkformat:20 不公开',
        '报告.gkreport:10 （二）不予公开',
        '报告.gkreport:19 不公开',
      ],
    ],
    [
      'chapter',
      '## 二、申请情况',
      '## 二、申请«»情况',
      ['别处.gkreport:8 申请情况', '小格式.gkformat:6 申请', '报告.gkreport:6 二、申请情况', '某省.gkformat:1 申请'],
    ],
    [
      'format',
      '格式: 小格式',
      '格式: 小«»格式',
      ['小格式.gkformat:0 小格式', '报告.gkreport:0 小格式', '某省.gkformat:0 小格式'],
    ],
    ['header value', '受理', '受«»理', []],
    [
      'header key',
      '{机关}受理',
      '{机«»关}受理',
      ['报告.gkreport:1 机关', '报告.gkreport:4 机关', '报告.gkreport:19 机关'],
    ],
    ['free table', '表 "渠道"', '表 "渠«»道"', ['报告.gkreport:13 渠道', '报告.gkreport:19 渠道']],
    [
      'free row',
      '规则 合计 = 网站',
      '规则 合计 = 网«»站',
      ['报告.gkreport:15 网站', '报告.gkreport:17 网站', '报告.gkreport:19 网站'],
    ],
    ['free column', '| 条数 |', '| 条数«» |', ['报告.gkreport:14 条数', '报告.gkreport:19 条数']],
  ] as const)
    it(`of a ${kind} are found`, async () => {
      await using document = await opened(report.replace(written, marked), { files });
      assert.deepEqual(await references(document), [...expected]);
    });

  it('of a column are found in header rows and rules, of a rule in 说明 lines', async () => {
    const { '小格式.gkformat': _, ...others } = files;
    const path = '小格式.gkformat';
    await using column = await opened(smallFormat.replace('列 个人', '列 «»个人'), { path, files: others });
    assert.deepEqual(await references(column), [
      '别处.gkreport:6 个人',
      '别处.gkreport:11 个人',
      '小格式.gkformat:10 个人',
      '小格式.gkformat:19 个人',
    ]);
    await using rule = await opened(smallFormat.replace('规则 总计列', '规则 总«»计列'), { path, files: others });
    assert.deepEqual(await references(rule), ['别处.gkreport:14 总计列', '小格式.gkformat:19 总计列']);
  });

  it('keep two formats apart that only happen to use one name', async () => {
    const twin = smallFormat.replace('格式 小格式', '格式 双生');
    await using document = await opened(report.replace('表 办理\n', '表 «»办理\n'), {
      files: { ...smallFormatFile, '双生.gkformat': twin },
    });
    assert.deepEqual(
      (await references(document, true)).filter((place) => place.startsWith('双生')),
      [],
    );
  });

  it('follow an edit of the format', async () => {
    await using document = await opened(report.replace('本年新收', '本年«»新收'), { files: smallFormatFile });
    await document.server.open('小格式.gkformat', smallFormat.replace('结果 = 新收', '结果 = 1'));
    assert.deepEqual(await references(document), [
      '小格式.gkformat:13 新收',
      '报告.gkreport:9 一、本年新收',
      '报告.gkreport:19 新收',
    ]);
  });
});
