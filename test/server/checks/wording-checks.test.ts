import assert from 'node:assert/strict';
import { changed, formFindings, found, onlyFinding } from './support/findings.ts';
import { report2019, report2021 } from './support/report-texts.ts';

const problems = '政策解读形式单一的问题仍然存在，下一步将改进。';

describe('checks of what a chapter has to mention', () => {
  it('warn of problems without improvements', async () => {
    const text = changed(report2021, [problems, '政策解读形式单一的问题仍然存在，群众不够满意。']);
    const finding = await onlyFinding(text);
    assert.equal(finding.check, 'missing-mention');
    assert.equal(finding.level, 'warning');
    assert.ok(finding.message.zh.startsWith('“五、存在的主要问题及改进情况”没有写到改进（如“改进”、'));
    assert.deepEqual(await found(text), ['warning missing-mention 〈五、存在的主要问题及改进情况〉']);
  });

  it('look into the sections of the chapter', async () => {
    const text = changed(report2021, [problems, '### 存在的问题\n\n解读形式单一。\n\n### 改进情况\n\n已增加图解。']);
    assert.deepEqual(await found(text), []);
  });

  it('warn when 信息处理费 is not reported in the 2021 form, and only there', async () => {
    const finding = await onlyFinding(changed(report2021, ['本年未收取信息处理费。', '本年没有其他需要报告的事项。']));
    assert.equal(finding.message.zh, '“六、其他需要报告的事项”没有写到信息处理费');
    assert.deepEqual(await found(report2019), []);
  });

  it('say once that a chapter of one word says nothing', async () => {
    const text = changed(report2021, [problems, '无'], ['本年未收取信息处理费。', '暂无。']);
    assert.deepEqual(await found(text), [
      'warning hollow-chapter 〈五、存在的主要问题及改进情况〉',
      'warning hollow-chapter 〈六、其他需要报告的事项〉',
    ]);
    assert.deepEqual(
      (await formFindings(text)).map(({ message }) => message.zh),
      [
        '“五、存在的主要问题及改进情况”只写了“无”，应写明问题、改进',
        '“六、其他需要报告的事项”只写了“暂无。”，应写明信息处理费',
      ],
    );
  });

  it('accept a short sentence that says what it must', async () => {
    assert.deepEqual(await found(changed(report2021, ['本年未收取信息处理费。', '未收信息处理费。'])), []);
  });
});
