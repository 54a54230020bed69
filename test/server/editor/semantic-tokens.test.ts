import assert from 'node:assert/strict';
import { type SemanticTokens, SemanticTokensRangeRequest, SemanticTokensRequest } from 'vscode-languageserver-protocol';
import { type Opened, opened, smallFormat, smallFormatFile, smallHeader } from './support/opened.ts';

/** The coloured words of each line: `新收:property 3:number.broken`. */
function lines({ server, text }: Opened, { data }: SemanticTokens): string[] {
  const provider = server.initialized.capabilities.semanticTokensProvider;
  assert.ok(provider);
  const { tokenTypes, tokenModifiers } = provider.legend;
  const source = text.split('\n');
  const found: string[][] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += down;
    character = down > 0 ? right : character + right;
    const word = source[line]?.slice(character, character + length);
    const modifiers = tokenModifiers.filter((_, index) => bits & (1 << index));
    found[line] ??= [];
    found[line]?.push([`${word}:${tokenTypes[type]}`, ...modifiers].join('.'));
  }
  return found.filter((words) => words).map((words) => words.join(' '));
}

async function coloured(document: Opened): Promise<string[]> {
  const { server, textDocument } = document;
  const tokens = await server.request(SemanticTokensRequest.type, { textDocument });
  return lines(document, tokens ?? { data: [] });
}

describe('semantic tokens of a report', () => {
  it('tell formats, tables, columns, rows, computed values and 其余 apart', async () => {
    const source = `${smallHeader}
# {机关}报告

## 二、申请情况

表 办理
| 项目 | 自然人 | 法人 | 总计 |
| 一、本年新收 | 3 | 1 | = |
| （二）不予公开 |
| 其余 | 0 |
`;
    await using document = await opened(source, { files: smallFormatFile });
    assert.deepEqual(await coloured(document), [
      '小格式:class',
      '机关:variable',
      '办理:class',
      '自然人:parameter 法人:parameter 总计:parameter',
      '一、本年新收:property 3:number 1:number =:operator',
      '（二）不予公开:property',
      '其余:keyword 0:number',
    ]);
  });

  it('mark numbers that are wrong, and numbers that nothing could be checked of', async () => {
    const source = `${smallHeader}\n# 报告\n\n## 二、申请情况\n\n表 办理\n| 新收 | 3 | 1 | 5 |\n| 秘密 | 1 |   | = |\n| 隐私 | 0 | 0 | 0 |\n| 结果 |   |   |   |\n`;
    await using document = await opened(source, { files: smallFormatFile });
    assert.deepEqual(
      (await document.server.diagnostics('报告.gkreport'))
        .filter(({ code }) => code === 'wrong-total')
        .map(({ range }) => document.at(range)),
      ['5'],
    );
    assert.deepEqual((await coloured(document)).slice(2), [
      '新收:property 3:number 1:number 5:number.broken',
      '秘密:property 1:number.unchecked =:operator.unchecked',
      '隐私:property 0:number 0:number 0:number',
      '结果:property',
    ]);
  });

  it('colour the names, functions and numbers of prose by what they stand for, and unknown names not at all', async () => {
    const source = `${smallHeader}
# 报告

收到{办理.新收.个人}件，占{占比(办理.新收, 办理.结果)}，{年度 - 1}年{办理.没有}件，{没有(1)}。

## 二、申请情况

表 办理
| 其余 | 0 |
规则 列 个人 = 组织
`;
    await using document = await opened(source, { files: smallFormatFile });
    assert.deepEqual((await coloured(document)).slice(1), [
      '办理:class 新收:property 个人:parameter 占比:function 办理:class 新收:property 办理:class 结果:property' +
        ' 年度:variable 1:number 办理:class 1:number',
      '办理:class',
      '其余:keyword 0:number',
      '个人:parameter 组织:parameter',
    ]);
  });

  it('mark the names a free table declares, and its numbers', async () => {
    const source = `${smallHeader}\n# 报告\n\n表 "渠道"\n| 渠道 | 条数 | 说明 |\n| 网站 | 2 | 官网 |\n| 合计 | = |   |\n规则 合计 = 网站\n`;
    await using document = await opened(source, { files: smallFormatFile });
    assert.deepEqual((await coloured(document)).slice(1), [
      '"渠道":class.declaration',
      '条数:parameter.declaration 说明:parameter.declaration',
      '网站:property.declaration 2:number',
      '合计:property.declaration =:operator',
      '合计:property 网站:property',
    ]);
  });

  it('come for the lines asked for only', async () => {
    const source = `${smallHeader}\n# {机关}{年度}报告\n\n{机关}\n`;
    await using document = await opened(source, { files: smallFormatFile });
    const { server, textDocument } = document;
    const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
    const tokens = await server.request(SemanticTokensRangeRequest.type, { textDocument, range });
    assert.deepEqual(lines(document, tokens ?? { data: [] }), ['机关:variable 年度:variable']);
  });

  it('follow the format the report chooses: an unknown one colours nothing', async () => {
    await using document = await opened(`${smallHeader}\n# 报告\n\n表 办理\n| 新收 | 3 |\n`);
    assert.deepEqual(await coloured(document), ['3:number']);
  });
});

describe('semantic tokens of a format', () => {
  it('tell what is declared and what is referred to', async () => {
    const source = smallFormat.replace('格式 小格式 "小格式年度报告" {', '格式 小格式 扩展 国办2021 {');
    await using document = await opened(source, { path: '小格式.gkformat' });
    assert.deepEqual(await coloured(document), [
      '小格式:class.declaration 国办2021:class',
      '办理:class.declaration',
      '个人:parameter.declaration 组织:parameter.declaration',
      '总计:parameter.declaration',
      '新收:property.declaration',
      '不公开:property.declaration',
      '秘密:property.declaration 隐私:property.declaration',
      '结果:property.declaration',
      '总计列:function.declaration 总计:parameter 个人:parameter 组织:parameter',
      '结果行:function.declaration 结果:property 新收:property 合计:function 不公开:property',
    ]);
  });
});
