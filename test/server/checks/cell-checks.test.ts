import assert from 'node:assert/strict';
import type { TextRange } from '../../../server/report/text-range.ts';
import { textAt } from '../../support/marked.ts';
import { changed, formFindings, found, onlyFinding } from './support/findings.ts';
import { report2019, report2021 } from './support/report-texts.ts';

/** The report with another number of 行政强制. */
const with强制 = (cell: string) => changed(report2021, ['| 行政强制 | 0 |', `| 行政强制 | ${cell} |`]);
/** The report with another number of the first row of 申请办理. */
const withNew = (cells: string) =>
  changed(report2021, ['| 本年新收 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |', `| 本年新收 | ${cells} |`]);

describe('checks of cells', () => {
  it('refuse a negative count', async () => {
    assert.deepEqual(await found(with强制('-3')), ['error negative-number 〈-3〉']);
    const { message } = await onlyFinding(with强制('-3'));
    assert.equal(message.zh, '“行政强制”的“本年处理决定数量”填报 -3，此列不能为负数；请核对');
  });

  it('let 本年增/减 be negative', async () => {
    assert.deepEqual(await found(changed(report2019, ['| 行政处罚 | 3 | 0 | 1 |', '| 行政处罚 | 3 | -8 | 1 |'])), []);
  });

  it('refuse a fraction of a count', async () => {
    assert.deepEqual(await found(with强制('1.5')), ['error fractional-number 〈1.5〉']);
    const { message } = await onlyFinding(with强制('1.5'));
    assert.equal(message.zh, '“行政强制”的“本年处理决定数量”填报 1.5，此列只能填整数；请核对');
  });

  it('leave to the sums what they tell and mend', async () => {
    for (const cell of ['-2', '2.0001', '0.2']) {
      const text = withNew(`${cell} | 0 | 0 | 0 | 0 | 0 | 2`);
      assert.deepEqual(await found(text), [], cell);
    }
  });

  it('accept thousands separators', async () => {
    assert.deepEqual(await found(with强制('1,234')), []);
  });

  it('let amounts of money have decimals', async () => {
    assert.deepEqual(await found(changed(report2021, ['收费 | 0.5 |', '收费 | 59237.2449 |'])), []);
  });

  it('refuse a unit of money on a count', async () => {
    const finding = await onlyFinding(with强制('3元'));
    assert.equal(finding.check, 'unexpected-unit');
    assert.equal(finding.message.zh, '“行政强制”的“本年处理决定数量”应填件数，“3元”不应带单位“元”');
    assert.deepEqual(finding.data, { kind: 'replace', range: finding.range, text: '3' });
  });

  for (const text of ['无', '—', '/', '-', '——', '零'])
    it(`propose 0 for ${text}`, async () => {
      assert.deepEqual(await found(with强制(text)), [`error unreadable-number 〈${text}〉`]);
      const { message, data, range } = await onlyFinding(with强制(text));
      assert.equal(message.zh, `“行政强制”的“本年处理决定数量”应填数字，现填“${text}”；请改为 0`);
      assert.deepEqual(data, { kind: 'replace', range, text: '0', certain: true });
    });

  it('propose the number beside a character that nobody sees', async () => {
    const text = with强制('12\u200b');
    const findings = await formFindings(text);
    assert.deepEqual(
      findings.map(({ check }) => check),
      ['unreadable-number', 'invisible-character'],
    );
    const [unreadable] = findings;
    assert.deepEqual(unreadable?.data, { kind: 'replace', range: unreadable?.range, text: '12', certain: true });
  });

  for (const [text, number] of [
    ['12件', '12'],
    ['12 人次', '12'],
    ['十二件', '12'],
    ['十二', '12'],
    ['一百', '100'],
    ['两', '2'],
    ['二〇', '20'],
    ['壹拾', '10'],
    ['1O', '10'],
    ['l2', '12'],
    ['o', '0'],
    ['O', '0'],
    ['1 234', '1234'],
    ['\uff11\uff12\u3002', '12'],
  ] as const)
    it(`propose ${number} for ${text}`, async () => {
      const { check, message, data, range } = await onlyFinding(with强制(text));
      assert.equal(check, 'unreadable-number');
      assert.equal(message.zh, `“行政强制”的“本年处理决定数量”应填数字，现填“${text}”；请改为 ${number}`);
      assert.deepEqual(data, { kind: 'replace', range, text: number, certain: true });
    });

  for (const text of ['详见附件', '3\uff10%', '12+3', '1 2', '一百二', 'lol', '\u00bd', '=='])
    it(`propose nothing for ${text}, but say where to put a number`, async () => {
      const { check, message, data } = await onlyFinding(with强制(text));
      assert.equal(check, 'unreadable-number');
      assert.equal(message.zh, `“行政强制”的“本年处理决定数量”应填数字，现填“${text}”；请填数字`);
      assert.equal(message.en, `“${text}” is not a number (row “行政强制”, “本年处理决定数量”). Enter a number`);
      assert.equal(data, undefined);
    });

  for (const text of ['1,234', '+5', '012'])
    it(`take ${text} as a number`, async () => assert.deepEqual(await found(with强制(text)), []));

  it('take full-width digits as a number, with a hint', async () => {
    assert.deepEqual(await found(with强制('\uff11\uff12')), ['hint full-width-number 〈\uff11\uff12〉']);
  });

  it('report a run of dashes once', async () => {
    const text = withNew('2 | — | — | — | — | 0 | 2');
    assert.deepEqual(await found(text), ['error unreadable-number 〈— | — | — | —〉']);
    const { message, data } = await onlyFinding(text);
    assert.equal(
      message.zh,
      '“本年新收”的“商业企业”、“科研机构”、“社会公益组织”、“法律服务机构”应填数字，现填“—”；请改为 0',
    );
    const { kind, cells } = data as { kind: string; cells: { range: TextRange; text: string }[] };
    assert.deepEqual(
      [kind, cells.map((cell) => `${textAt(text, cell.range)} ${cell.text}`)],
      ['rewrite', ['— 0', '— 0', '— 0', '— 0']],
    );
  });

  it('read the one cell of 其余 for all columns', async () => {
    assert.deepEqual(await found(changed(report2021, ['| 其余 | 0 |', '| 其余 | 无 |'])), [
      'error unreadable-number 〈无〉',
    ]);
    assert.deepEqual(await found(changed(report2021, ['| 其余 | 0 |', '| 其余 | -1 |'])), [
      'error negative-number 〈-1〉',
    ]);
  });

  it('hint at an amount of money without a unit where the form has none', async () => {
    const finding = await onlyFinding(changed(report2019, ['25.1万元', '6944.93']));
    assert.equal(finding.check, 'amount-without-unit');
    assert.equal(finding.level, 'hint');
    assert.equal(
      finding.message.zh,
      '“政府集中采购”的“采购总金额”填报 6944.93，未写单位，请写明“6944.93元”或“6944.93万元”',
    );
    assert.deepEqual(await found(changed(report2019, ['25.1万元', '0'])), []);
  });
});

