import assert from 'node:assert/strict';
import { changed, found, onlyFinding } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

const preface = '本报告所列数据的统计期限为2024年1月1日至12月31日。';
const basis = '根据《中华人民共和国政府信息公开条例》编制本报告。';
const period = '统计期限自2024年1月1日起至2024年12月31日止。';
const contact = '如有疑问，请与示例市水务局办公室联系，联系电话：0000-1234567。';

const withPreface = (text: string) => changed(report2021, [preface, text]);

describe('the preface of a report', () => {
  for (const text of [
    preface,
    basis,
    contact,
    '欢迎查阅。',
    `${basis}${period}${contact}`,
    '依据条例第五十条规定编制。报告期为2024年全年。咨询地址：示例市示例路1号，邮编：000000。',
    '遵照条例要求，现公布本报告，数据统计时间为2024年度。欢迎向办公室咨询，传真：0000-1234568。',
    '本报告按照《关于印发〈政府信息公开工作年度报告格式〉的通知》编制，数据统计期为2024年1月1日至12月31日，联系人：办公室。',
    '编制依据：条例。统计时段：2024年1月1日至2024年12月31日。联系方式：示例市示例路1号。',
    '按信息公开有关规定，本报告的数据时限为2024年1月1日至12月31日。通信地址：示例市示例路1号。',
    '按照《政府信息公开条例》，发布本报告。\n\n所列数据截止时间为12月31日。\n\n电子邮箱：gk@example.cn',
  ])
    it(`is left alone where it says all, or little: ${text.replaceAll('\n', ' ')}`, async () => {
      assert.deepEqual(await found(withPreface(text)), []);
    });

  for (const [text, lacking] of [
    [`${basis}${period}`, '联系方式'],
    [`${basis}${contact}`, '统计期限'],
    [`${period}${contact}`, '编制依据'],
    ['按照条例要求编制。数据统计期限为全年。', '联系方式'],
    ['依照条例第五十条编制。统计口径为2024年1月1日至12月31日。', '联系方式'],
    ['本报告根据信息公开规定编制。请联系办公室。', '统计期限'],
    ['本报告的编制依据是条例。联系地址：示例市示例路1号。', '统计期限'],
    ['按照年度报告格式编制。邮箱：gk@example.cn', '统计期限'],
    ['统计时间：2024年1月1日至12月31日。电话：0000-1234567', '编制依据'],
    ['本报告数据范围为2024年度。公众可向本局办公室咨询。', '编制依据'],
  ] as const)
    it(`is told what is usual besides: ${lacking}, ${text}`, async () => {
      const { check, level, message } = await onlyFinding(withPreface(text));
      assert.deepEqual([level, check], ['hint', 'incomplete-preface']);
      assert.ok(message.zh.startsWith(`前言一般还写明${lacking}`), message.zh);
    });

  it('is told it at its first paragraph, with words that would do', async () => {
    const text = withPreface(`${basis}\n\n${period}`);
    assert.deepEqual(await found(text), [`hint incomplete-preface 〈${basis}〉`]);
    const { message } = await onlyFinding(text);
    assert.deepEqual(message, {
      zh: '前言一般还写明联系方式（如“联系方式”、“联系电话”、“联系地址”）',
      en: 'A preface usually states “联系方式” (words such as “联系方式”, “联系电话”, “联系地址”) as well',
    });
  });
});
