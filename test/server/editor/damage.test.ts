import assert from 'node:assert/strict';
import { damageOf } from '../../../server/editor/report-requests.ts';
import { findingsOf } from '../../../server/workspace/findings.ts';
import { open } from '../../support/engine.ts';

const report = `机关: 某局
年度: 2024

# 某局{年度}年政府信息公开工作年度报告

## 一、总体情况

全年新收申请{申请办理.本年新收}件。

## 三、收到和处理政府信息公开申请情况

表 申请办理
| 本年新收 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| 予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| 其余     | 0 |
规则 本年新收 = 予以公开
`;

/** Where the first damage is, once a part of the report is written otherwise: the line, counted from 0, and the check. */
async function damageWith(part: string, instead: string) {
  assert.ok(report.includes(part));
  const { document, engine } = await open(report.replace(part, instead));
  const damage = damageOf(document, findingsOf(document, engine.reader));
  return damage && [damage.range.start.line, damage.check];
}

describe('damage, which leaves text out of the finished report', () => {
  it('is there where a line within a table is no row', async () => {
    assert.deepEqual(await damageWith('| 予以公开', '随手写的\n| 予以公开'), [13, 'syntax']);
    assert.deepEqual(await damageWith('| 予以公开', '予以公开'), [13, 'syntax']);
  });

  it('is there where rows stand in no table, a section in no chapter, a second title among the chapters', async () => {
    assert.deepEqual(await damageWith('表 申请办理\n', ''), [11, 'stray-line']);
    assert.deepEqual(await damageWith('## 一、总体情况', '### 一、总体情况'), [5, 'stray-line']);
    assert.deepEqual(await damageWith('## 三', '# 三'), [9, 'second-title']);
  });

  it('is there where a chart cannot be read to its end', async () => {
    assert.deepEqual(await damageWith('全年', '图 "来源" 饼图 申请办理.本年新收, =\n\n全年'), [7, 'syntax']);
    assert.deepEqual(await damageWith('全年', '图 "来源" 饼图 申请办理.本年新收 @\n\n全年'), [7, 'unknown-character']);
  });

  it('is not there while a reference is being typed: its source prints', async () => {
    for (const half of ['{', '{}', '{申', '{申请办理.}', '{申请办理.本年新收+}', '{申请办理@}', '{申请办理.本年'])
      assert.equal(await damageWith('{申请办理.本年新收}', half), undefined, half);
  });

  it('is there in front of a reference, which loses nothing itself', async () => {
    const stray = '### 全年新收{申请办理.本年新收}件';
    assert.deepEqual(await damageWith('## 一、总体情况', stray), [5, 'stray-line']);
  });

  it('is not there while a rule is being typed, nor where one stands in no table: rules do not print', async () => {
    for (const half of ['规则', '规则 本年新收', '规则 本年新收 =', '规则 本年新收 = 予以公开 +', '规则 本年新收 = @'])
      assert.equal(await damageWith('规则 本年新收 = 予以公开', half), undefined, half);
    assert.equal(await damageWith('全年', '规则 甲 = 乙\n\n全年'), undefined);
  });

  it('is not there in a report that is read to its end, whatever else is wrong in it', async () => {
    assert.equal(await damageWith('机关', '机关'), undefined);
    assert.equal(await damageWith('0 | 2 |\n| 予', '0 | 7 |\n| 予'), undefined);
    assert.equal(await damageWith('| 予以公开 | 2 |', '| 予以公开 | x |'), undefined);
    assert.equal(await damageWith('| 予以公开', '| 予以不开'), undefined);
    assert.equal(await damageWith('表 申请办理', '表 申请'), undefined);
    assert.equal(await damageWith('年度: 2024', '年度'), undefined);
  });

  it('is the first of several', async () => {
    assert.deepEqual(await damageWith('## 一、总体情况', '### 一、总体情况\n\n| 甲 | 1 |'), [5, 'stray-line']);
  });
});
