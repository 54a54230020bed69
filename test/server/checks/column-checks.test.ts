import assert from 'node:assert/strict';
import { changed, formFindings, found, onlyFinding } from './support/findings.ts';
import { report2019, report2021 } from './support/report-texts.ts';

const table = '表 复议诉讼\n';
const withHeader = (header: string) => changed(report2021, [table, `${table}${header}\n`]);

describe('checks of header rows', () => {
  it('accept the columns by short name or official label', async () => {
    assert.deepEqual(await found(withHeader('| | 维持 | 纠正 | 其他 | 未审结 | 总计 |')), []);
    assert.deepEqual(await found(withHeader('| | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |')), []);
  });

  it('propose the column that was meant', async () => {
    const finding = await onlyFinding(withHeader('| | 结果维持 | 结果纠正 | 其他结果 | 尚未审洁 | 总计 |'));
    assert.equal(finding.check, 'unknown-column');
    assert.equal(finding.level, 'error');
    assert.equal(finding.message.zh, '表“复议诉讼”没有“尚未审洁”这一列。是否应为“尚未审结”？');
    assert.deepEqual(finding.data, { kind: 'replace', range: finding.range, text: '尚未审结' });
  });

  it('report columns in another order', async () => {
    const header = '| 情形 | 结果维持 | 其他结果 | 结果纠正 | 尚未审结 | 总计 |';
    assert.deepEqual(await found(withHeader(header)), [`error column-order 〈${header}〉`]);
    const { message } = await onlyFinding(withHeader(header));
    assert.equal(
      message.zh,
      '表“复议诉讼”的表头与格式不一致，各列依次应为：结果维持、结果纠正、其他结果、尚未审结、总计',
    );
  });

  it('report a header that lacks a column', async () => {
    const header = '| | 结果维持 | 结果纠正 | 其他结果 | 总计 |';
    assert.deepEqual(await found(withHeader(header)), [`error column-order 〈${header}〉`]);
  });

  it('call the columns of the 2019 form in a 2021 report by their format', async () => {
    const text = changed(report2021, [
      '表 第二十条第一项\n',
      '表 第二十条第一项\n| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |\n',
    ]);
    assert.deepEqual(await found(text), [
      'error unknown-column 〈本年新公开数量〉',
      'error unknown-column 〈对外公开总数量〉',
      'error former-column 〈本年新制作数量〉',
    ]);
    assert.deepEqual(
      (await formFindings(text)).slice(1).map(({ message }) => message.zh),
      [
        '“对外公开总数量”是格式“国办2019”的列，本格式的表“第二十条第一项”没有这一列；数字按格式的列序识别，请更正列名',
        '“本年新制作数量”是原格式的列名，请改为“本年制发件数”（国办2021）；统计口径已调整，请逐项核对数据',
      ],
    );
  });

  it('take a row of numbers for no header', async () => {
    assert.deepEqual(await found(report2019), []);
  });
});
