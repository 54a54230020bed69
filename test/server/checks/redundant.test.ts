import assert from 'node:assert/strict';
import type { FixData } from '../../../server/checks/fix-data.ts';
import { check } from '../../support/engine.ts';
import { changed } from './support/findings.ts';
import { report2019, report2021 } from './support/report-texts.ts';

const first = '| 政府集中采购 | 2 | 25.1万元 |';

/** What is deleted of what stands twice: where it begins, counted from 0, and its text; undefined where nothing is. */
async function deletion(id: string, text: string) {
  const finding = (await check(text)).find((one) => one.check === id);
  assert.ok(finding, id);
  const data = finding.data as FixData | undefined;
  if (data === undefined) return undefined;
  assert.equal(data.kind, 'delete-lines');
  const lines = text.split('\n').slice(data.from, data.to + 1);
  // What tells that the lines are still those that were read.
  const written = lines.flatMap((line, index) => (line.trim() === '' ? [] : [data.from + index]));
  assert.deepEqual(data.lines, written);
  return { from: data.from, text: lines.join('\n').trimEnd() };
}

const deleted = async (id: string, text: string) => (await deletion(id, text))?.text;

/** Which of two tables or chapters is deleted, as a whole; undefined where neither is. */
async function loser(id: string, part: string, earlier: string, later: string) {
  const text = changed(report2021, [part, `${earlier}\n${later}`]);
  const found = await deletion(id, text);
  if (found === undefined) return undefined;
  const start = report2021.slice(0, report2021.indexOf(part)).split('\n').length - 1;
  const which = found.from === start ? 'the earlier' : 'the later';
  assert.equal(found.text, (which === 'the earlier' ? earlier : later).trimEnd());
  return which;
}

/** Which of two rows for 政府集中采购 is deleted: the form leaves the unit of its amount to the author. */
const secondRow = (earlier: string, later: string) =>
  deleted('repeated-row', changed(report2019, [first, `| 政府集中采购 | ${earlier} |\n| 政府集中采购 | ${later} |`]));

describe('a row that stands twice', () => {
  it('is redundant where it holds the same amounts in the same units', async () => {
    assert.equal(await secondRow('2 | 25万元', '2 | 25.0万元'), '| 政府集中采购 | 2 | 25.0万元 |');
    assert.equal(await secondRow('2 | 25万元', ' | '), '| 政府集中采购 |  |  |');
    assert.equal(await secondRow('2 | 25万元', ' | 25万元'), '| 政府集中采购 |  | 25万元 |');
  });

  it('is not where the unit is another, though the number is the same', async () => {
    assert.equal(await secondRow('2 | 25万元', '2 | 25元'), undefined);
    assert.equal(await secondRow('2 | 25万元', '2 | 25'), undefined);
  });

  it('is not where a number is another, or stands where the earlier has none', async () => {
    assert.equal(await secondRow('2 | 25万元', '3 | 25万元'), undefined);
    assert.equal(await secondRow(' | 25万元', '2 | 25万元'), undefined);
  });

  it('is where it is computed as well, and not where a number stands against =', async () => {
    const totals = (earlier: string, later: string) =>
      deleted(
        'repeated-row',
        changed(report2021, [
          '| 行政复议 | 0 | 0 | 0 | 0 | 0 |',
          `| 行政复议 | 1 | 0 | 0 | 0 | ${earlier} |\n| 行政复议 | 1 | 0 | 0 | 0 | ${later} |`,
        ]),
      );
    assert.equal(await totals('=', '='), '| 行政复议 | 1 | 0 | 0 | 0 | = |');
    assert.equal(await totals('=', '1'), undefined);
    assert.equal(await totals('1', '='), undefined);
  });
});

