import assert from 'node:assert/strict';
import { labels, takenLine } from './support/complete.ts';

const top = '格式: 国办2021\n机关: 甲局\n年度: 2024\n\n# 标题\n\n## 三、收到和处理政府信息公开申请情况\n\n';

describe('completion in charts', () => {
  it('proposes the kinds behind the title', async () => {
    assert.deepEqual(await labels(`${top}图 "来源" «»`), ['饼图', '柱图', '折线']);
    assert.deepEqual(await labels(`${top}图 “来源” 柱«»`), ['柱图']);
    assert.equal(await takenLine(`${top}图 "来源" 折«»`, '折线'), '图 "来源" 折线 ');
  });

  it('proposes numbers as within braces, behind commas and labels too', async () => {
    const inBraces = await labels(`${top}{申请办理.«»}`);
    assert.ok(inBraces.length > 10);
    for (const line of ['', '申请办理.部分公开, ', '申请办理.部分公开、', '"甲" = ', '合计('])
      assert.deepEqual(await labels(`${top}图 "来源" 柱图 ${line}申请办理.«»`), inBraces, line);
  });

  it('leaves prose that begins with 图 alone', async () => {
    assert.deepEqual(await labels(`${top}图 一 «»`), []);
  });
});
