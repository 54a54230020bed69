import assert from 'node:assert/strict';
import { labels, takenLine } from './support/complete.ts';

const top = '格式: 国办2021\n机关: 甲局\n年度: 2024\n\n# 标题\n\n## 三、收到和处理政府信息公开申请情况\n\n';

describe('completion of pictures', () => {
  it('proposes the line where text may be, but not within a table', async () => {
    assert.ok((await labels(`${top}图«»`)).includes('图片'));
    assert.ok(!(await labels(`${top}表 申请办理\n| 本年新收 | 1 |\n图«»`)).includes('图片'));
  });

  it('proposes what is read aloud behind the path', async () => {
    assert.deepEqual(await labels(`${top}图片 "流程" ./流程 图.png «»`), ['说明文字']);
    assert.equal(
      await takenLine(`${top}图片 "流程" ./流程.png 说«»`, '说明文字'),
      '图片 "流程" ./流程.png 说明文字 "$1"$0',
    );
  });

  it('leaves prose that begins with 图片 alone', async () => {
    assert.deepEqual(await labels(`${top}图片 三 «»`), []);
  });
});
