import assert from 'node:assert/strict';
import { changed, found, onlyFinding } from './support/findings.ts';
import { report2019, report2021 } from './support/report-texts.ts';

describe('checks of the format', () => {
  it('accept the format of the year, named or not', async () => {
    assert.deepEqual(await found(`格式: 国办2021\n${report2021}`), []);
    assert.deepEqual(await found(`格式: 国办2019\n${report2019}`), []);
  });

  it('propose a format by its name and say what an unknown one prevents', async () => {
    const text = `格式: 国办2O21\n${report2021}`;
    assert.deepEqual(await found(text), ['error unknown-format 〈国办2O21〉']);
    const { message, data, range } = await onlyFinding(text);
    assert.equal(message.zh, '未找到格式“国办2O21”，章节和表格无法核对。是否应为“国办2021”？');
    assert.deepEqual(data, { kind: 'replace', range, text: '国办2021' });
  });

  it('propose of names that are as near the format of the year', async () => {
    const { data, range } = await onlyFinding(`格式: 国办201\n${report2021}`);
    assert.deepEqual(data, { kind: 'replace', range, text: '国办2021' });
    const { message } = await onlyFinding(`格式: 国办201\n${report2019}`);
    assert.match(message.zh, /是否应为“国办2019”/);
  });

  it('refuse a format that is not in force for the year', async () => {
    const finding = await onlyFinding(
      `格式: 国办2019\n${changed(report2019, ['年度: 2020', '年度: 2021'], ['2021-01-20', '2022-01-20'])}`,
    );
    assert.equal(finding.check, 'format-year');
    assert.equal(finding.level, 'error');
    assert.equal(finding.message.zh, '格式“国办2019”适用于2019至2020年度的报告，不适用于2021年度。请改用“国办2021”');
    assert.deepEqual(finding.data, { kind: 'replace', range: finding.range, text: '国办2021' });
  });

  it('refuse a format that was not yet in force', async () => {
    const text = `格式: 国办2021\n${changed(report2021, ['年度: 2024', '年度: 2020'], ['2025-01-20', '2021-01-20'], ['期限为2024年', '期限为2020年'])}`;
    const finding = await onlyFinding(text);
    assert.equal(finding.message.zh, '格式“国办2021”适用于2021年度起的报告，不适用于2020年度。请改用“国办2019”');
  });

  it('warn that no format applies to years before 2019', async () => {
    const text = changed(report2019, ['年度: 2020', '年度: 2015'], ['2021-01-20', '2016-01-20']);
    assert.deepEqual(await found(text), ['warning no-format 〈2015〉']);
  });

  it('take the format that the workspace adds', async () => {
    const files = { '甘肃.gkformat': '格式 甘肃2021 扩展 国办2021 {\n}' };
    assert.deepEqual(await found(`格式: 甘肃2021\n${report2021}`, { files }), []);
  });
});
