import assert from 'node:assert/strict';
import { only } from '../../support/findings.ts';
import { mendings } from '../editor/fixes/support/mendings.ts';
import { changed, found } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

const sentence = '本年未收取信息处理费。';
const withLine = (line: string) => changed(report2021, [sentence, `${sentence}\n\n${line}`]);

describe('markup of other languages', () => {
  for (const [line, mark, mended] of [
    ['第一行<br>第二行。', '<br>', '第一行第二行。'],
    ['<p>全年未收取费用。</p>', '<p>', '全年未收取费用。'],
    ['<b>全年</b>未收<span style="color:red">取</span>。', '<b>', '全年未收取。'],
    ['<!-- 待改 -->全年无变化。', '<!-- 待改 -->', '全年无变化。'],
    ['公开&nbsp;信息&lt;目录&gt;一栏。', '&nbsp;', '公开 信息<目录>一栏。'],
    ['- 加强公开。', '- ', '加强公开。'],
    ['* 加强公开。', '* ', '加强公开。'],
    ['> 加强公开。', '> ', '加强公开。'],
    ['这是~~旧的~~说法。', '~~旧的~~', '这是旧的说法。'],
    ['用`目录`一词。', '`', '用目录一词。'],
    ['---', '---', ''],
    ['- 3 -', '- 3 -', ''],
    ['第 3 页 共 5 页', '第 3 页 共 5 页', ''],
  ] as const)
    it(`is told once for each line, and goes: ${line}`, async () => {
      const text = withLine(line);
      assert.deepEqual(await found(text), [`warning foreign-markup 〈${mark}〉`]);
      const [fix] = await mendings('foreign-markup', text);
      assert.ok(fix?.preferred);
      assert.equal(fix.text.trim(), withLine(mended).trim());
      assert.deepEqual(await only(['foreign-markup'], fix.text), []);
    });

  it('is a table where Markdown does without the first bar', async () => {
    const [finding, ...others] = await only(['foreign-markup'], withLine('渠道 | 条数\n--- | ---\n网站 | 3'));
    assert.deepEqual(others, []);
    assert.match(finding?.message.zh ?? '', /^这里是 Markdown 表格/);
  });

  it('stays where without it the line would be no text', async () => {
    for (const line of ['<p>| 甲 | 1 |</p>', '- <b>', '<p># 标题</p>', '<p>规则 甲 = 乙</p>']) {
      const text = withLine(line);
      assert.equal((await only(['foreign-markup'], text)).length, 1, line);
      assert.ok(!(await mendings('foreign-markup', text)).some(({ preferred }) => preferred), line);
    }
  });

  for (const line of [
    '—— 加强公开。',
    '— 加强公开。',
    '－加强公开。',
    '-5摄氏度以下，5~10件，3<5，A&B公司。',
    '《<条例>解读》在“信息公开<专栏>”发布。',
    '* 注：不含转发。',
    '共3-5页，第3页有图。',
    '标签\\<br>不显示。',
    '（1）> 5件。',
    '\\- 加强公开。',
  ])
    it(`is not found in text: ${line}`, async () => {
      assert.deepEqual(await only(['foreign-markup'], withLine(line)), []);
    });
});

describe('braces without their like', () => {
  for (const [line, mended] of [
    ['共«{»申请办理.本年新收件。', '共\\{申请办理.本年新收件。'],
    ['共申请办理.本年新收«}»件。', '共申请办理.本年新收\\}件。'],
    ['共«｛»申请办理.本年新收件。', '共\\｛申请办理.本年新收件。'],
    ['共{申请办理.本年新收}«}»件。', '共{申请办理.本年新收}件。'],
    ['共«{»{申请办理.本年新收}件。', '共{申请办理.本年新收}件。'],
  ] as const)
    it(`are told, with a way to have them: ${line}`, async () => {
      const text = withLine(line.replace(/[«»]/g, ''));
      assert.deepEqual(await found(text), [`warning unpaired-brace 〈${/«(.)»/.exec(line)?.[1]}〉`]);
      const [fix] = await mendings('unpaired-brace', text);
      assert.equal(fix?.text, withLine(mended));
      assert.deepEqual(await found(fix.text), []);
    });

  for (const line of [
    '共{申请办理.本年新收}件。',
    '集合\\{甲\\}。',
    '集合\\｛甲｝。',
    '\\}',
    '共{申请办理.本年新增}件。',
    '共{ }件。',
  ])
    it(`are none here: ${line}`, async () => {
      assert.deepEqual(await only(['unpaired-brace'], withLine(line)), []);
    });

  for (const line of ['### «{»小结', '没有[^1]。\n\n[^1]: «}»元。', '**«{»元**', '（一）「«{»」'])
    it(`are mended where nothing stands in front of them: ${line}`, async () => {
      const text = withLine(line.replace(/[«»]/g, ''));
      const told = (await found(text)).filter((one) => one.includes('unpaired-brace'));
      assert.deepEqual(told, [`warning unpaired-brace 〈${/«(.)»/.exec(line)?.[1]}〉`]);
      const [fix] = await mendings('unpaired-brace', text);
      assert.deepEqual(await only(['unpaired-brace'], fix?.text ?? ''), []);
    });
});
