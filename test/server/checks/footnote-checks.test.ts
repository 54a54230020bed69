import assert from 'node:assert/strict';
import { offers } from '../editor/fixes/support/light-bulb.ts';
import { changed, found, onlyFinding } from './support/findings.ts';
import { report2021 } from './support/report-texts.ts';

const heading = '## 二、主动公开政府信息情况';
const withLines = (...lines: readonly string[]) =>
  changed(report2021, [heading, `${lines.join('\n\n')}\n\n${heading}`]);

describe('the check of footnotes', () => {
  it('finds nothing where each mark has its footnote', async () => {
    assert.deepEqual(await found(withLines('甲[^1]，乙[^1]，丙[^注]。', '[^注]: 丁。', '[^1]: 戊。')), []);
  });

  it('finds a mark without a footnote, and the one that it may mean', async () => {
    const text = withLines('甲[^注一]，乙[^2]。', '[^注1]: 丙。', '[^2]: 丁。');
    assert.deepEqual(await found(text), ['error unknown-footnote 〈[^注一]〉', 'warning unused-footnote 〈[^注1]〉']);
    const [fix] = await offers('unknown-footnote', text);
    assert.deepEqual(await found(fix?.text ?? ''), []);
    const { message } = await onlyFinding(withLines('甲[^9]。'));
    assert.equal(message.zh, '没有脚注“[^9]”的内容，标记照原样出现在正式报告中；请另起一行写“[^9]: 内容”');
  });

  it('finds a mark in a table, where it is shown as it is written', async () => {
    const own = '表 "渠道"\n| 类别 | 条数[^1] |\n| 网站[^1] | 12 |\n| 微信[^2] | 9（[^1]） |';
    const text = withLines('甲[^1]。', '[^1]: 乙。', own);
    const all = await found(text);
    assert.deepEqual(
      all.filter((one) => one.includes('footnote')),
      ['[^1]', '| 网站[^1] | 12 |', '| 微信[^2] | 9（[^1]） |', '[^1]'].map(
        (place) => `warning footnote-in-cell 〈${place}〉`,
      ),
    );
    const form = changed(report2021, [/\| 行政处罚 +\| /.exec(report2021)?.[0] ?? '', '| 行政处罚 | [^1]']);
    assert.ok((await found(form)).includes('warning footnote-in-cell 〈[^1]〉'));
  });

  it('finds a footnote that no mark leads to, and one that is given twice', async () => {
    assert.deepEqual(await found(withLines('甲。', '[^1]: 乙。')), ['warning unused-footnote 〈[^1]〉']);
    assert.deepEqual(await found(withLines('甲[^1]。', '[^1]: 乙。', '[^1]: 丙。')), [
      'warning repeated-footnote 〈[^1]〉',
    ]);
  });

  it('takes an escaped mark for text', async () => {
    assert.deepEqual(await found(withLines('甲\\[^1]。')), []);
  });
});
