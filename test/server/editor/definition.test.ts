import assert from 'node:assert/strict';
import { DefinitionRequest, type LocationLink } from 'vscode-languageserver-protocol';
import format2021 from '../../../server/formats/国办2021.gkformat';
import { textAt } from '../../support/marked.ts';
import { type Opened, opened, smallFormat, smallFormatFile, smallHeader } from './support/opened.ts';

const extension = `格式 某省 扩展 小格式 {
  章 申请 {
    表 办理 {
      行 复核
    }
  }
}
`;

const files = { ...smallFormatFile, '某省.gkformat': extension };

/** Where the mark leads: file, line and text; the text of a file that is not given is left out. */
async function targets(document: Opened, texts: Readonly<Record<string, string>> = files): Promise<string[]> {
  const { server, textDocument, position, text } = document;
  const found = ((await server.request(DefinitionRequest.type, { textDocument, position })) ?? []) as LocationLink[];
  const known: Readonly<Record<string, string>> = { ...texts, '报告.gkreport': text };
  return found.map(({ targetUri, targetSelectionRange }) => {
    const name = decodeURI(targetUri).split('/').at(-1) ?? '';
    const source = known[name];
    return `${name}:${targetSelectionRange.start.line}${source === undefined ? '' : ` ${textAt(source, targetSelectionRange)}`}`;
  });
}

/** A report with a chapter 总体情况 of this prose. */
function report(prose: string, header = smallHeader): string {
  return `${header}
# 报告

## 一、总体情况

${prose}

## 二、申请情况

表 办理
| 新收 | 31 | 1 | = |
| （二）不予公开 |
| 秘密 | 1 | 0 | 1 |
| 其余 | 0 |
`;
}

