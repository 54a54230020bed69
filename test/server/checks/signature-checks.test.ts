import assert from 'node:assert/strict';
import { offers } from '../editor/fixes/support/light-bulb.ts';
import { changed, found, onlyFinding } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

const body = '示例市水务局';

/** The report with further lines at its end, and in its header. */
const ending = (...lines: readonly string[]) => `${report2021.trimEnd()}\n\n${lines.join('\n\n')}\n`;
const withHeader = (...lines: readonly string[]) =>
  changed(report2021, ['年度: 2024\n', `年度: 2024\n${lines.join('\n')}\n`]);

describe('the check of the day a report is signed on', () => {
  it('finds a day that is none, as it does for 发布日期', async () => {
    const { message, range } = await onlyFinding(withHeader('成文日期: 2025-02-30'));
    assert.equal(message.zh, '成文日期“2025-02-30”不是有效日期，请写成 2026-01-20 或 2026年1月20日');
    assert.equal(range.start.character, 6);
  });

  it('finds a day before the year was over', async () => {
    assert.deepEqual(await found(withHeader('成文日期: 2024-12-31')), ['error dated-early 〈2024-12-31〉']);
    assert.deepEqual(await found(withHeader('成文日期: 2025-01-01')), []);
  });

  it('finds a day after that of publication', async () => {
    assert.deepEqual(await found(withHeader('成文日期: 2025-01-20')), []);
    assert.deepEqual(await found(withHeader('成文日期: 2025-01-21')), ['warning dated-late 〈2025-01-21〉']);
    const { message } = await onlyFinding(withHeader('成文日期: 2025-01-21'));
    assert.equal(message.zh, '成文日期2025年1月21日晚于发布日期2025年1月20日；报告签发后才能发布，请核对两个日期');
  });
});

describe('the name a report is signed with', () => {
  for (const none of ['无', '不署名', '/', '——', '否'])
    it(`is none where the field says so, which would be printed: ${none}`, async () => {
      const text = withHeader(`落款: ${none}`);
      assert.deepEqual(await found(text), [`warning signature-value 〈${none}〉`]);
      const [fix] = await offers('signature-value', text);
      assert.equal(fix?.text, report2021);
    });

  for (const own of ['是', '本机关', '同上'])
    it(`is the agency's where the field asks for one: ${own}`, async () => {
      const text = withHeader(`落款: ${own}`);
      assert.deepEqual(await found(text), [`warning signature-value 〈${own}〉`]);
      const [fix] = await offers('signature-value', text);
      assert.equal(fix?.text, withHeader('落款: '));
    });

  it('is any name', async () => {
    for (const name of ['', body, '示例市水务局办公室', '示例市无线电管理局'])
      assert.deepEqual(await found(withHeader(`落款: ${name}`)), []);
  });
});

describe('a signature that is written as text', () => {
  const cases: readonly (readonly [what: string, lines: readonly string[], header: string])[] = [
    ['name and day', [body, '2025年1月15日'], '落款:\n成文日期: 2025-01-15'],
    ['the name as a linked value', ['{机关}', '2025年1月15日'], '落款:\n成文日期: 2025-01-15'],
    [
      'blanks that set it to the right',
      [`　　　　　　${body}`, '　　　　　2025 年 1 月 15 日'],
      '落款:\n成文日期: 2025-01-15',
    ],
    ['the place of a seal', [`${body}（盖章）`, '2025-01-15'], '落款:\n成文日期: 2025-01-15'],
    ['numerals', [body, '二〇二五年一月十五日'], '落款:\n成文日期: 2025-01-15'],
    ['one line', [`${body} 2025年1月15日`], '落款:\n成文日期: 2025-01-15'],
    [
      'an office of the agency',
      ['示例市水务局办公室', '2025年1月15日'],
      '落款: 示例市水务局办公室\n成文日期: 2025-01-15',
    ],
    ['the name alone', [body], '落款:'],
    ['the day alone', ['（2025年1月15日）'], '成文日期: 2025-01-15'],
  ];
  for (const [what, lines, header] of cases)
    it(`moves up from the end: ${what}`, async () => {
      const text = ending(...lines);
      const first = lines[0]?.trim();
      assert.deepEqual(await found(text), [`hint typed-signature 〈${first}〉`]);
      const [fix] = await offers('typed-signature', text);
      const expected = changed(report2021, ['发布日期: 2025-01-20\n', `发布日期: 2025-01-20\n${header}\n`]);
      assert.equal(fix?.text.trimEnd(), expected.trimEnd());
      assert.deepEqual(await found(fix?.text ?? ''), []);
    });

  it('is what the header says already: it is only deleted', async () => {
    const signed = changed(ending(body, '2025年1月15日'), [
      '年度: 2024\n',
      '年度: 2024\n落款:\n成文日期: 2025-01-15\n',
    ]);
    const [fix] = await offers('typed-signature', signed);
    assert.equal(fix?.title, '删去正文中的落款');
    assert.ok(!fix?.text.includes(`\n\n${body}\n`));
  });

  it('keeps a comment between its lines', async () => {
    const [fix] = await offers('typed-signature', `${report2021.trimEnd()}\n\n${body}\n// 已签\n2025年1月15日\n`);
    assert.ok(fix?.text.endsWith('\n// 已签\n'));
  });

  it('is nothing that sentences, other names or the middle of the report say', async () => {
    for (const lines of [
      [`本报告由${body}编制。`],
      ['报告全文已于2025年1月15日发布。'],
      ['如有疑问，请与示例市水务局办公室联系。', '谢谢！'],
      [body, '地址：示例路1号。'],
      ['示例市水务局办公室'],
    ])
      assert.deepEqual(
        (await found(ending(...lines))).filter((one) => one.includes('signature')),
        [],
      );
  });
});
