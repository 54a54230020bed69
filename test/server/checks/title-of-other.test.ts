import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check } from '../../support/engine.ts';
import { textAt } from '../../support/marked.ts';
import { changed, onlyFinding } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

const title = '{机关}{年度}年政府信息公开工作年度报告';

/** The text with another title, and where findings about titles stand in it. */
async function aboutTitles(written: string): Promise<readonly string[]> {
  const text = changed(report2021, [title, written]);
  const findings = (await check(text)).filter(({ check: id }) => /title/.test(id));
  return findings.map(({ level, check: id, range }) => `${level} ${id} 〈${textAt(text, range)}〉`);
}

describe('the title of a report', () => {
  for (const written of [
    '示例市水务局2024年行政执法统计年报',
    '示例市水务局2024年度行政执法总体情况报告',
    '示例市水务局2024年依法行政工作报告',
    '示例市水务局2024年政务公开工作总结',
    '示例市水务局2024年度法治政府建设年度报告',
    '{机关}{年度}年法治政府建设工作情况报告',
    '示例市水务局2024年工作总结',
    '2024年度部门决算情况说明报告',
    '{机关}{年度}年度绩效自评报告',
    '示例市水务局2024年政府网站工作年度报表',
    '示例市水务局2024年建议提案办理工作情况汇报',
    '行政执法统计年报',
    '示例市水务局2024年行政执法信息公开年度报告',
    '示例市水务局2024年企业环境信息公开年度报告',
    '示例市水务局2024年政府信息公开工作要点',
    '示例市水务局2024年度政务公开工作年度报告',
    '示例市水务局２０２４年党建工作报告',
  ])
    it(`is not that of another duty: ${written}`, async () => {
      assert.deepEqual(await aboutTitles(written), [`warning title-of-other 〈${written}〉`]);
    });

  for (const written of [
    '示例市水务局2024年政府信息公开工作年度报告',
    '示例市水务局2024年政府信息公开年度报告',
    '示例市水务局2024年政府信息公开工作年报',
    '示例市水务局2024年度政府信息公开年报',
    '示例市水务局2024年信息公开工作年度报告',
    '示例市水务局2024年政府信息公开工作报告',
    '示例市水务局2024年政府信息公开工作总结报告',
    '示例市水务局2024年政务信息公开工作年度报告',
    '示例市水务局2024年政府信息工作公开年度报告',
    '示例市水务局关于2024年政府信息公开工作的年度报告',
    '示例市水务局关于2024年度政府信息公开工作情况的报告',
    '2024年示例市水务局政府信息与政务公开年度报告',
    '示例市水务局2024年政务公开暨政府信息公开工作年度报告',
    '示例市水务局2024年政 府 信 息 公 开 工 作 年 度 报 告',
    '示例市水务局政府信息公开工作年度报告（2024年度）',
    '示例市水务局2024年年度报告',
    '{机关}{年度}年报告',
  ])
    it(`is right in many words: ${written}`, async () => {
      assert.deepEqual(await aboutTitles(written), []);
    });

  it('says what it should be, and becomes that', async () => {
    const text = changed(report2021, [title, '{机关}{年度}年行政执法统计年报']);
    const { message, range, data } = await onlyFinding(text);
    assert.equal(
      message.zh,
      `标题“示例市水务局2024年行政执法统计年报”不像政府信息公开报告的标题，应写作“${title}”；报告其他工作的，请改用相应的格式`,
    );
    assert.equal(
      message.en,
      `The title “示例市水务局2024年行政执法统计年报” is not like that of a report on 政府信息公开. Write “${title}”, or choose another format if the report is about something else`,
    );
    assert.deepEqual(data, { kind: 'replace', range, text: title });
  });

  it('is asked for by the form: another duty has its own', async () => {
    const folder = new URL('../../../examples/行政执法/', import.meta.url);
    const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
    const text = read('示例县水务局2024.gkreport').replace(/^# .*$/m, `# ${title}`);
    const findings = await check(text, { files: { '行政执法.gkformat': read('行政执法.gkformat') } });
    assert.deepEqual(
      findings.map(({ message }) => message.zh),
      [
        '标题“示例县水务局2024年政府信息公开工作年度报告”不像行政执法报告的标题，应写作“{机关}{年度}年度行政执法统计年报”；报告其他工作的，请改用相应的格式',
      ],
    );
  });
});
