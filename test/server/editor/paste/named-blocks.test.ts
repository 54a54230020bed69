import assert from 'node:assert/strict';
import type { Clipboard } from '../../../../server/editor/paste/paste.ts';
import { afterPaste, tabbed } from './support/pasting.ts';

const form = `格式 网站 "网站年度报表" {
  适用 2017 起
  章 数据 "一、数据" {
    表 新媒体 {
      表头 "项目"
      列 内容
      行 总数 "信息总数"
      行组 微博 可重复 {
        行 博文 "博文数"
      }
      行组 微信 "微信公众号" 可重复 {
        行 微信信息 "信息发布量", 微信订阅 "订阅数"
        行 认证 "认证日期" 填日期
      }
      行 其他数 "其他信息"
      规则 总数行 每列 总数 = 微博 + 合计(微信) + 其他数
    }
  }
}
`;
const top = '格式: 网站\n机关: 甲局\n年度: 2024\n\n# 标题\n\n## 一、数据\n\n表 新媒体\n';

async function filled(rows: string, clipboard: Clipboard): Promise<readonly string[]> {
  const text = await afterPaste(`${top}${rows}`, clipboard, form);
  return text.slice(top.length).trimEnd().split('\n');
}

const twoAccounts = [
  '| 微信：甲水利 |',
  '| 微信信息     |          286 |',
  '| 微信订阅     |         6315 |',
  '| 认证         | 2024年4月9日 |',
  '| 微信：乙河长 |',
  '| 微信信息     |           94 |',
  '| 微信订阅     |         1208 |',
  '| 认证         |              |',
];

describe('copied blocks of rows that the author names', () => {
  it('become new blocks, by names behind the group and a colon', async () => {
    const copied = tabbed(
      '微信：甲水利 ¦',
      '信息发布量 ¦ 286',
      '订阅数 ¦ 6,315',
      '认证日期 ¦ 2024年4月9日',
      '微信:乙河长 ¦',
      '信息发布量 ¦ 94',
      '订阅数 ¦ 1208',
    );
    assert.deepEqual(await filled('| 总数 | = |\n«»\n', copied), ['| 总数         |            = |', ...twoAccounts]);
  });

  it('are told by names in cells beside that of the group, merged or blank below', async () => {
    const merged = {
      html: `<table>
        <tr><td rowspan="5">微信公众号</td><td rowspan="3">甲水利</td><td>信息发布量</td><td>286</td></tr>
        <tr><td>订阅数</td><td>6315</td></tr><tr><td>认证日期</td><td>2024年4月9日</td></tr>
        <tr><td rowspan="2">乙河长</td><td>信息发布量</td><td>94</td></tr><tr><td>订阅数</td><td>1208</td></tr>
      </table>`,
    };
    const blank = tabbed(
      '微信公众号 ¦ 甲水利 ¦ 信息发布量 ¦ 286',
      '¦ ¦ 订阅数 ¦ 6315',
      '¦ ¦ 认证日期 ¦ 2024年4月9日',
      '¦ 乙河长 ¦ 信息发布量 ¦ 94',
      '¦ ¦ 订阅数 ¦ 1208',
    );
    for (const copied of [merged, blank])
      assert.deepEqual(await filled('| 总数 | = |\n«»\n', copied), ['| 总数         |            = |', ...twoAccounts]);
  });

  it('are told by a name on a line of its own, or beside that of the group', async () => {
    const alone = tabbed('微信 ¦', '甲水利 ¦', '信息发布量 ¦ 286', '订阅数 ¦ 1', '乙河长 ¦', '信息发布量 ¦ 94');
    const beside = tabbed('微信 ¦ 甲水利', '信息发布量 ¦ 286', '订阅数 ¦ 1', '微信 ¦ 乙河长', '信息发布量 ¦ 94');
    for (const copied of [alone, beside])
      assert.deepEqual(await filled('| 总数 | = |\n«»\n', copied), [
        '| 总数         |   = |',
        '| 微信：甲水利 |',
        '| 微信信息     | 286 |',
        '| 微信订阅     |   1 |',
        '| 认证         |     |',
        '| 微信：乙河长 |',
        '| 微信信息     |  94 |',
        '| 微信订阅     |     |',
        '| 认证         |     |',
      ]);
  });

  it('are told by labels that name group, block and row at once', async () => {
    const copied = tabbed(
      '微信公众号／甲水利／信息发布量 ¦ 286',
      '微信公众号／甲水利／订阅数 ¦ 6315',
      '微信公众号／甲水利／认证日期 ¦ 2024年4月9日',
      '微信公众号／乙河长／信息发布量 ¦ 94',
      '微信公众号／乙河长／订阅数 ¦ 1208',
    );
    assert.deepEqual(await filled('| 总数 | = |\n«»\n', copied), ['| 总数         |            = |', ...twoAccounts]);
  });

  it('fill in the blocks of the same name, and the place of one that nobody has named or filled in', async () => {
    const copied = tabbed(
      '微信：甲水利 ¦',
      '信息发布量 ¦ 286',
      '订阅数 ¦ 6315',
      '认证日期 ¦ 2024年4月9日',
      '微信：乙河长 ¦',
      '信息发布量 ¦ 94',
      '订阅数 ¦ 1208',
    );
    const blank = '| 微信： |\n| 微信信息 |«» |\n| 微信订阅 | |\n| 认证 | |\n| 其他数 | 3 |\n';
    assert.deepEqual(await filled(blank, copied), [...twoAccounts, '| 其他数       |            3 |']);
    const written = '| 微信：乙河长 |\n| 微信信息 |«» 1 |\n| 微信订阅 | 2 |\n| 认证 | |\n';
    assert.deepEqual(await filled(written, copied), [...twoAccounts.slice(4), ...twoAccounts.slice(0, 4)]);
  });

  it('stand in the order of the groups of the form, beside its other rows', async () => {
    const copied = tabbed('总数 ¦ 17', '微博：甲发布 ¦', '博文数 ¦ 5', '微博：乙发布 ¦', '博文数 ¦ 6', '其他信息 ¦ 6');
    assert.deepEqual(await filled('| 总数 |«» = |\n', copied), [
      '| 总数         | = |',
      '| 微博：甲发布 |',
      '| 博文         | 5 |',
      '| 微博：乙发布 |',
      '| 博文         | 6 |',
      '| 其他数       | 6 |',
    ]);
  });
});
