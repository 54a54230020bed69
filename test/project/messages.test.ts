import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SpokenText, spokenTexts } from './messages/spoken-texts.ts';

const project = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(project, file), 'utf8');
const strings = (file: string): Readonly<Record<string, string>> => JSON.parse(read(file));

/** Lines of the report language and lists of what a function takes, which stand without quotes. */
const notation = ['部分, 整体', '数, 位数', '说明 检查名: 理由'];

/** Half-width marks beside a Chinese character or quote, or in front of what is put in. */
const halfWidthInChinese =
  /[\u4e00-\u9fff\u201d\u300b]\s?[,;:?!](?!["\w])|[,;:?(]\s?[\u4e00-\u9fff\u201c\u300a]|![\u4e00-\u9fff\u201c]|[\u4e00-\u9fff][()]|[,;:?!]\{\}/;

/** ， 。 ； ： ？ ！ （ ） 、 */
const fullWidth = /[\uff0c\u3002\uff1b\uff1a\uff1f\uff01\uff08\uff09\u3001]/;

describe('messages of the server', () => {
  const sources = globSync('server/**/*.ts', { cwd: project, exclude: ['server/language/generated/**'] });
  const texts = sources.flatMap((file) => spokenTexts(read(file)));
  const inLanguage = (language: SpokenText['language']) =>
    texts.filter((one) => one.language === language).map(({ text }) => withoutQuoted(text));

  it('are found in the sources, pieces that are put together included', () => {
    const [zh, en] = [inLanguage('zh'), inLanguage('en')];
    assert.ok(zh.length > 400 && en.length > 400);
    assert.ok(zh.some((text) => text.startsWith('报告没有标题')));
    assert.ok(en.includes('counted in two rows'));
  });

  it('have full-width marks in Chinese', () => {
    const wrong = inLanguage('zh').filter((text) => !notation.includes(text) && halfWidthInChinese.test(text));
    assert.deepEqual(wrong, []);
  });

  it('have half-width marks in English', () => {
    assert.deepEqual(
      inLanguage('en').filter((text) => fullWidth.test(text)),
      [],
    );
  });

  it('have in English no dates and amounts in Chinese', () => {
    assert.deepEqual(
      inLanguage('en').filter((text) =>
        /[\d}]\s*(?:年|月|日|件|条|份|项|次|元|万|亿|天)/.test(text.replace(/"[^"]*"/g, '')),
      ),
      [],
    );
  });

  it('have in English the apostrophe that their quotes go with', () => {
    assert.deepEqual(
      inLanguage('en').filter((text) => /[a-z]'[a-z]/.test(text)),
      [],
    );
  });
});

describe('words of extension and manifest', () => {
  const chinese = ['l10n/bundle.l10n.zh-cn.json', 'package.nls.zh-cn.json'].flatMap((file) =>
    Object.values(strings(file)),
  );
  const english = [
    ...Object.keys(strings('l10n/bundle.l10n.zh-cn.json')),
    ...Object.values(strings('package.nls.json')),
  ];

  it('have full-width marks in Chinese', () => {
    const wrong = chinese.map(withoutQuoted).filter((text) => halfWidthInChinese.test(text));
    assert.deepEqual(wrong, []);
  });

  it('have half-width marks in English', () => {
    const wrong = english.map(withoutQuoted).filter((text) => fullWidth.test(text));
    assert.deepEqual(wrong, []);
  });
});

/** Quoted text and code are written as they are typed in a report or a terminal. */
function withoutQuoted(text: string): string {
  return text.replace(/\u201c[^\u201d]*\u201d/g, '\u201c\u201d').replace(/`[^`]*`/g, '');
}
