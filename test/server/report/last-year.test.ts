import assert from 'node:assert/strict';
import { check, open, readText, uriOf } from '../../support/engine.ts';
import { only } from '../../support/findings.ts';
import { textAt } from '../../support/marked.ts';
import { fixture, withCell, withCells } from '../../support/reports.ts';

const last = fixture('宿迁2023.gkreport');
const text = fixture('宿迁2024.gkreport');
const files = { '宿迁2023.gkreport': last };
const carried = { table: '申请办理', row: '上年结转' };

describe('last year’s report', () => {
  it('is found by the path in the header, seen from the report', async () => {
    for (const [path, place, written] of [
      ['2024.gkreport', '2023.gkreport', './2023.gkreport'],
      ['2024.gkreport', '2023.gkreport', '2023.gkreport'],
      ['甲/2024.gkreport', '2023.gkreport', '../2023.gkreport'],
      ['甲/2024.gkreport', '乙/2023.gkreport', '..\\乙\\2023.gkreport'],
    ] as const) {
      const placed = { path, files: { [place]: last } };
      const report = await readText(text.replace('./宿迁2023.gkreport', written), placed);
      assert.equal(report.lastYear?.header.year, 2023, written);
    }
  });

  it('may be missing, or not be a report', async () => {
    assert.equal((await readText(text)).lastYear, undefined);
    const format = text.replace('./宿迁2023.gkreport', './甲.gkformat');
    assert.equal((await readText(format, { files: { '甲.gkformat': '格式 甲 { }' } })).lastYear, undefined);
  });

  it('is enough: what it says of the year before does not matter', async () => {
    const before = last.replace('# ', '上年: ./宿迁2022.gkreport\n\n# ');
    const report = await readText(text, { files: { '宿迁2023.gkreport': before, '宿迁2022.gkreport': last } });
    assert.equal(report.lastYear?.header.year, 2023);
    assert.equal(report.lastYear?.lastYear, undefined);
  });

  it('that is not at hand leaves its equations unchecked, without a word', async () => {
    const { equations } = await readText(text);
    const unchecked = equations.filter(({ verdict }) => verdict === 'unchecked');
    assert.deepEqual(
      unchecked.map(({ rule, along }) => `${rule.name} ${along?.name}`),
      [
        ...['规章', '行政规范性文件'].map((row) => `现行有效衔接 ${row}`),
        ...['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map(
          (column) => `上年衔接 ${column}`,
        ),
      ],
    );
    assert.deepEqual(await only(['carry-over', 'valid-chain'], text), []);
  });

  it('agrees with this year’s numbers where nothing is wrong', async () => {
    assert.deepEqual(await check(text, { files }), []);
  });

  it('is compared number by number; a difference is a warning at this year’s number', async () => {
    const changed = withCells(text, carried, (cells) => cells.with(0, '117').with(6, '120'));
    const found = await only(['carry-over', 'valid-chain'], changed, { files });
    assert.deepEqual(
      found.map(({ level, range, message }) => [level, textAt(changed, range), message.zh]),
      [
        [
          'warning',
          '117',
          '“自然人”列“上年衔接”：一般应 上年结转 = 上年·结转下年，现为 117 和 118；请核实，数字无误的用“说明 上年衔接: 理由”写明原因',
        ],
        [
          'warning',
          '120',
          '“总计”列“上年衔接”：一般应 上年结转 = 上年·结转下年，现为 120 和 121；请核实，数字无误的用“说明 上年衔接: 理由”写明原因',
        ],
      ],
    );
    assert.equal(
      found[0]?.message.en,
      'Column “自然人”, rule “上年衔接”: usually 上年结转 = 上年·结转下年, but the numbers are 117 and 118. Check the records; if the numbers are right, give the reason with “说明 上年衔接: reason”',
    );
  });

  it('is pointed at, in its own file', async () => {
    const changed = withCell(text, carried, 0, '117');
    const [finding] = await only(['carry-over', 'valid-chain'], changed, { files });
    assert.deepEqual(
      finding?.related.map(({ uri, range, message }) => [uri, textAt(last, range), message.zh]),
      [[uriOf('宿迁2023.gkreport').toString(), '118', '上年·结转下年 118']],
    );
  });

  it('gives the number that is written as = here', async () => {
    const changed = withCells(text, carried, () => ['=', '=', '=', '=', '=', '=', '=']);
    const { facts, equations } = await readText(changed, { files });
    assert.deepEqual(
      facts.filter(({ row }) => row.name === '上年结转').map(({ value }) => value?.toFixed()),
      ['118', '3', '0', '0', '0', '0', '121'],
    );
    assert.ok(equations.every(({ verdict }) => verdict === 'holds'));
    const valid = withCell(text, { table: '第二十条第一项', row: '规章' }, 2, '=');
    const rules = (await readText(valid, { files })).facts.find(({ path }) => path === '第二十条第一项.规章.有效');
    assert.equal(rules?.value?.toFixed(), '12');
  });

  it('is never changed by it: its own = stay what its own sums give', async () => {
    const before = withCells(last, { table: '申请办理', row: '结转下年' }, (cells) => cells.with(0, '='));
    const report = await readText(text, { files: { '宿迁2023.gkreport': before } });
    const fact = report.lastYear?.facts.find(({ path }) => path === '申请办理.结转下年.自然人');
    assert.equal(fact?.value?.toFixed(), '118');
    assert.equal(report.equations.filter(({ verdict }) => verdict !== 'holds').length, 0);
    const unknown = withCells(last, { table: '申请办理', row: '结转下年' }, () => Array(7).fill('') as string[]);
    const without = await readText(text, { files: { '宿迁2023.gkreport': unknown } });
    assert.equal(without.equations.filter(({ verdict }) => verdict === 'unchecked').length, 7);
  });

  it('may follow another format: what both have is compared', async () => {
    const older = fixture('国办2019.gkreport')
      .replace(/^机关:.*\n/m, '')
      .replace(/^年度:.*$/m, '年度: 2023');
    const placed = { files: { '宿迁2023.gkreport': `格式: 国办2019\n${older.replace(/^格式:.*\n/m, '')}` } };
    const { equations } = await readText(
      withCells(text, carried, () => ['118', '3', '0', '0', '0', '0', '121']),
      placed,
    );
    const verdicts = (name: string) => equations.filter(({ rule }) => rule.name === name).map(({ verdict }) => verdict);
    assert.deepEqual(new Set(verdicts('上年衔接')), new Set(['holds']));
    assert.deepEqual(verdicts('现行有效衔接'), ['unchecked', 'unchecked']);
  });

  it('is read anew when it changes', async () => {
    const { engine, document, change, remove } = await open(text, { files });
    const verdict = () => engine.reader.read(document)?.equations.find(({ rule }) => rule.name === '上年衔接')?.verdict;
    assert.equal(verdict(), 'holds');
    await change('宿迁2023.gkreport', withCell(last, { table: '申请办理', row: '结转下年' }, 0, '119'));
    assert.equal(verdict(), 'broken');
    await remove('宿迁2023.gkreport');
    assert.equal(verdict(), 'unchecked');
  });
});

describe('coincidences', () => {
  const text2019 = fixture('国办2019.gkreport');
  const decided = (row: string, cells: readonly string[]) => (report: string) =>
    withCells(report, { table: row === '行政许可' ? '第二十条第五项' : '第二十条第六项', row }, () => cells);

  it('are told once where they happen twice or more, and not because all is 0', async () => {
    const twice = decided('行政处罚', ['3', '4', '7'])(decided('行政许可', ['103', '26', '129'])(text2019));
    const found = await only(['suspicious-sum'], twice);
    assert.deepEqual(
      found.map(({ level, range }) => [level, textAt(twice, range)]),
      [['hint', '129']],
    );
    assert.ok(
      found[0]?.message.zh.startsWith(
        '“处理决定口径”：行政许可 129 = 103 + 26、行政处罚 7 = 3 + 4 均恰好等于 上一年 + 增减，请核对统计口径',
      ),
    );
    assert.deepEqual(
      found[0]?.related.map(({ range }) => textAt(twice, range)),
      ['7'],
    );
  });

  it('are nothing where they happen once', async () => {
    assert.deepEqual(await only(['suspicious-sum'], decided('行政许可', ['103', '26', '129'])(text2019)), []);
  });
});