describe('checks of blank cells', () => {
  it('warn of a blank cell where it stands', async () => {
    assert.deepEqual(await found(withNew('2 | 0 | 0 |  | 0 | 0 | 2')), ['warning blank-cells 〈  〉']);
    const { message, data } = await onlyFinding(withNew('2 | 0 | 0 |  | 0 | 0 | 2'));
    assert.equal(message.zh, '“本年新收”的“社会公益组织”未填；无此情况的填 0，合计可填“=”自动计算');
    assert.deepEqual(data?.kind === 'fill' && data.cells.map(({ text }) => text), ['0']);
  });

  it('warn once of several blanks in a row, and offer = for its total', async () => {
    const text = withNew('2 |  |  | 0 | 0 | 0 |  ');
    assert.deepEqual(await found(text), ['warning blank-cells 〈本年新收〉']);
    const { message, data } = await onlyFinding(text);
    assert.equal(message.zh, '“本年新收”的“商业企业”、“科研机构”、“总计”未填；无此情况的填 0，合计可填“=”自动计算');
    assert.deepEqual(data?.kind === 'fill' && data.cells.map(({ text }) => text), ['0', '0', '=']);
  });

  it('warn once of a column that is blank throughout', async () => {
    const text = report2021
      .replace('| 行政复议 | 0 | 0 | 0 | 0 | 0 |', '| 行政复议 | 0 | 0 | 0 | 0 |  |')
      .replace('起诉 | 0 | 0 | 0 | 0 | 0 |\n| 复', '起诉 | 0 | 0 | 0 | 0 |  |\n| 复')
      .replace('| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |', '| 复议后起诉 | 0 | 0 | 0 | 0 |  |');
    const finding = await onlyFinding(text);
    assert.equal(finding.check, 'blank-column');
    assert.equal(finding.message.zh, '表“复议诉讼”的“总计”整列未填；可填“=”自动计算');
    assert.deepEqual(finding.data?.kind === 'fill' && finding.data.cells.map(({ text }) => text), ['=', '=', '=']);
  });

  it('warn once of a table that has its totals and nothing else', async () => {
    const text = report2021
      .replace('| 行政复议 | 0 | 0 | 0 | 0 | 0 |', '| 行政复议 |  |  |  |  | = |')
      .replace('起诉 | 0 | 0 | 0 | 0 | 0 |\n| 复', '起诉 |  |  |  |  | = |\n| 复')
      .replace('| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |', '| 复议后起诉 |  |  |  |  | = |');
    const finding = await onlyFinding(text);
    assert.equal(finding.check, 'blank-table');
    assert.match(finding.message.zh, /^表“复议诉讼”有 12 格未填/);
  });

  it('warn once of a table nobody has filled in', async () => {
    const text = report2021.replace('| 行政处罚 | 3 |\n| 行政强制 | 0 |', '| 行政处罚 |  |\n| 行政强制 |  |');
    const finding = await onlyFinding(text);
    assert.equal(finding.check, 'blank-table');
    assert.equal(finding.message.zh, '表“第二十条第六项”全部 2 格未填；无此情况的填 0，合计可填“=”自动计算');
  });

  it('warn once of a table with blanks in many rows', async () => {
    const rows = ['部分公开', '国家秘密', '法律法规禁止', '内部事务', '过程性信息', '执法案卷'];
    const lines = rows.map((row) => `| ${row} | 0 | 0 |  | 0 | 0 | 0 | 0 |`).join('\n');
    const findings = await formFindings(changed(report2021, ['| 其余 | 0 |', `${lines}\n| 其余 | 0 |`]));
    assert.deepEqual(
      findings.map(({ check, message }) => [check, message.zh]),
      [['blank-table', '表“申请办理”有 6 格未填；无此情况的填 0，合计可填“=”自动计算']],
    );
  });

  it('warn of a blank 其余', async () => {
    const finding = await onlyFinding(changed(report2021, ['| 其余 | 0 |', '| 其余 |  |']));
    assert.equal(finding.check, 'blank-cells');
  });
});
