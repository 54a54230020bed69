import assert from 'node:assert/strict';
import { changed, found, onlyFinding } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

const title = '# {机关}{年度}年政府信息公开工作年度报告';
const period = '本报告所列数据的统计期限为2024年1月1日至12月31日。';

describe('checks of years', () => {
  it('compare the title with the header', async () => {
    const text = changed(report2021, [title, '# 示例市水务局2023年政府信息公开工作年度报告']);
    assert.deepEqual(await found(text), ['error title-year 〈2023〉']);
    const { message } = await onlyFinding(text);
    assert.equal(message.zh, '标题写的是2023年，报头年度为2024；请核对，标题可用“{年度}”自动填写');
  });

  it('read full-width digits', async () => {
    assert.deepEqual(await found(changed(report2021, [title, '# 示例市水务局２０２４年年度报告'])), []);
    assert.deepEqual(await found(changed(report2021, [title, '# 示例市水务局２０２３年年度报告'])), [
      'error title-year 〈２０２３〉',
    ]);
  });

  it('compare the preface where it speaks of this report', async () => {
    const text = changed(report2021, [period, '现将2023年政府信息公开工作年度报告予以公布。']);
    assert.deepEqual(await found(text), ['error preface-year 〈2023〉']);
    assert.deepEqual(await found(changed(report2021, [period, '2023年，我局认真贯彻条例。'])), [
      'error preface-year 〈2023〉',
    ]);
  });

  it('let the preface name other years', async () => {
    const text = changed(report2021, [period, '2019年5月15日起施行的条例要求如此，较2023年有所提高。']);
    assert.deepEqual(await found(text), []);
  });

  it('compare the name of the file', async () => {
    const path = '报告/水务局2023.gkreport';
    assert.deepEqual(await found(report2021, { path }), ['error file-name-year 〈2024〉']);
    const { message } = await onlyFinding(report2021, { path });
    assert.equal(message.zh, '文件名“水务局2023.gkreport”写的是2023年，报头年度为2024；请核对');
    assert.deepEqual(await found(report2021, { path: '2024年度报告（2025年发布）.gkreport' }), []);
    assert.deepEqual(await found(report2021, { path: '2023/年报.gkreport' }), []);
  });

  for (const wrong of [
    '2024年1月1日至12月30日',
    '2024年1月1日到2024年12月30日',
    '2023年1月1日至12月31日',
    '2024年1月2日-12月31日',
  ])
    it(`refuse the period ${wrong}`, async () => {
      const text = changed(report2021, ['2024年1月1日至12月31日', wrong]);
      assert.deepEqual(await found(text), [`error report-period 〈${wrong}〉`]);
      const { message } = await onlyFinding(text);
      assert.equal(message.zh, `统计期限写作“${wrong}”，应为2024年1月1日至12月31日`);
    });

  for (const right of [
    '2024年1月1日起至2024年12月31日止',
    '{年度}年1月1日至12月31日',
    '２０２４年１月１日—１２月３１日',
  ])
    it(`accept the period ${right}`, async () => {
      assert.deepEqual(await found(changed(report2021, ['2024年1月1日至12月31日', right])), []);
    });

  it('find a wrong period behind the bound year', async () => {
    const text = changed(report2021, ['2024年1月1日至12月31日', '{年度}年1月1日至12月30日']);
    assert.deepEqual(await found(text), ['error report-period 〈{年度}年1月1日至12月30日〉']);
  });

  it('leave other spans of days alone', async () => {
    const text = changed(report2021, ['全年主动', '2024年3月1日至3月15日开展宣传。全年主动']);
    assert.deepEqual(await found(text), []);
  });
});
