import assert from 'node:assert/strict';
import { readText } from '../../support/engine.ts';
import { allMended, mendings } from '../editor/fixes/support/mendings.ts';
import { changed, found, onlyFinding } from './support/findings.ts';
import { report2019, report2021 } from './support/report-texts.ts';

/** A count: the number of 行政强制. */
const counting = (cell: string) => changed(report2021, ['| 行政强制 | 0 |', `| 行政强制 | ${cell} |`]);
/** An amount in 万元: 行政事业性收费. */
const charging = (cell: string) => changed(report2021, ['收费 | 0.5 |', `收费 | ${cell} |`]);
/** An amount whose unit the author writes: 政府集中采购. */
const buying = (cell: string) => changed(report2019, ['25.1万元', cell]);
/** A change that may be negative: 本年增/减 of 行政处罚. */
const changing = (cell: string) => changed(report2019, ['| 行政处罚 | 3 | 0 | 1 |', `| 行政处罚 | 3 | ${cell} | 1 |`]);

async function value(text: string, path: string): Promise<string | undefined> {
  return (await readText(text)).facts.find((fact) => fact.path === path)?.value?.toFixed();
}

const counted = '第二十条第六项.行政强制.处理决定';

describe('a count in words and signs', () => {
  for (const [cell, number] of [
    ['5 笔', '5'],
    ['3件', '3'],
    ['15人次', '15'],
    ['12宗', '12'],
    ['共12件', '12'],
    ['合计：12', '12'],
    ['3（件）', '3'],
    ['—', '0'],
    ['--', '0'],
    ['/', '0'],
    ['\uff0f', '0'],
    ['～', '0'],
    ['无', '0'],
    ['暂无', '0'],
    ['不涉及', '0'],
    ['不适用', '0'],
    ['本年未发生', '0'],
    ['本单位无此项业务', '0'],
    ['没有收费', '0'],
    ['N/A', '0'],
    ['1 234', '1234'],
    ['1\u00a0234', '1234'],
    ['1\u2009234', '1234'],
    ['1\u202f234', '1234'],
    ['1\u3000234', '1234'],
    ['1 234 567', '1234567'],
    ['1’234', '1234'],
    ['〇', '0'],
    ['○', '0'],
    ['一百二十', '120'],
    ['四十六', '46'],
    ['壹佰贰拾件', '120'],
    ['**14**', '14'],
    ['“14”', '14'],
    ['\u2018014', '14'],
    ['12。', '12'],
    ['=12', '12'],
    ['\uff1d12', '12'],
  ] as const)
    it(`is read: ${JSON.stringify(cell)} is ${number} for certain`, async () => {
      const text = counting(cell);
      assert.equal(await value(text, counted), number);
      assert.deepEqual(await found(text), [`error unreadable-number 〈${cell}〉`]);
      assert.match((await onlyFinding(text)).message.zh, new RegExp(`；请改为 0?${number}$`));
      const mended = await allMended(text);
      assert.match(mended, new RegExp(`\\| 行政强制 \\| 0?${number} \\|`));
      assert.deepEqual(await found(mended), []);
    });

  for (const [cell, number] of [
    ['约30', '30'],
    ['大约30件', '30'],
    ['近30', '30'],
    ['30余件', '30'],
    ['30多', '30'],
    ['30左右', '30'],
    ['不足30', '30'],
    ['3万', '30000'],
    ['1.2万', '12000'],
    ['l', '1'],
    ['12?', '12'],
    ['12\uff1f', '12'],
    ['12/', '12'],
    ['12=', '12'],
  ] as const)
    it(`is read: ${cell} may be ${number}, which is for the author to say`, async () => {
      const text = counting(cell);
      assert.equal(await value(text, counted), number);
      const { message } = await onlyFinding(text);
      assert.equal(message.zh, `“行政强制”的“本年处理决定数量”应填数字，现填“${cell}”；可能是 ${number}，请核对`);
      assert.doesNotMatch(message.zh, /请改为/);
      assert.equal(await allMended(text), text);
      const [fix] = await mendings('unreadable-number', text);
      assert.deepEqual([fix?.preferred, fix?.certain], [true, false]);
      assert.deepEqual(await found(fix?.text ?? ''), []);
    });

  for (const cell of [
    '12+3',
    '3、4',
    '5-6',
    '12/15',
    '一百二',
    '十几',
    '1 2',
    '12%',
    '增12',
    '减4',
    '见附件',
    '无法统计',
    '无数据',
    '待定',
    'XX',
    '？',
    '（12）',
    '3（1）+2（1）',
    '2024年',
  ])
    it(`is none: ${cell} may be anything`, async () => {
      const text = counting(cell);
      assert.equal(await value(text, counted), undefined);
      assert.match((await onlyFinding(text)).message.zh, /；请填数字$/);
      assert.equal(await allMended(text), text);
    });

  it('prints as it was written until it is mended', async () => {
    const [fact] = (await readText(counting('3件'))).facts.filter(({ path }) => path === counted);
    assert.deepEqual([fact?.origin, fact?.text, fact?.loose?.written], ['typed', '3件', '3']);
  });

  it('counts in sums, and is blamed once where they tell another number', async () => {
    const sums = (cell: string) =>
      changed(report2021, [
        '| 予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |',
        `| 予以公开 | ${cell} | 0 | 0 | 0 | 0 | 0 | 2 |`,
      ]);
    assert.deepEqual(await found(sums('2件')), ['error unreadable-number 〈2件〉']);
    assert.deepEqual(await found(sums('—')), [], 'the sums say it is 2');
  });
});

