import assert from 'node:assert/strict';
import { projectFile } from './tokenizer.ts';

interface LanguageConfiguration {
  readonly comments: { readonly lineComment: string };
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
}

function configurationOf(path: string): LanguageConfiguration {
  return JSON.parse(projectFile(path));
}

const report = configurationOf('language-configuration.json');
const format = configurationOf('language-configuration.gkformat.json');

/** The words of a text as the editor finds them. */
function words({ wordPattern }: LanguageConfiguration, text: string): string[] {
  return [...text.matchAll(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`))].map(([word]) => word);
}

describe('language configuration', () => {
  it('takes a run of Han characters as one word, punctuation not', () => {
    assert.deepEqual(words(report, '政府信息公开'), ['政府信息公开']);
    assert.deepEqual(words(report, '\u201c三安全一稳定\u201d\uff0c《条例》。'), ['三安全一稳定', '条例']);
    assert.deepEqual(words(report, '二\u3007二四年'), ['二\u3007二四年']);
  });

  it('takes numbers with separators and decimals as one word', () => {
    assert.deepEqual(words(report, '共12.5万元,1,234件'), ['共', '12.5', '万元', '1,234', '件']);
    assert.deepEqual(words(report, '| -8 | \uff11\uff0c\uff12\uff13\uff14 |'), ['8', '\uff11\uff0c\uff12\uff13\uff14']);
  });

  it('keeps a name that ends in digits together', () => {
    assert.deepEqual(words(report, '格式: 国办2021'), ['格式', '国办2021']);
    assert.deepEqual(words(report, '{申请办理.本年新收}'), ['申请办理', '本年新收']);
    assert.deepEqual(words(format, '格式 甘肃2025A 扩展 国办2021 {'), ['格式', '甘肃2025A', '扩展', '国办2021']);
    assert.deepEqual(words(format, '甲=2.5'), ['甲', '2.5']);
  });

  it('comments lines with two slashes', () => {
    assert.equal(report.comments.lineComment, '//');
    assert.equal(format.comments.lineComment, '//');
  });

  it('closes only half-width pairs by itself: input methods close the others', () => {
    for (const { open, close } of [...report.autoClosingPairs, ...format.autoClosingPairs])
      assert.match(open + close, /^[!-~]{2}$/);
    assert.deepEqual(report.autoClosingPairs, [{ open: '{', close: '}' }]);
  });

  it('surrounds a selection with Chinese pairs', () => {
    const pairs = report.surroundingPairs.map((pair) => pair.join(''));
    for (const pair of ['{}', '\uff08\uff09', '\u300a\u300b', '\u3010\u3011', '\u201c\u201d'])
      assert.ok(pairs.includes(pair), pair);
  });

  it('leaves Enter, indentation and folding to the editor and the server', () => {
    for (const configuration of [report, format])
      for (const key of ['onEnterRules', 'indentationRules', 'folding']) assert.ok(!(key in configuration), key);
  });
});
