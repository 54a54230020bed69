import assert from 'node:assert/strict';
import { changed, formFindings, found, onlyFinding } from './support/findings.ts';
import { report2019, report2021 } from './support/report-texts.ts';

const zeros = '0 | 0 | 0 | 0 | 0 | 0 | 0';

describe('checks of rows', () => {
  it('know a row by its official label, numbering aside', async () => {
    const text = changed(report2021, ['| 予以公开 |', '| （一）予以公开 |']);
    assert.deepEqual(await found(text), []);
  });

  it('propose the row that was meant, and do not call it missing as well', async () => {
    const finding = await onlyFinding(changed(report2021, ['| 行政强制 | 0 |', '| 行政强置 | 0 |']));
    assert.equal(finding.check, 'unknown-row');
    assert.equal(
      finding.message.zh,
      '表“第二十条第六项”没有“行政强置”这一行，本行数字不参与核对，也不会出现在正式报告中。是否应为“行政强制”？',
    );
    assert.deepEqual(finding.data, { kind: 'replace', range: finding.range, text: '行政强制' });
  });

  it('refuse a row beyond the form', async () => {
    const text = changed(report2021, ['| 其余 | 0 |', `| 无法联系 | ${zeros} |\n| 其余 | 0 |`]);
    assert.deepEqual(await found(text), ['error unknown-row 〈无法联系〉']);
    const { message } = await onlyFinding(text);
    assert.equal(
      message.zh,
      '表“申请办理”没有“无法联系”这一行，本行数字不参与核对，也不会出现在正式报告中；请改用规定的行名，或另列自拟表格',
    );
  });

  it('refuse a row without a label', async () => {
    const finding = await onlyFinding(changed(report2021, ['| 其余 | 0 |', `| | ${zeros} |\n| 其余 | 0 |`]));
    assert.equal(finding.message.zh, '本行没有行名，数字不参与核对，也不会出现在正式报告中；请补写行名');
  });

  it('name the missing row at the table', async () => {
    const text = changed(report2021, ['| 行政强制 | 0 |\n', '']);
    assert.deepEqual(await found(text), ['error missing-rows 〈第二十条第六项〉']);
    const { message, data } = await onlyFinding(text);
    assert.equal(message.zh, '表“第二十条第六项”缺少“行政强制”；均为 0 的，可写一行“| 其余 | 0 |”');
    assert.deepEqual(data, { kind: 'insert-rows', table: '第二十条第六项', rows: ['行政强制'] });
  });

  it('report many missing rows of a table once', async () => {
    const text = changed(report2021, ['| 其余 | 0 |\n', '']);
    const finding = await onlyFinding(text);
    assert.equal(
      finding.message.zh,
      '表“申请办理”缺少“部分公开”、“国家秘密”、“法律法规禁止”等 22 行；均为 0 的，可写一行“| 其余 | 0 |”',
    );
  });

  it('report a table without rows once', async () => {
    const text = changed(report2021, ['表 第二十条第六项\n| 行政处罚 | 3 |\n| 行政强制 | 0 |', '表 第二十条第六项']);
    assert.deepEqual(await found(text), ['error missing-rows 〈第二十条第六项〉']);
  });

  it('report a row that stands twice and point at the first', async () => {
    const text = changed(report2021, ['| 行政强制 | 0 |', '| 行政强制 | 0 |\n| 行政强制 | 无 |']);
    const finding = await onlyFinding(text);
    assert.equal(finding.check, 'repeated-row');
    assert.equal(finding.range.start.line, (finding.related[0]?.range.start.line ?? 0) + 1);
  });

  it('warn of the label of a superseded form', async () => {
    const finding = await onlyFinding(changed(report2021, ['行政规范性文件', '规范性文件']));
    assert.equal(finding.check, 'former-row-label');
    assert.equal(finding.level, 'warning');
    assert.deepEqual(finding.data, { kind: 'replace', range: finding.range, text: '行政规范性文件' });
  });

  it('accept group lines for the reader’s eye', async () => {
    const text = changed(report2021, ['| 其余 | 0 |', '| （三）不予公开 |\n| 其余 | 0 |']);
    assert.deepEqual(await found(text), []);
  });

  it('warn of numbers on a group line, as 其他处理 of the 2019 form has them', async () => {
    const text = changed(report2021, ['| 其余 | 0 |', `| （六）其他处理 | ${zeros} |\n| 其余 | 0 |`]);
    assert.deepEqual(await found(text), [`warning numbers-on-group 〈${zeros}〉`]);
    const { message } = await onlyFinding(text);
    assert.equal(
      message.zh,
      '“（六）其他处理”在格式“国办2021”中分为 3 行（“逾期不补正”、“逾期不缴费”、“其他情形”）填报，现合为一行填 0；各行按 0 核对，请分行填写',
    );
  });

  it('take a group filled in as one row for its rows, none of which is missing then', async () => {
    const rows = [
      '予以公开',
      '部分公开',
      '国家秘密',
      '法律法规禁止',
      '三安全一稳定',
      '第三方权益',
      '内部事务',
      '过程性信息',
    ];
    const more = [
      '执法案卷',
      '行政查询',
      '不掌握',
      '需另行制作',
      '补正后不明确',
      '信访举报投诉',
      '重复申请',
      '公开出版物',
    ];
    const last = ['大量反复申请', '确认或重新出具', '其他处理', '办理总计', '结转下年'];
    const all = [...rows, ...more, ...last].map((row) => `| ${row} | ${zeros} |`).join('\n');
    const text = changed(report2021, ['| 予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n| 其余 | 0 |', all]);
    assert.deepEqual(await found(text), [`warning numbers-on-group 〈${zeros}〉`]);
  });

  it('take a table with rows of the 2021 form in a 2019 report for one of that form', async () => {
    const text = changed(report2019, [
      '| 其余 | 0 |',
      `| 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | ${zeros} |\n| 其余 | 0 |`,
    ]);
    const [finding, ...others] = await formFindings(text);
    assert.deepEqual(others, []);
    assert.equal(finding?.check, 'table-of-other-format');
  });

  it('refuse a row of another form in a table that goes with neither', async () => {
    const text = changed(report2019, ['| 其余 | 0 |', `| 3.其他 | ${zeros} |\n| 无法联系 | ${zeros} |\n| 其余 | 0 |`]);
    const [finding, ...others] = await formFindings(text);
    assert.deepEqual(
      others.map(({ check }) => check),
      ['unknown-row'],
    );
    assert.equal(finding?.check, 'row-of-other-format');
    assert.equal(finding?.level, 'error');
    assert.equal(
      finding?.message.zh,
      '“3.其他”是格式“国办2021”的行；格式“国办2019”的表“申请办理”没有这一行，数字不会出现在正式报告中；请删去，或并入本格式的对应行',
    );
  });
});

