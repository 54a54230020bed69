import assert from 'node:assert/strict';
import { check } from '../../support/engine.ts';
import { changed, marked } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

const chapter = '未收取信息处理费。';
const unpaidRow = '| 本年新收 | 1 | 0 | 0 | 0 | 0 | 0 | = |\n| 逾期不缴费 | 1 | 0 | 0 | 0 | 0 | 0 | = |\n| 其余 | 0 |';

async function found(sentence: string, { unpaid = false, year = 2024, format = '' } = {}): Promise<readonly string[]> {
  let text = changed(report2021, [chapter, sentence], ['年度: 2024', `年度: ${year}${format && '\n格式: 示例省'}`]);
  if (unpaid) text = text.replace(/\| 本年新收 \|[^\n]*\n(?:\|[^\n]*\n)*?\| 其余 \| 0 \|/, unpaidRow);
  const findings = await check(text, format ? { files: { '示例省.gkformat': format } } : undefined);
  return findings
    .filter((finding) => finding.check.startsWith('fee-'))
    .map((finding) => `${finding.level} ${finding.check} 〈${marked(text, finding.range)}〉`);
}

describe('the checks of the 信息处理费 in chapter 六', () => {
  for (const [sentence, findings] of [
    // What reports say, and nothing is wrong with.
    ['2024年，本机关未收取信息处理费。', []],
    ['本年度没有收取政府信息公开信息处理费。', []],
    ['收取信息处理费情况：无。', []],
    ['2023年，共收取信息处理费25件，共计2950元。', []],
    ['全年收取信息处理费3件，金额2230元（880元、1080元、270元）。', []],
    ['按照《政府信息公开信息处理费管理办法》，收取信息处理费3940元。', []],
    ['收取信息处理费1件，380元。', []],
    ['收取信息处理费0件、0元。', []],
    ['全年收到申请58件，收取信息处理费0元。', []],
    ['发出信息处理费收费通知3件，涉及金额1200元，实收0元。', []],
    ['依法收取信息处理费0.3万元。', []],
    ['收取信息处理费约385元。', []],
    ['收取检索、复制、邮寄等信息处理费用38元。', []],
    ['退还多收的信息处理费5元。', []],
    ['依据国办函〔2020〕109号收取信息处理费100元。', []],
    ['依据《信息处理费管理办法》第3条办理。', []],
    ['工作经费15元，未产生信息处理费。', []],
    // Amounts that no number of pieces or pages comes to.
    ['收取信息处理费385元。', ['warning fee-amount 〈385元〉']],
    ['共收取信息公开处理费3件，合计2235元。', ['warning fee-amount 〈3件，合计2235元〉']],
    ['收取信息处理费12.5元。', ['warning fee-amount 〈12.5元〉']],
    // Cases without money, and money without cases.
    ['收取信息处理费3件，共计0元。', ['warning fee-count 〈3件，共计0元〉']],
    ['收取信息处理费0件，金额400元。', ['warning fee-count 〈0件，金额400元〉']],
    ['全年共收取2件信息处理费，金额0元。', ['warning fee-count 〈0元〉']],
  ] as const)
    it(`${findings.length > 0 ? 'finds' : 'is quiet on'} ${sentence}`, async () => {
      assert.deepEqual(await found(sentence), findings);
    });

  it('says what is wrong in both languages', async () => {
    const findings = await check(changed(report2021, [chapter, '收取信息处理费385元。']));
    assert.deepEqual(findings.find((finding) => finding.check === 'fee-amount')?.message, {
      zh: '信息处理费写为 385元；按收费标准，金额是 10 元的整数倍，请核对',
      en: '信息处理费 is “385元”; by the scale of charges the amount is a multiple of 10 yuan. Check the number',
    });
  });

  it('says nothing of years in which there was no such fee', async () => {
    assert.deepEqual(await found('收取信息处理费385元。', { year: 2020 }), []);
  });

  describe('beside applicants who did not pay', () => {
    for (const [sentence, findings] of [
      ['未收取信息处理费。', ['hint fee-unpaid 〈本年未收取信息处理费〉']],
      ['收取信息处理费0元。', ['hint fee-unpaid 〈0元〉']],
      ['未收取信息处理费，发出收费通知1件，申请人逾期未缴纳。', []],
      ['收取信息处理费400元。', []],
    ] as const)
      it(`${findings.length > 0 ? 'hints at' : 'is quiet on'} ${sentence}`, async () => {
        assert.deepEqual(await found(sentence, { unpaid: true }), findings);
      });
  });

  describe('where a format counts the fee as an administrative fee', () => {
    const format =
      '格式 示例省 扩展 国办2021 {\n  章 其他事项 {\n    收费标准 信息处理费 {\n      计入 第二十条第八项.行政事业性收费.收费金额\n    }\n  }\n}\n';
    for (const [sentence, findings] of [
      ['收取信息处理费5010元。', ['hint fee-total 〈5010元〉']],
      ['收取信息处理费5000元。', []],
      ['未收取信息处理费。', []],
    ] as const)
      it(`${findings.length > 0 ? 'hints at' : 'is quiet on'} ${sentence}`, async () => {
        assert.deepEqual(await found(sentence, { format }), findings);
      });
  });
});