describe('a number with something said of it', () => {
  for (const [cell, number] of [
    ['22（其中修订16件）', '22'],
    ['22(其中修订16件)', '22'],
    ['22【其中修订16件】', '22'],
    ['22件（其中修订16件）', '22'],
    ['22，其中修订16件', '22'],
    ['22 其中修订16件', '22'],
    ['22件，含修订16件', '22'],
    ['22（不含派出机构', '22'],
    ['0（本年未发生）', '0'],
    ['无（垂直管理）', '0'],
    ['二十二（含修订（16件））', '22'],
    ['\uff12\uff12（见附件）', '22'],
  ] as const)
    it(`keeps both: ${cell}`, async () => {
      const text = counting(cell);
      assert.equal(await value(text, counted), number);
      const { check, level, message } = await onlyFinding(text);
      assert.deepEqual([check, level], ['number-with-remark', 'warning']);
      assert.equal(
        message.zh,
        `“行政强制”的“本年处理决定数量”应只填数字，现填“${cell}”；请改为 ${number}，附注移到表下`,
      );
      const mended = await allMended(text);
      assert.match(mended, new RegExp(`\\| 行政强制 \\| ${number} \\|`));
      assert.ok(mended.includes(`\n注: 行政强制的本年处理决定数量为${cell}。\n`), mended);
      // The remark stays as it is typed, and is prose now.
      const isUsual = !/[(\uff10-\uff19]/.test(cell);
      assert.deepEqual(
        (await found(mended)).map((one) => one.split(' 〈')[0]),
        isUsual ? [] : ['hint unusual-style'],
      );
    });

  for (const cell of ['22（应为23）', '22（暂定）', '22（？）', '22（待核）', '3（1）', '12*', '12①', '22（预计）'])
    it(`leaves it to the author where the remark takes back the number: ${cell}`, async () => {
      const text = counting(cell);
      const { check, message } = await onlyFinding(text);
      assert.equal(check, 'number-with-remark');
      assert.doesNotMatch(message.zh, /请改为/);
      assert.match(message.zh, /数字可能是 \d+，请核对/);
      assert.equal(await allMended(text), text);
    });

  it('moves to the notes of its own table, two remarks one after the other', async () => {
    const text = changed(
      report2021,
      ['| 规章 | 0 | 0 | 0 |', '| 规章 | 0（无权制定） | 0 | 0 |'],
      ['| 行政许可 | 12 |', '| 行政许可 | 12（含延续{5}件） |'],
    );
    const mended = await allMended(text);
    assert.match(mended, /\| 行政规范性文件 \|.*\n注: 规章的本年制发件数为0（无权制定）。\n/);
    assert.ok(mended.includes('| 行政许可 | 12 |\n注: 行政许可的本年处理决定数量为12（含延续\\{5\\}件）。\n'), mended);
    assert.deepEqual(await found(mended), []);
  });
});

describe('an amount of money', () => {
  for (const [cell, number] of [
    ['251000元', '25.1'],
    ['251,000.00元', '25.1'],
    ['0.01亿元', '100'],
  ] as const)
    it(`in another unit is converted: ${cell} is ${number}万元`, async () => {
      const text = charging(cell);
      assert.deepEqual(await found(text), [`hint other-unit 〈${cell}〉`]);
      assert.deepEqual(await found(await allMended(text)), []);
      assert.match(await allMended(text), new RegExp(`收费 \\| ${number} \\|`));
    });

  it('says what becomes of it', async () => {
    assert.equal(
      (await onlyFinding(charging('251000元'))).message.zh,
      '“行政事业性收费”的“本年收费金额（单位：万元）”填报 251000元，正式报告中为 25.1（万元）；宜直接填 25.1',
    );
  });

  for (const [cell, number] of [
    ['25.1万', '25.1'],
    ['¥251000', '25.1'],
    ['人民币251000元', '25.1'],
    ['251000（元）', '25.1'],
    ['25.1（万元）', '25.1'],
    ['251 000元', '25.1'],
    ['25.1 万 元', '25.1'],
    ['无', '0'],
  ] as const)
    it(`is read: ${cell} is ${number} 万元`, async () => {
      assert.deepEqual(await found(charging(cell)), [`error unreadable-number 〈${cell}〉`]);
      assert.match(await allMended(charging(cell)), new RegExp(`收费 \\| ${number} \\|`));
    });

  for (const [cell, number] of [
    ['¥25.1', '25.1'],
    ['¥72701.2578', '72701.2578'],
    ['25。1', '25.1'],
    ['25 .1', '25.1'],
    ['25·1', '25.1'],
  ] as const)
    it(`may be read, which is for the author to say: ${cell} may be ${number} 万元`, async () => {
      assert.match((await onlyFinding(charging(cell))).message.zh, new RegExp(`；可能是 ${number}，请核对$`));
      assert.equal(await allMended(charging(cell)), charging(cell));
    });

  it('keeps its remark and its unit', async () => {
    assert.match(await allMended(charging('251000元（含罚款）')), /收费 \| 25\.1 \|\n注: .*为251000元（含罚款）。/);
    assert.match(await allMended(buying('251000元（含工程）')), /集中采购 \| 2 \| 251000元 \|\n注: /);
  });

  it('is left alone in the unit of the column, or in any where the author writes it', async () => {
    assert.deepEqual(await found(charging('25.1万元')), []);
    assert.deepEqual(await found(charging('25.1')), []);
    assert.deepEqual(await found(buying('251000元')), []);
  });

  for (const cell of ['25.1美元', '见公告', '25.1圆', '1-3万元', '两笔'])
    it(`is none: ${cell}`, async () => {
      const [first, ...others] = await found(charging(cell));
      assert.deepEqual([first, others], [`error unreadable-number 〈${cell}〉`, []]);
      if (cell !== '两笔') assert.equal(await allMended(charging(cell)), charging(cell));
    });
});

describe('a change', () => {
  for (const [cell, number] of [
    ['减4', '-4'],
    ['净减4', '-4'],
    ['减少4项', '-4'],
    ['负4', '-4'],
    ['△4', '-4'],
    ['- 4', '-4'],
    ['增12', '12'],
    ['增加12项', '12'],
    ['新增12', '12'],
    ['持平', '0'],
    ['无变化', '0'],
    ['无', '0'],
  ] as const)
    it(`is read: ${cell} is ${number}`, async () => {
      assert.equal(await value(changing(cell), '第二十条第六项.行政处罚.增减'), number);
      assert.deepEqual(await found(changing(cell)), [`error unreadable-number 〈${cell}〉`]);
      assert.deepEqual(await found(await allMended(changing(cell))), []);
    });

  for (const cell of ['-4', '+4', '\u22124', '4'])
    it(`is a number: ${cell}`, async () => {
      assert.deepEqual(await found(changing(cell)), []);
    });

  for (const cell of ['增4减2', '有增有减', '减', '增幅4', '减-4'])
    it(`is none: ${cell}`, async () => {
      assert.match((await onlyFinding(changing(cell))).message.zh, /；请填数字$/);
    });
});

describe('a number in an odd notation', () => {
  it('may have decimals that say nothing', async () => {
    for (const cell of ['12.00', '12.0', '1,234.00']) {
      const text = counting(cell);
      assert.deepEqual(await found(text), [`hint needless-decimals 〈${cell}〉`]);
      assert.deepEqual(await found(await allMended(text)), []);
    }
    assert.deepEqual(await found(charging('12.00')), []);
  });

  it('may have a full-width comma, sign or point', async () => {
    for (const cell of ['1\uff0c234', '\uff11\uff12', '\uff0b12'])
      assert.deepEqual(await found(counting(cell)), [`hint full-width-number 〈${cell}〉`]);
    assert.match(await allMended(counting('1\uff0c234')), /\| 行政强制 \| 1,234 \|/);
  });
});
