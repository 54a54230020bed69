import assert from 'node:assert/strict';
import { check } from '../../support/engine.ts';
import { only } from '../../support/findings.ts';
import { textAt } from '../../support/marked.ts';
import { allMended, mendings } from '../editor/fixes/support/mendings.ts';

const id = 'invisible-character';
const report = (line: string) => `年度: 2024\n# 标\n## 一、总体情况\n${line}\n`;

describe('characters that nobody sees', () => {
  it('are a hint, told once for each line', async () => {
    const text = report('甲\u200b乙\u202e丙\u200b丁\n戊\u0007己');
    const findings = await only([id], text);
    assert.deepEqual(
      findings.map(({ level, range, message }) => [level, textAt(text, range), message.zh]),
      [
        [
          'hint',
          '\u200b乙\u202e丙\u200b',
          '本行有 3 个不可见字符（U+200B、U+202E），可能是粘贴时带入的；不会出现在正式报告中，可以删去',
        ],
        ['hint', '\u0007', '本行有 1 个不可见字符（U+0007），可能是粘贴时带入的；不会出现在正式报告中，可以删去'],
      ],
    );
    assert.equal(
      findings[1]?.message.en,
      'This line has 1 invisible character (U+0007), probably pasted; it does not appear in the finished report and can be deleted',
    );
  });

  for (const [where, line] of [
    ['a header line', '机关: 某\u200b局'],
    ['the title', '# 标\u00ad题'],
    ['a table', '表 "渠道"\n| 项 | 数 |\n| 网\ufeff站 | 1 |'],
    ['a chart', '图 "甲\u2060乙" 饼图 "丙" = 1'],
    ['a comment', '// 甲\u200e乙'],
  ] as const)
    it(`are found in ${where}`, async () => {
      assert.equal((await only([id], where === 'a header line' ? `${line}\n${report('')}` : report(line))).length, 1);
    });

  it('are deleted by a quick fix, and by fixing everything', async () => {
    const text = report('甲\u200b乙\u202e丙\n戊\u0007己');
    const fixes = (await mendings(id, text)).filter(({ certain }) => certain);
    assert.deepEqual(
      fixes.map(({ zh, en, preferred, text: mended }) => [zh, en, preferred, mended]),
      [
        ['删去 2 个不可见字符', 'Delete 2 invisible characters', true, report('甲乙丙\n戊\u0007己')],
        ['删去 1 个不可见字符', 'Delete the invisible character', true, report('甲\u200b乙\u202e丙\n戊己')],
      ],
    );
    assert.equal(await allMended(text), report('甲乙丙\n戊己'));
  });

  for (const line of ['表\ud83d', '\u200b表', '表\u200b '])
    it(`leave a line the text that it is printed as: ${JSON.stringify(line)}`, async () => {
      const mended = await allMended(report(line));
      assert.equal(mended, report(line.replace(/[^表 ]/, '').replace('表', '\\表')));
      assert.deepEqual(await only([id, 'syntax'], mended), []);
    });

  it('in front of what opens a table with a name give it back', async () => {
    assert.equal(await allMended(report('\u200b表 "甲"')), report('表 "甲"'));
  });

  it('are neither blanks, full-width ones and tabs included, nor the mark that opens a file', async () => {
    assert.deepEqual(await only([id], report('甲 乙\t丙\u3000丁\u00a0戊')), []);
    assert.deepEqual(await only([id], `\ufeff${report('甲')}`), []);
    assert.ok((await check(report('甲\ufeff'))).some((one) => one.check === id));
  });

  it('are none where they join pictures to one', async () => {
    const joined = '\u{1f468}\u200d\u{1f4bb} \u{1f3f3}\ufe0f\u200d\u{1f308} \u{1f469}\u{1f3fd}\u200d\u2695\ufe0f';
    assert.deepEqual(await only([id], report(joined)), []);
    const [finding] = await only([id], report('甲\u200d乙'));
    assert.match(finding?.message.zh ?? '', /U\+200D/);
  });
});
