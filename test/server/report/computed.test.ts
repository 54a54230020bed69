import assert from 'node:assert/strict';
import type { Report } from '../../../server/report/report.ts';
import { readText } from '../../support/engine.ts';
import { fixture, withCell, withCells } from '../../support/reports.ts';

const report2024 = fixture('宿迁2024.gkreport');

describe('a number written as =', () => {
  const cells = (row: string, ...written: readonly string[]) => `| ${[row, ...written].join(' | ')} |\n`;
  const valuesOf = ({ facts }: Report) => facts.map(({ value }) => value?.toFixed() ?? '?');

  it('takes the value that its row gives, wherever in the sum it stands', async () => {
    for (const [written, value] of [
      [['1', '2', '3', '4', '='], '10'],
      [['1', '=', '3', '4', '10'], '2'],
      [['=', '0', '0', '0', '0'], '0'],
      [['=', '5', '0', '0', '4'], '-1'],
    ] as const) {
      const report = await readText(`年度: 2024\n表 复议诉讼\n${cells('行政复议', ...written)}`);
      assert.equal(report.facts[written.indexOf('=')]?.value?.toFixed(), value);
      assert.equal(report.facts[written.indexOf('=')]?.origin, 'computed');
    }
  });

  it('is solved across rows and columns until nothing more follows', async () => {
    // 总计 of each row, then 办理总计, then from the balance 结转下年, then its total.
    const rows = ['本年新收', '上年结转', '予以公开'].map((row, index) =>
      cells(row, `${10 - index * 4}`, '1', '0', '0', '0', '0', '='),
    );
    const text = `年度: 2024\n表 申请办理\n${rows.join('')}${cells('办理总计', ...Array(7).fill('='))}${cells('结转下年', ...Array(7).fill('='))}| 其余 | 0 |\n`;
    const report = await readText(text);
    const row = (name: string) =>
      report.facts.filter((fact) => fact.row.name === name).map(({ value }) => value?.toFixed());
    assert.deepEqual(row('办理总计'), ['2', '1', '0', '0', '0', '0', '3']);
    assert.deepEqual(row('结转下年'), ['14', '1', '0', '0', '0', '0', '15']);
    assert.deepEqual(
      new Set(report.equations.filter(({ kind }) => kind === 'must').map(({ verdict }) => verdict)),
      new Set(['holds']),
    );
  });

  it('remembers the equation that gave its value', async () => {
    const { equations, facts } = await readText('年度: 2024\n表 复议诉讼\n| 行政复议 | 1 | 2 | 3 | 4 | = |\n');
    assert.deepEqual(
      equations.map(({ defines }) => defines?.path),
      ['复议诉讼.行政复议.总计', undefined, undefined],
    );
    assert.equal(equations[0]?.defines, facts[4]);
    assert.equal(equations[0]?.verdict, 'holds');
  });

  it('stays unknown where two of them stand in every sum, where a blank does, or where no rule gives it', async () => {
    const text = (written: string) => `年度: 2024\n表 复议诉讼\n| 行政复议 | ${written} |\n`;
    assert.deepEqual(valuesOf(await readText(text('= | 2 | 3 | 4 | ='))).slice(0, 5), ['?', '2', '3', '4', '?']);
    assert.deepEqual(valuesOf(await readText(text(' | 2 | 3 | 4 | ='))).slice(0, 5), ['?', '2', '3', '4', '?']);
    assert.deepEqual(valuesOf(await readText('年度: 2024\n表 第二十条第五项\n| 行政许可 | = |\n')), ['?']);
  });

  it('may follow from one sum and contradict another, which is then broken', async () => {
    const text = withCell(
      withCell(report2024, { table: '申请办理', row: '办理总计' }, 6, '='),
      { table: '申请办理', row: '予以公开' },
      6,
      '1500',
    );
    const report = await readText(text);
    const fact = report.facts.find(({ path }) => path === '申请办理.办理总计.总计');
    assert.equal(fact?.value?.toFixed(), '3521');
    assert.deepEqual(
      report.equations
        .filter(({ verdict }) => verdict === 'broken')
        .map(({ rule, along }) => `${along?.name} ${rule.name}`),
      ['予以公开 总计列', '总计 办理总计'],
    );
  });

  it('has the same value however the rows are ordered', async () => {
    const text = withCells(report2024, { table: '申请办理', row: '办理总计' }, (all) => all.map(() => '='));
    const lines = text.split('\n');
    const from = lines.findIndex((line) => line.startsWith('| 本年新收'));
    const to = lines.findIndex((line) => line.startsWith('| 结转下年')) + 1;
    const turned = [...lines.slice(0, from), ...lines.slice(from, to).reverse(), ...lines.slice(to)].join('\n');
    assert.deepEqual(valuesOf(await readText(turned)), valuesOf(await readText(text)));
  });

  it('has no value where the division does not come out even', async () => {
    const format = '格式 甲 { 章 一 { 表 二 { 列 a 小数, b 行 子 规则 三倍 每行 a × 3 = b } } }';
    const read = (written: string) =>
      readText(`格式: 甲\n表 二\n| 子 | ${written} |\n`, { files: { '甲.gkformat': format } });
    assert.deepEqual(valuesOf(await read('= | 6')), ['2', '6']);
    assert.deepEqual(valuesOf(await read('= | 7')), ['?', '7']);
    assert.equal((await read('= | 7')).equations[0]?.verdict, 'unchecked');
  });

  it('that is a quotient has two decimals where it does not come out', async () => {
    const format = '格式 甲 { 章 一 { 表 二 { 列 a 小数, b 小数 行 子 规则 平均 每行 b = a / 12 } } }';
    const read = (written: string) =>
      readText(`格式: 甲\n表 二\n| 子 | ${written} |\n`, { files: { '甲.gkformat': format } });
    assert.deepEqual(valuesOf(await read('36 | =')), ['36', '3']);
    assert.deepEqual(valuesOf(await read('10 | =')), ['10', '0.83']);
    assert.deepEqual(valuesOf(await read('= | 3')), ['36', '3']);
    const verdict = async (written: string) => (await read(written)).equations[0]?.verdict;
    assert.equal(await verdict('36 | 3'), 'holds');
    assert.equal(await verdict('10 | 0.83'), 'holds');
    assert.equal(await verdict('10 | 0.84'), 'broken');
  });

  it('that is a quotient has all its decimals where it comes out within twelve', async () => {
    const read = async (divisor: number, written: string) => {
      const format = `格式 甲 { 章 一 { 表 二 { 列 a 小数, b 小数 行 子 规则 平均 每行 b = a / ${divisor} } } }`;
      return readText(`格式: 甲\n表 二\n| 子 | ${written} |\n`, { files: { '甲.gkformat': format } });
    };
    // A part in 4096 has twelve decimals, one in 8192 thirteen.
    assert.deepEqual(valuesOf(await read(4096, '1 | =')), ['1', '0.000244140625']);
    assert.equal((await read(4096, '1 | 0')).equations[0]?.verdict, 'broken');
    assert.deepEqual(valuesOf(await read(8192, '1 | =')), ['1', '0']);
    assert.equal((await read(8192, '1 | 0')).equations[0]?.verdict, 'holds');
  });

  it('is what stands alone on the left of a rule before what a rule gives backwards, whichever is first', async () => {
    const alone = '规则 同 每行 b = d';
    const sums = ['规则 和 每行 c = a + b', '规则 和 每行 b + a = c'];
    for (const [first, second] of sums.flatMap((sum) => [
      [sum, alone],
      [alone, sum],
    ])) {
      const format = `格式 甲 { 章 一 { 表 二 { 列 a, b, c, d 行 子 ${first} ${second} } } }`;
      const report = await readText('格式: 甲\n表 二\n| 子 | 1 | = | 10 | 4 |\n', { files: { '甲.gkformat': format } });
      assert.deepEqual(valuesOf(report), ['1', '4', '10', '4']);
      const verdicts = report.equations.map(({ rule, verdict }) => `${rule.name} ${verdict}`);
      assert.deepEqual(verdicts.sort(), ['同 holds', '和 broken'].sort());
    }
  });

  it('that stands alone counts at once for the rules behind it, and again for those before it', async () => {
    const format =
      '格式 甲 { 章 一 { 表 二 { 列 a, b, c, d 行 子 规则 三 每行 c = b + 1 规则 二 每行 b = a + 1 规则 四 每行 d = c + 1 } } }';
    const report = await readText('格式: 甲\n表 二\n| 子 | 1 | = | = | = |\n', { files: { '甲.gkformat': format } });
    assert.deepEqual(valuesOf(report), ['1', '2', '3', '4']);
  });

  it('is not computed from what is taken 0 times', async () => {
    const format = '格式 甲 { 章 一 { 表 二 { 列 a, b 行 子 规则 零 每行 b = a × 0 + 2 } } }';
    const read = (written: string) =>
      readText(`格式: 甲\n表 二\n| 子 | ${written} |\n`, { files: { '甲.gkformat': format } });
    assert.deepEqual(valuesOf(await read('= | 2')), ['?', '2']);
    assert.deepEqual(valuesOf(await read('= | =')), ['?', '2']);
  });

  it('follows from what must hold before what should hold, and never from what should not', async () => {
    const format =
      '格式 甲 { 章 一 { 表 二 { 列 a, b, c 行 子 核实 一般 每行 a = b 规则 必须 每行 a = c 存疑 恰好 每行 c = b } } }';
    const read = (written: string) =>
      readText(`格式: 甲\n表 二\n| 子 | ${written} |\n`, { files: { '甲.gkformat': format } });
    assert.deepEqual(valuesOf(await read('= | 2 | 3')), ['3', '2', '3']);
    assert.deepEqual(valuesOf(await read('= | 2 | =')), ['2', '2', '2']);
    const doubtful = format.replace('核实 一般 每行 a = b 规则 必须 每行 a = c', '');
    const alone = await readText('格式: 甲\n表 二\n| 子 | 1 | 2 | = |\n', { files: { '甲.gkformat': doubtful } });
    assert.deepEqual(valuesOf(alone), ['1', '2', '?']);
  });
});