describe('definition', () => {
  describe('of a number in prose', () => {
    for (const [prose, place] of [
      ['{办«»理.新收.个人}', '报告.gkreport:12 办理'],
      ['{办理.新«»收.个人}', '报告.gkreport:13 新收'],
      ['{办理.新收.个«»人}', '报告.gkreport:13 31'],
      ['{办理.新«»收}', '报告.gkreport:13 ='],
      ['{办理.隐«»私}', '报告.gkreport:16 0'],
      ['{办理.新收.个人«»}', '报告.gkreport:13 31'],
    ] as const)
      it(`leads from ${prose} to ${place}`, async () => {
        await using document = await opened(report(prose), { files });
        assert.deepEqual(await targets(document), [place]);
      });

    it('leads from a group to the numbers of its rows, and on the way to its line', async () => {
      await using sum = await opened(report('{合计(办理.不«»公开)}'), { files });
      assert.deepEqual(await targets(sum), ['报告.gkreport:15 1', '报告.gkreport:16 0']);
      await using way = await opened(report('{合计(办理.不«»公开.个人)}'), { files });
      assert.deepEqual(await targets(way), ['报告.gkreport:14 （二）不予公开']);
    });

    it('leads from a function or an operator to all the numbers behind it', async () => {
      await using document = await opened(report('{占«»比(办理.新收, 办理.秘密)}'), { files });
      assert.deepEqual(await targets(document), ['报告.gkreport:13 =', '报告.gkreport:15 1']);
    });

    it('leads to last year’s report where it is read', async () => {
      const last = report('', '格式: 小格式\n机关: 示例局\n年度: 2023\n').replace('| 31 |', '| 28 |');
      const now = report('{上年.办理.新收.个«»人}', `${smallHeader}上年: 2023.gkreport\n`);
      await using document = await opened(now, { files: { ...files, '2023.gkreport': last } });
      assert.deepEqual(await targets(document, { '2023.gkreport': last }), ['2023.gkreport:13 28']);
    });

    it('leads from a header value to its line', async () => {
      await using document = await opened(report('{机«»关}'), { files });
      assert.deepEqual(await targets(document), ['报告.gkreport:1 机关']);
    });

    it('leads to the free table, its row and its column', async () => {
      const table = '\n\n表 "渠道"\n| 渠道 | 条数 |\n| 网站 | 2 |';
      for (const [prose, place] of [
        ['{渠«»道.网站.条数}', '报告.gkreport:10 渠道'],
        ['{渠道.网«»站.条数}', '报告.gkreport:12 网站'],
        ['{渠道.网站.条«»数}', '报告.gkreport:11 条数'],
      ] as const) {
        await using document = await opened(report(prose + table), { files });
        assert.deepEqual(await targets(document), [place]);
      }
    });

    it('leads to the format where the report does not write the table', async () => {
      await using document = await opened(`${smallHeader}\n# 报告\n\n{办理.新«»收}\n`, { files });
      assert.deepEqual(await targets(document), ['小格式.gkformat:13 新收']);
    });
  });

  describe('of a name of the format', () => {
    for (const [written, marked, places] of [
      ['小格式', '小格«»式', ['小格式.gkformat:0 小格式']],
      ['表 办理', '表 办«»理', ['小格式.gkformat:7 办理']],
      ['| 新收 |', '| «»新收 |', ['小格式.gkformat:13 新收']],
      ['| 新收 |', '| 一、本年新收«» |', ['小格式.gkformat:13 新收']],
      ['（二）不予公开', '（二）不予«»公开', ['小格式.gkformat:14 不公开']],
      ['## 二、申请情况', '## 二、申«»请情况', ['小格式.gkformat:6 申请']],
      ['表 办理', '表 办理\n| 项目 | 自然«»人 | 法人 | 总计 |', ['小格式.gkformat:10 个人']],
      ['| 其余 | 0 |', '| 其余 | 0 |\n说明 总计«»列: 理由', ['小格式.gkformat:19 总计列']],
    ] as const)
      it(`leads from ${marked.replace('\n', ' ')} to ${places.join()}`, async () => {
        await using document = await opened(report('正文。').replace(written, marked), { files });
        assert.deepEqual(await targets(document), [...places]);
      });

    it('leads to every layer that defines it, of the format in force only', async () => {
      const inProvince = report('正文。', smallHeader.replace('小格式', '某省')).replace('表 办理', '表 办«»理');
      await using document = await opened(inProvince, { files });
      assert.deepEqual(await targets(document), ['某省.gkformat:2 办理', '小格式.gkformat:7 办理']);
    });

    it('leads into the built-in formats', async () => {
      await using document = await opened('年度: 2024\n\n# 报告\n\n表 复议«»诉讼\n');
      const [place] = await targets(document, { '国办2021.gkformat': format2021 });
      assert.match(place ?? '', /^国办2021\.gkformat:\d+ 复议诉讼$/);
    });

    it('leads from a rule to its rows and columns, from an extension to its base', async () => {
      const rule = smallFormat.replace('结果 = 新收', '结果 = 新«»收');
      await using inRule = await opened(rule, { path: '小格式.gkformat' });
      assert.deepEqual(await targets(inRule, { '小格式.gkformat': inRule.text }), ['小格式.gkformat:13 新收']);
      await using inBase = await opened(extension.replace('扩展 小', '扩展 «»小'), { path: '某省.gkformat', files });
      assert.deepEqual(await targets(inBase), ['小格式.gkformat:0 小格式']);
      await using again = await opened(extension.replace('办理', '办«»理'), { path: '某省.gkformat', files });
      assert.deepEqual(await targets(again), ['某省.gkformat:2 办理', '小格式.gkformat:7 办理']);
    });
  });

  describe('of a path', () => {
    const others = {
      '2023.gkreport': '年度: 2023\n',
      '科室/乙.gkreport': '',
      '科室/甲.gkreport': '',
      '科室/甲/丙.gkreport': '',
    };

    it('leads to the report of last year', async () => {
      await using document = await opened('上年: ./20«»23.gkreport\n', { files: others });
      assert.deepEqual(await targets(document, {}), ['2023.gkreport:0']);
    });

    it('leads to all reports a pattern fits', async () => {
      await using one = await opened('下级: 科室/«»*.gkreport\n', { files: others });
      assert.deepEqual(await targets(one, {}), ['乙.gkreport:0', '甲.gkreport:0']);
      await using deep = await opened('下级: «»**/甲*/?.gkreport\n', { files: others });
      assert.deepEqual(await targets(deep, {}), ['丙.gkreport:0']);
    });

    it('leads nowhere when there is no such report', async () => {
      await using document = await opened('上年: ./20«»22.gkreport\n', { files: others });
      assert.deepEqual(await targets(document, {}), []);
    });
  });

  it('says what it leads from', async () => {
    await using document = await opened(report('{办理.新«»收.个人}'), { files });
    const { server, textDocument, position } = document;
    const [link] = (await server.request(DefinitionRequest.type, { textDocument, position })) as LocationLink[];
    assert.equal(link?.originSelectionRange && document.at(link.originSelectionRange), '新收');
  });

  it('leads nowhere from plain prose', async () => {
    await using document = await opened(report('正«»文。'), { files });
    assert.deepEqual(await targets(document), []);
  });
});
