import assert from 'node:assert/strict';
import { readFormats } from '../../../support/engine.ts';
import { tableOf } from '../../../support/formats.ts';
import { applications, disputes, header, hover } from './support/hover.ts';

describe('hover on the cells of a table of the form', () => {
  it('tells of a row what counts there and what does not, with the article', async () => {
    const text = applications('| «部分公开» | 1 | 0 | 0 | 0 | 0 | 0 | 1 |');
    assert.match(
      (await hover(text)) ?? '',
      /\n\n依据：条例第三十七条\n\n填报说明：信息中有不应当公开的内容或者不属于政府信息的内容，区分处理后提供了其余部分；不再计入（三）至（五）\n\n/,
    );
    assert.match((await hover(text, { locale: 'en' })) ?? '', /\n\nHow to fill it in: 信息中有/);
  });

  it('tells it of every row of the applications', async () => {
    const format = (await readFormats('')).find(({ name }) => name === '国办2021') ?? assert.fail();
    const { rows } = tableOf(format, '申请办理');
    assert.equal(rows.length, 25);
    for (const { name, notes } of rows) assert.ok(notes.length > 0, name);
  });

  it('tells of 其余 how many rows its number fills, and what is computed instead', async () => {
    const text = disputes('| 行政复议 | 7 | 0 | 1 | 0 | 8 |').replace('| 其余 | 0 |', '| 其余 | «0» |');
    assert.equal(
      await hover(text),
      '**其余**\n\n没有写出的 2 行填 0：未经复议直接起诉、复议后起诉\n\n自动计算的列：总计',
    );
    assert.equal(
      await hover(text, { locale: 'en' }),
      '**其余**\n\nFills the 2 rows that are not given with 0: 未经复议直接起诉, 复议后起诉\n\nComputed columns: 总计',
    );
  });

  it('tells of one cell of several in 其余 which column it fills', async () => {
    const text = applications('| 本年新收 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| 其余 | 0 | «0» | 0 | 0 | 0 | 0 | 0 |');
    const shown = await hover(text);
    assert.match(shown ?? '', /^\*\*其余 · 商业企业\*\*\n\n没有写出的 23 行填 0：上年结转、予以公开、/);
    assert.match(shown ?? '', /\n\n自动计算的行：办理总计$/);
  });

  it('tells of 其余 left blank that its rows are not filled in, and of a second one that it counts for nothing', async () => {
    const blank = disputes('| 行政复议 | 7 | 0 | 1 | 0 | 8 |').replace('| 其余 | 0 |', '| 其余 |«   »|');
    assert.match((await hover(blank)) ?? '', /^\*\*其余\*\*\n\n没有写出的 2 行都未填：未经复议直接起诉、复议后起诉/);
    const second = disputes('| 行政复议 | 7 | 0 | 1 | 0 | 8 |\n| 其余 | 1 |').replace('| 其余 | 0 |', '| 其余 | «0» |');
    assert.equal(await hover(second), '**其余**\n\n前面已有“其余”，这一行不起作用');
  });

  it('says of 其余 where every row is written that it fills nothing', async () => {
    const rows = ['行政复议', '未经复议直接起诉', '复议后起诉'].map((name) => `| ${name} | 0 | 0 | 0 | 0 | 0 |`);
    const text = disputes(rows.join('\n')).replace('| 其余 | 0 |', '| 其余 | «0» |');
    assert.equal(await hover(text), '**其余**\n\n各行都已写出，“其余”没有要填的行');
  });

  it('says how many zeros a long sum leaves out, but never leaves out the cell itself', async () => {
    const text = applications(
      [
        '| 予以公开 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |',
        '| 国家秘密 | «0» | 0 | 0 | 0 | 0 | 0 | 0 |',
        '| 办理总计 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |',
        '| 其余 | 0 |',
      ].join('\n'),
    );
    assert.match((await hover(text)) ?? '', /办理总计：办理总计 3 = 予以公开 3 \+ 国家秘密 0 \+ 19 项为 0\n/);
    assert.match(
      (await hover(text, { locale: 'en' })) ?? '',
      /办理总计: 办理总计 3 = 予以公开 3 \+ 国家秘密 0 \+ 19 terms equal to 0\n/,
    );
    const total = text.replace('«0»', '0').replace('| 办理总计 | 3 | 0 |', '| 办理总计 | 3 | «0» |');
    assert.match((await hover(total)) ?? '', /“商业企业”列办理总计：办理总计 0 = 0（21 项均为 0）\n/);
  });

  it('is written in English throughout for an English editor', async () => {
    assert.equal(
      await hover(disputes('| 行政复议 | «7» | 0 | 1 | 0 | 9 |'), { locale: 'en' }),
      [
        '**行政复议 · 结果维持**',
        '7 (entered)',
        '- ✗ Row “行政复议” 总计列: 总计 9 = 维持 7 + 纠正 0 + 其他 1 + 未审结 0; the sides are 9 and 8, off by 1',
        'Basis: Regulations on Open Government Information, Art. 51',
      ].join('\n\n'),
    );
    const balance = applications('| 本年新收 | «0» | 0 | 0 | 0 | 0 | 0 | 0 |\n| 其余 | 0 |');
    assert.match(
      (await hover(balance, { locale: 'en' })) ?? '',
      /Column “自然人” 勾稽关系 \(申请办理表表头注\): 本年新收 0 \+ 上年结转 0 = /,
    );
  });

  it('says of an amount in another unit how it was typed', async () => {
    const fees = `${header}## 二、主动公开政府信息情况\n\n表 第二十条第八项\n| 行政事业性收费 | «5000元» |\n`;
    assert.match((await hover(fees)) ?? '', /\n\n0\.5 万元（填报为 5000元）/);
    assert.match((await hover(fees, { locale: 'en' })) ?? '', /\n\n0\.5 万元 \(entered as 5000元\)/);
  });

  it('says of a = that cannot be computed that its number is not known yet', async () => {
    assert.match(
      (await hover(disputes('| 行政复议 | 7 |  | 1 | 0 | «=» |'))) ?? '',
      /—（自动计算；所需数据不全，暂无法计算）\n\n- ○ “行政复议”行总计列：总计 \? = /,
    );
  });

  it('says why the numbers of some cells do not count', async () => {
    const rows = (row: string) => disputes(`| 行政复议 | 7 | 0 | 1 | 0 | 8 |\n${row}`);
    assert.equal(
      await hover(rows('| 复议后起诉 | 0 | 0 | 0 | 0 | 0 | «3» |')),
      '本表只有 5 列，这一格多余，不会出现在正式报告中',
    );
    assert.equal(
      await hover(rows('| 行政复议 | «1» | 0 | 0 | 0 | 1 |')),
      '“行政复议”前面已有一行，本行不采用，也不会出现在正式报告中',
    );
    assert.equal(await hover(rows('| 行政诉讼 | «1» |')), '“行政诉讼”是行组标题行，本身不填数');
    assert.equal(
      await hover(rows('| 行政调解 | «1» |')),
      '这张表没有“行政调解”这一行，本行数字不参与核对，也不会出现在正式报告中',
    );
    const unknown = `${header}## 二、主动公开政府信息情况\n\n表 第一百条\n| 甲 | «1» |\n`;
    assert.equal(await hover(unknown), '格式中没有“第一百条”这张表，本表数字不参与核对');
    assert.equal(
      await hover(rows('| 行政复议 | «1» | 0 | 0 | 0 | 1 |'), { locale: 'en' }),
      'Row “行政复议” is already given above; this one is not used and does not appear in the finished report',
    );
  });

  it('works in rows that lack cells or their last bar', async () => {
    assert.match(
      (await hover(disputes('| 行政复议 | 7 | «0»'))) ?? '',
      /^\*\*行政复议 · 结果纠正\*\*\n\n—（本行格数有误，不参与核对）/,
    );
    assert.match(
      (await hover(disputes('| 行政复议 | «7»'))) ?? '',
      /○ “行政复议”行总计列：总计 \? = 维持 \? \+ 纠正 \?/,
    );
  });

  it('works in texts with CRLF', async () => {
    const text = disputes('| 行政复议 |«  »| 0 | 1 | 0 | 9 |').replaceAll('\n', '\r\n');
    assert.match((await hover(text)) ?? '', /^\*\*行政复议 · 结果维持\*\*\n\n—（未填）/);
  });

  it('repeats at the second of two exchanged numbers what is said at the first', async () => {
    const rows = (first: string, second: string) =>
      applications(
        [
          '| 本年新收 | 21 | 4 | 0 | 0 | 1 | 0 | 26 |',
          `| 予以公开 | ${first} | ${second} | 0 | 0 | 1 | 0 | 26 |`,
          '| 办理总计 | 21 | 4 | 0 | 0 | 1 | 0 | 26 |',
          '| 其余 | 0 |',
        ].join('\n'),
      );
    const message = /“予以公开·自然人”/;
    const [first, second] = [await hover(rows('«4»', '21')), await hover(rows('4', '«21»'))];
    assert.match(second ?? '', /^\*\*.*予以公开 · .*商业企业\*\*\n\n21（填报）\n\n⚠ /);
    assert.match(second ?? '', message);
    assert.doesNotMatch(first ?? '', /⚠/, 'the editor shows the finding itself there');
    for (const shown of [first, second]) {
      assert.match(shown ?? '', /✓ “予以公开”行总计列：/);
      assert.match(shown ?? '', /✗ “(自然人|商业企业)”列办理总计/);
    }
  });

  it('shows a wrong number with the sums that it breaks, and nothing that vouches for it', async () => {
    const shown = await hover(
      applications(
        [
          '| 本年新收 | 21 | 4 | 0 | 0 | 1 | 0 | 26 |',
          '| 予以公开 | «12» | 4 | 0 | 0 | 1 | 0 | 26 |',
          '| 办理总计 | 21 | 4 | 0 | 0 | 1 | 0 | 26 |',
          '| 其余 | 0 |',
        ].join('\n'),
      ),
    );
    assert.doesNotMatch(shown ?? '', /✓/);
    assert.equal(shown?.match(/✗/g)?.length, 2);
  });

  it('warns of a coincidence, and does not call it right', async () => {
    const text = (handled: string) =>
      `${header.replaceAll('2024', '2019').replace('2021', '2019')}## 二、主动公开政府信息情况\n\n表 第二十条第六项\n| 行政处罚 | 3 | 2 | «${handled}» |\n| 行政强制 | 0 | 0 | 0 |\n`;
    assert.match((await hover(text('5'))) ?? '', /- ! “行政处罚”行处理决定口径：.*（恰好相等，请核对统计口径）/);
    assert.doesNotMatch((await hover(text('7'))) ?? '', /处理决定口径/);
    const zero = text('7').replace('«7»', '7').replace('| 行政强制 | 0 | 0 | 0 |', '| 行政强制 | 0 | 0 | «0» |');
    assert.doesNotMatch((await hover(zero)) ?? '', /处理决定口径/);
  });
});
