import assert from 'node:assert/strict';
import { changed, found, onlyFinding } from './support/findings.ts';
import { report2019, report2021 } from './support/report-texts.ts';

/** The text without the table of this name. */
function withoutTable(text: string, name: string): string {
  const lines = text.split('\n');
  const start = lines.indexOf(`表 ${name}`);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.toSpliced(start, end - start).join('\n');
}

const chapterOf: Readonly<Record<string, string>> = {
  第二十条第一项: '二、主动公开政府信息情况',
  第二十条第五项: '二、主动公开政府信息情况',
  第二十条第六项: '二、主动公开政府信息情况',
  第二十条第八项: '二、主动公开政府信息情况',
  第二十条第九项: '二、主动公开政府信息情况',
  申请办理: '三、收到和处理政府信息公开申请情况',
  复议诉讼: '四、政府信息公开行政复议、行政诉讼情况',
};

describe('checks of tables', () => {
  for (const [format, text] of Object.entries({ 国办2019: report2019, 国办2021: report2021 }))
    for (const [name, chapter] of Object.entries(chapterOf)) {
      if (!text.includes(`表 ${name}`)) continue;
      it(`report one error that names 表 ${name} when ${format} lacks it, at its chapter`, async () => {
        const shortened = withoutTable(text, name);
        assert.deepEqual(await found(shortened), [`error missing-table 〈${chapter}〉`]);
        const { message, data } = await onlyFinding(shortened);
        assert.equal(message.zh, `“${chapter}”一章缺少表“${name}”；没有数据的，也应保留该表并填 0`);
        assert.equal((data as { kind: string }).kind, 'insert-tables');
      });
    }

  it('name all missing tables of a chapter together', async () => {
    const finding = await onlyFinding(withoutTable(withoutTable(report2021, '第二十条第五项'), '第二十条第八项'));
    assert.deepEqual(finding.data, {
      kind: 'insert-tables',
      chapter: '主动公开',
      tables: ['第二十条第五项', '第二十条第八项'],
    });
  });

  it('propose the table that was meant, and do not call it missing as well', async () => {
    const finding = await onlyFinding(changed(report2021, ['表 复议诉讼', '表 复义诉讼']));
    assert.equal(finding.check, 'unknown-table');
    assert.equal(finding.message.zh, '格式“国办2021”没有表“复义诉讼”。是否应为“复议诉讼”？');
    assert.deepEqual(finding.data, { kind: 'replace', range: finding.range, text: '复议诉讼' });
  });

  it('know a table by its official label', async () => {
    assert.deepEqual(await found(changed(report2021, ['表 第二十条第八项', '表 第二十条第（八）项'])), []);
  });

  it('say which format a table belongs to', async () => {
    const text = changed(report2021, ['## 三、', '表 第二十条第九项\n| 政府集中采购 | 0 | 0 |\n\n## 三、']);
    assert.deepEqual(await found(text), ['error unknown-table 〈第二十条第九项〉']);
    const { message } = await onlyFinding(text);
    assert.equal(message.zh, '“第二十条第九项”是格式“国办2019”的表，格式“国办2021”没有表“第二十条第九项”');
  });

  it('tell how to write a table of one’s own', async () => {
    const { message } = await onlyFinding(changed(report2021, ['## 二、', '表 渠道统计\n| 网站 | 3 |\n\n## 二、']));
    assert.equal(message.zh, '格式“国办2021”没有表“渠道统计”；自拟表格请给标题加引号：表 "标题"');
  });

  it('leave a table without a name to the parser', async () => {
    assert.deepEqual(await found(changed(report2021, ['## 三、', '表\n\n## 三、'])), []);
  });

  it('report a table that stands twice and point at the first', async () => {
    const text = changed(report2021, ['## 三、', '表 第二十条第五项\n| 行政许可 | -1 |\n\n## 三、']);
    assert.deepEqual(await found(text), ['error repeated-table 〈第二十条第五项〉']);
    const { related } = await onlyFinding(text);
    assert.equal(related[0]?.range.start.line, text.split('\n').indexOf('表 第二十条第五项'));
  });

  it('report a table in another chapter', async () => {
    const text = `${withoutTable(report2021, '复议诉讼')}\n表 复议诉讼\n| 其余 | 0 |\n`;
    const findings = await found(text.replace('## 五、', '见后。\n\n## 五、'));
    assert.deepEqual(findings, ['error misplaced-table 〈复议诉讼〉']);
  });

  it('report a table in front of the first chapter', async () => {
    const text = changed(withoutTable(report2021, '第二十条第八项'), [
      '## 一、',
      '表 第二十条第八项\n| 行政事业性收费 | 0 |\n\n## 一、',
    ]);
    assert.deepEqual(await found(text), ['error misplaced-table 〈第二十条第八项〉']);
  });
});