describe('checks of the number of cells', () => {
  it('report missing cells at the label', async () => {
    const text = changed(report2021, ['| 行政复议 | 0 | 0 | 0 | 0 | 0 |', '| 行政复议 | 0 | 0 | 0 |']);
    assert.deepEqual(await found(text), ['error too-few-cells 〈行政复议〉']);
    const { message } = await onlyFinding(text);
    assert.equal(
      message.zh,
      '“行政复议”行应填 5 格，现有 3 格，少 2 格；请补齐，补齐前本行不参与核对，数字可能落在错误的列',
    );
  });

  it('report cells too many where they stand', async () => {
    const text = changed(report2021, ['| 行政复议 | 0 | 0 | 0 | 0 | 0 |', '| 行政复议 | 0 | 0 | 0 | 0 | 0 | 1 | 无 |']);
    assert.deepEqual(await found(text), ['error too-many-cells 〈1 | 无〉']);
    const { message } = await onlyFinding(text);
    assert.equal(
      message.zh,
      '“行政复议”行应填 5 格，现有 7 格，多 2 格；请改正，改正前本行不参与核对，多出的格不会出现在正式报告中',
    );
  });

  it('let 其余 have one cell or one for each column', async () => {
    assert.deepEqual(await found(changed(report2021, ['| 其余 | 0 |', `| 其余 | ${zeros} |`])), []);
    const text = changed(report2021, ['| 其余 | 0 |', '| 其余 | 0 | 0 |']);
    const [finding] = await formFindings(text);
    assert.equal(
      finding?.message.zh,
      '“其余”行应填 7 格或 1 格，现有 2 格，少 5 格；请补齐，补齐前本行不参与核对，数字可能落在错误的列',
    );
  });
});
