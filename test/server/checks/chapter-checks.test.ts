import assert from 'node:assert/strict';
import { mendings } from '../editor/fixes/support/mendings.ts';
import { changed, formFindings, found, onlyFinding } from './support/findings.ts';
import { report2019, report2021 } from './support/report-texts.ts';

/** The text without the chapter that begins with this heading. */
function without(text: string, heading: string): string {
  const start = text.indexOf(`## ${heading}`);
  const next = text.indexOf('\n## ', start);
  return text.slice(0, start) + (next < 0 ? '' : text.slice(next + 1));
}

const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

describe('checks of chapters', () => {
  for (const [name, text] of Object.entries({ 国办2019: report2019, 国办2021: report2021 }))
    headings.forEach((heading, index) => {
      const next = headings[index + 1];
      it(`report one error that names ${heading} when ${name} lacks it, ${next ? `at ${next}` : 'at the end'}`, async () => {
        const shortened = without(text, heading);
        assert.deepEqual(await found(shortened), [`error missing-chapter 〈${next ?? ''}〉`]);
        const { message, range, data } = await onlyFinding(shortened);
        assert.equal(message.zh, `缺少必备的章：“${heading}”；请补在${next ? `“${next}”之前` : '文末'}`);
        if (!next) assert.equal(range.start.line, shortened.split('\n').length - 1);
        assert.equal((data as { kind: string }).kind, 'insert-chapters');
      });
    });

  it('name neighbouring chapters that are missing together', async () => {
    const finding = await onlyFinding(
      without(without(report2021, headings[1] ?? ''), headings[2] ?? '').replace('{申请办理.本年新收}', '2'),
    );
    assert.equal(
      finding.message.zh,
      '缺少必备的章：“二、主动公开政府信息情况”、“三、收到和处理政府信息公开申请情况”；请补在“四、政府信息公开行政复议、行政诉讼情况”之前',
    );
    assert.deepEqual(finding.data, { kind: 'insert-chapters', chapters: ['主动公开', '申请'], beforeLine: 13 });
  });

  for (const [text, split] of [
    ['一、总体情况2024年全年主动公开', '一、总体情况\n2024年全年主动公开'],
    ['一、总体情况：全年主动公开', '一、总体情况\n全年主动公开'],
    ['一、总体情况 **全年**主动公开', '一、总体情况\n**全年**主动公开'],
  ] as const)
    it(`tell of a heading that its text goes on with, and part them: ${text}`, async () => {
      const glued = changed(report2021, ['## 一、总体情况\n\n全年主动公开', `## ${text}`]);
      const { check, level, message } = await onlyFinding(glued);
      assert.deepEqual(
        [check, level, message.zh],
        ['unknown-chapter', 'error', '章名“一、总体情况”后面连着正文，整行无法识别为章名；正文请另起一行'],
      );
      const [fix] = await mendings('unknown-chapter', glued);
      assert.equal(fix?.text, glued.replace(text, split));
      assert.deepEqual(await formFindings(fix?.text ?? ''), []);
    });

  it('report all chapters of an empty report at once', async () => {
    assert.deepEqual(await found('机关: 示例市水务局\n年度: 2024\n\n# 报告\n'), ['error missing-chapter 〈〉']);
  });

  it('offer no chapter above the title, which would be none then', async () => {
    const [title = ''] = report2021.split('\n').filter((line) => line.startsWith('# '));
    const text = changed(report2021, [`${title}\n`, '']).replace(/^## 一、.*\n/m, `### （一）机构\n\n${title}\n`);
    const missing = (await formFindings(text)).filter(({ check }) => check === 'missing-chapter');
    assert.deepEqual(
      missing.map(({ data }) => data),
      [undefined],
    );
  });

  it('ignore numbering and punctuation of a heading', async () => {
    assert.deepEqual(await found(changed(report2021, ['## 一、总体情况', '## 总体情况'])), []);
    assert.deepEqual(await found(changed(report2021, ['## 一、总体情况', '## （一）总体情况：'])), []);
  });

  it('hint at a known variant of a heading', async () => {
    const variant = '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况';
    const finding = await onlyFinding(changed(report2021, [headings[3] ?? '', variant]));
    assert.equal(finding.check, 'heading-variant');
    assert.equal(finding.level, 'hint');
    assert.deepEqual(finding.data, { kind: 'replace', range: finding.range, text: headings[3] });
  });

  it('report a heading numbered otherwise than the form', async () => {
    const finding = await onlyFinding(changed(report2021, ['## 六、', '## 七、']));
    assert.equal(finding.check, 'chapter-number');
    assert.equal(finding.level, 'error');
    assert.equal(finding.message.zh, '章节编号与格式不符：“七、其他需要报告的事项”应为“六、其他需要报告的事项”');
  });

  it('take a misspelt heading for the chapter that is missing', async () => {
    const finding = await onlyFinding(changed(report2021, ['六、其他需要报告的事项', '六、其他需要报高的事项']));
    assert.equal(finding.check, 'unknown-chapter');
    assert.equal(finding.level, 'error');
    assert.equal(
      finding.message.zh,
      '格式“国办2021”没有“六、其他需要报高的事项”这一章。是否应为“六、其他需要报告的事项”？',
    );
    assert.deepEqual(finding.data, { kind: 'replace', range: finding.range, text: '六、其他需要报告的事项' });
  });

  it('warn of a chapter beyond the form', async () => {
    const text = `${report2021}\n## 七、附件\n\n见附件。\n`;
    assert.deepEqual(await found(text), ['warning unknown-chapter 〈七、附件〉']);
    const { message } = await onlyFinding(text);
    assert.equal(message.zh, '格式“国办2021”没有“七、附件”这一章；内容请并入规定的章，或改为“###”小节');
  });

  it('report a chapter that stands twice and point at the first', async () => {
    const text = `${report2021}\n## 六、其他需要报告的事项\n\n没有了。\n`;
    assert.deepEqual(await found(text), ['error repeated-chapter 〈六、其他需要报告的事项〉']);
    const { related } = await onlyFinding(text);
    assert.equal(related[0]?.range.start.line, text.split('\n').indexOf('## 六、其他需要报告的事项'));
  });

  it('report only the chapter that was moved', async () => {
    const overall = report2021.split('\n').find((line) => line.startsWith('全年主动公开')) ?? '';
    const moved = without(report2021, '一、总体情况');
    const text = `${moved}\n## 一、总体情况\n\n${overall}\n`;
    assert.deepEqual(await found(text), ['error chapter-order 〈一、总体情况〉']);
    const [finding] = await formFindings(text);
    assert.equal(finding?.message.zh, '章节顺序有误：“一、总体情况”应在“二、主动公开政府信息情况”之前');
  });

  it('warn once of a structure of its own in 2019, when the format was encouraged', async () => {
    const own = [
      '年度: 2019',
      '',
      '# 报告',
      '',
      '## 一、概述',
      '',
      '甲。',
      '',
      '## 二、主动公开',
      '',
      '乙。',
      '',
      '## 三、机构',
      '',
      '丙。',
      '',
    ];
    const text = `机关: 示例市水务局\n${own.join('\n')}`;
    assert.deepEqual(await found(text), ['warning free-structure 〈一、概述〉']);
    const later = await found(text.replace('2019', '2020'));
    assert.ok(later.some((finding) => finding.startsWith('error missing-chapter')));
  });

  it('hold a 2019 report that keeps to the format to all of it', async () => {
    const text = changed(report2019, ['年度: 2020', '年度: 2019'], ['2021-01-20', '2020-01-20']);
    assert.deepEqual(await found(without(text, '一、总体情况')), [
      'error missing-chapter 〈二、主动公开政府信息情况〉',
    ]);
  });
});
