import assert from 'node:assert/strict';
import { afterPaste, pasted, refusal, tabbed } from './support/pasting.ts';

const channels = `表 "发布渠道"
| 渠道 | 条数 | 占比 |
| 网站 | 10 | 50% |
| 微信«» | 10 | 50% |
| 合计 | = | |
规则 合计 = 网站 + 微信
`;

describe('pasting into a table with columns of its own', () => {
  it('writes over rows of the same label, adds the others below the cursor, and leaves the copied header out', async () => {
    const clipboard = tabbed('渠道 ¦ 条数 ¦ 占比', '网站 ¦ 1,200 ¦ 60%', '微博 ¦ ８ ¦ 4%', '合计 ¦ 1,210 ¦ 100%');
    assert.equal(
      await afterPaste(channels, clipboard),
      `表 "发布渠道"
| 渠道 | 条数 | 占比 |
| 网站 | 1200 |  60% |
| 微信 |   10 |  50% |
| 微博 |    8 |   4% |
| 合计 |    = | 100% |
规则 合计 = 网站 + 微信
`,
    );
  });

  it('writes a number where the rule of the table gives another', async () => {
    assert.match(await afterPaste(channels, tabbed('合计 ¦ 21 ¦ 100%')), /\| 合计 \| +21 \| 100% \|/);
  });

  it('begins a table that has a title only', async () => {
    assert.equal(
      await afterPaste('表 "发布渠道"\n«»', tabbed('渠道 ¦ 条数', '网站 ¦ 1,200')),
      '表 "发布渠道"\n| 渠道 | 条数 |\n| 网站 | 1200 |',
    );
  });

  it('goes below the last row from the title and from the header', async () => {
    const after = '表 "渠道"\n| 渠道 | 条数 |\n| 网站 |    1 |\n| 微信 |    2 |\n';
    assert.equal(await afterPaste('表 "渠道«»"\n| 渠道 | 条数 |\n| 网站 | 1 |\n', tabbed('微信 ¦ 2')), after);
    assert.equal(await afterPaste('表 "渠道"\n| 渠道 | 条数«» |\n| 网站 | 1 |\n', tabbed('微信 ¦ 2')), after);
  });

  it('escapes bars', async () => {
    assert.match(await afterPaste('表 "渠道"\n| 渠道 | 备注 |\n«»', tabbed('a|b ¦ ｜')), /\| a\\\|b \| \\｜/);
  });

  it('is refused when the width is another', async () => {
    assert.equal(
      await refusal(channels, tabbed('网站 ¦ 1', '微信 ¦ 2')),
      '剪贴板中是 2 行 2 列；表“发布渠道”连同行名须为 3 列。',
    );
    assert.equal(
      await refusal(channels, tabbed('网站 ¦ 1', '微信 ¦ 2'), 'en'),
      'The clipboard has 2 rows of 2 cells; “发布渠道” needs 3, row names included.',
    );
  });
});

describe('pasting outside of tables', () => {
  it('offers a table of its own, apart from the prose around', async () => {
    const clipboard = tabbed('渠道 ¦ 条数', '网站 ¦ 1,200');
    assert.deepEqual(await pasted('## 一、总体情况\n\n«»\n', clipboard), {
      kind: 'new-table',
      before: '表 "',
      title: '标题',
      after: '"\n| 渠道 | 条数 |\n| 网站 | 1200 |',
    });
    assert.deepEqual(await pasted('## 一、总体情况\n\n前«»后\n', clipboard), {
      kind: 'new-table',
      before: '\n\n表 "',
      title: '标题',
      after: '"\n| 渠道 | 条数 |\n| 网站 | 1200 |\n\n',
    });
  });

  it('leaves alone what is no table', async () => {
    assert.equal(await pasted('«»\n', { text: '一段文字\n又一段' }), undefined);
    assert.equal(await pasted('«»\n', { html: '<p>一段文字</p>', text: '一段文字' }), undefined);
    assert.equal(await pasted('«»\n', { text: '1\n2\n3' }), undefined);
    assert.equal(await pasted('表 第二十条第五项\n| 行政许可 | «»|\n', { text: '12' }), undefined);
  });
});

describe('pasting one cell', () => {
  it('puts a number into a row without the line break that spreadsheets add', async () => {
    const source = '表 第二十条第五项\n| 行政许可 | «» |\n';
    assert.deepEqual(await pasted(source, { html: '<table><tr><td>1,234</td></tr></table>', text: '1,234\r\n' }), {
      kind: 'cell',
      text: '1234',
    });
    assert.deepEqual(await pasted(source, { html: '<table><tr><td>甲<br>乙 | 丙</td></tr></table>' }), {
      kind: 'cell',
      text: '甲乙 \\| 丙',
    });
  });

  it('is nothing special outside of rows', async () => {
    assert.equal(await pasted('表 第二十条第五项«»\n', { html: '<table><tr><td>1</td></tr></table>' }), undefined);
    assert.equal(await pasted('«»\n', { html: '<table><tr><td>1</td></tr></table>' }), undefined);
  });
});