describe('a table that stands twice', () => {
  const table = (...rows: readonly string[]) => `表 第二十条第六项\n${rows.map((row) => `| ${row} |\n`).join('')}`;
  const own = table('行政处罚 | 3', '行政强制 | 0');
  const both = (earlier: string, later: string) => loser('repeated-table', own, earlier, later);

  it('loses the later one of two that say the same, whatever the order of their rows', async () => {
    const turned = table('行政强制 | 0', '行政处罚 | 3');
    assert.equal(await both(own, own), 'the later');
    assert.equal(await both(own, turned), 'the later');
  });

  it('loses the one that says less, be it the earlier', async () => {
    const less = table('行政处罚 | 3');
    assert.equal(await both(own, less), 'the later');
    assert.equal(await both(less, own), 'the earlier');
  });

  it('keeps both where each says something of its own', async () => {
    assert.equal(await both(table('行政处罚 | 3'), table('行政强制 | 0')), undefined);
    assert.equal(await both(own, table('行政处罚 | 4', '行政强制 | 0')), undefined);
    assert.equal(await both(own, table('行政处罚 | 3', '其余 | 0')), undefined);
    assert.equal(await both(table('行政处罚 | 3'), table('行政强制 | 3')), undefined);
    assert.equal(await both(table('行政处罚 | 3', '甲 | 1'), table('行政处罚 | 3', '乙 | 1')), undefined);
  });

  it('says nothing by a row that is blank or computed, and what it says by 其余 the other has to say so', async () => {
    const less = table('行政处罚 | 3');
    for (const cell of ['', '='])
      assert.equal(await both(less, table('行政处罚 | 3', `行政强制 | ${cell}`)), 'the later');
    assert.equal(await both(less, table('行政处罚 | 3', '行政强制 | 0')), 'the earlier');
    const rest = table('行政处罚 | 3', '其余 | 0');
    assert.equal(await both(rest, rest), 'the later');
  });

  it('goes with its header row', async () => {
    const headed = own.replace('\n', '\n| 信息内容 | 本年处理决定数量 |\n');
    assert.equal(await both(headed, headed), 'the later');
  });
});

describe('a chapter that stands twice', () => {
  const six = '## 六、其他需要报告的事项\n\n本年未收取信息处理费。\n';
  const both = (earlier: string, later: string) => loser('repeated-chapter', six, earlier, later);

  it('loses the later one of two that say the same', async () => {
    assert.equal(await both(six, six), 'the later');
  });

  it('keeps both where a sentence is another', async () => {
    assert.equal(await both(six, six.replace('未收取', '没有收取')), undefined);
    assert.equal(await both(six, '## 六、其他需要报告的事项\n\n表 第二十条第六项\n| 行政处罚 | 3 |\n'), undefined);
  });

  it('compares tables of the form by what they say', async () => {
    const start = report2021.indexOf('## 二、');
    const two = `${report2021.slice(start, report2021.indexOf('## 三、')).trimEnd()}\n`;
    const twice = (earlier: string, later: string) => loser('repeated-chapter', two, earlier, later);
    assert.equal(await twice(two, two), 'the later');
    const other = two.replace(/(\| 行政强制 *\| *)\d+/, '$141');
    assert.notEqual(other, two);
    assert.equal(await twice(two, other), undefined);
    const heading = two.slice(0, two.indexOf('\n'));
    assert.equal(await twice(two, `${heading}\n\n表 第二十条第六项\n| 行政强制 | |\n`), 'the later');
    assert.equal(await twice(two, `${heading}\n\n一句话。\n`), undefined);
  });

  it('keeps a later one that has a section of its own, though it says nothing else', async () => {
    assert.equal(await both(six, '## 六、其他需要报告的事项\n\n### （一）收费\n\n无。\n'), undefined);
    assert.equal(await both(`${six}\n### （一）收费\n\n无。\n`, `${six}\n### （二）收费\n\n无。\n`), undefined);
    assert.equal(await both(six, `${six}\n### （一）收费\n\n无。\n`), 'the earlier');
  });

  it('keeps one with a table that the form does not have, which nothing compares', async () => {
    const own = `${six}\n表 别的表\n| 甲 | 1 |\n`;
    assert.equal(await both(own, own), undefined);
  });
});
