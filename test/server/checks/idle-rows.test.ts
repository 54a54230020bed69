import assert from 'node:assert/strict';
import { readText } from '../../support/engine.ts';
import { changed, found } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

/** The report with a line in 复议诉讼, above its first row or below it. */
const above = (line: string) => changed(report2021, ['| 行政复议 | 0', `${line}\n| 行政复议 | 0`]);
const below = (line: string) => changed(report2021, ['| 未经复议直接起诉 | 0', `${line}\n| 未经复议直接起诉 | 0`]);
const header = '| | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |';

describe('rows of a pasted table that give no numbers', () => {
  for (const line of [
    header,
    '| 类型 | 维持 | 纠正 | 其他 | 未审结 | 总计 |',
    '| | | | | | |',
    '|  |',
    '| 单位：件 |',
    '| 单位:件 | | | | | |',
    '| （单位：件） |',
    '| | | | | | 单位：件 |',
    '| 计量单位：宗 |',
    '| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 合计总计 |'.replace('合计总计', '总计'),
  ]) {
    it(`are understood above the others: ${line}`, async () => {
      assert.deepEqual(await found(above(line)), []);
    });

    it(`and between them: ${line}`, async () => {
      assert.deepEqual(await found(below(line)), []);
      assert.equal((await readText(below(line))).tables.at(-1)?.rows.length, 3);
    });
  }

  for (const line of [
    '| | 结果维持 | 结果纠正 | 尚未审结 | 其他结果 | 总计 |',
    '| 行政检查 | 结果维持 | 0 | 0 | 0 | 0 |',
    '| | 1 | | | | |',
    '| 单位：件 | 1 |',
    '| 说明：本表由法规科填报 |',
  ])
    it(`are not meant: ${line}`, async () => {
      assert.notDeepEqual(await found(below(line)), []);
    });

  it('head the columns of 表三 in several rows', async () => {
    const text = changed(report2021, [
      '表 申请办理\n',
      '表 申请办理\n| 单位：件 |\n| | 申请人情况 | | | | | | |\n| | 自然人 | 法人或其他组织 | | | | | 总计 |\n| | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |\n',
    ]);
    assert.deepEqual(await found(text), []);
  });

  it('name the unit of money that the column has, and no other', async () => {
    const unit = (line: string) => changed(report2021, ['表 第二十条第八项\n', `表 第二十条第八项\n${line}\n`]);
    assert.deepEqual(await found(unit('| 单位：万元 |')), []);
    assert.deepEqual(await found(unit('| 单位：元 |')), ['error unknown-row 〈单位：元〉']);
  });

  it('leave a header in another order to be told', async () => {
    assert.deepEqual(await found(above('| | 结果维持 | 结果纠正 | 尚未审结 | 其他结果 | 总计 |')), [
      'error column-order 〈| | 结果维持 | 结果纠正 | 尚未审结 | 其他结果 | 总计 |〉',
    ]);
  });
});
