import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spokenTexts } from './messages/spoken-texts.ts';

const project = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(project, file), 'utf8');

/** The words that a line of docs/vocabulary.md refuses. */
function refused(language: '中文' | 'English'): readonly string[] {
  const line = read('docs/vocabulary.md')
    .split('\n')
    .find((one) => one.startsWith(`* ${language}`));
  return (line ?? '')
    .replace(/^[^:：]*[:：]/, '')
    .split(/[、,]/)
    .map((word) => word.trim());
}

/** Pieces of a text around the refused words in it. */
function wordsIn(text: string, words: readonly string[]): readonly string[] {
  const lower = text.toLowerCase();
  return words.flatMap((word) => {
    const at = lower.indexOf(word);
    return at < 0 ? [] : [`${word}: …${text.slice(Math.max(0, at - 15), at + word.length + 15)}…`];
  });
}

const chinese = refused('中文');
const english = refused('English');
const manuals = globSync(['README*.md', 'docs/*.md', 'examples/README*.md', 'CHANGELOG.md'], { cwd: project }).filter(
  (file) => !/vocabulary|architecture|testing/.test(file),
);

describe('words that gkreport does not use', () => {
  it('are listed', () => {
    assert.ok(chinese.length > 10 && english.length > 10);
  });

  it('are in no message of the server', () => {
    const sources = globSync('server/**/*.ts', { cwd: project, exclude: ['server/language/generated/**'] });
    const found = sources.flatMap((file) =>
      spokenTexts(read(file)).flatMap(({ language, text }) =>
        wordsIn(text, language === 'zh' ? chinese : english).map((word) => `${file} ${word}`),
      ),
    );
    assert.deepEqual(found, []);
  });

  for (const file of ['l10n/bundle.l10n.zh-cn.json', 'package.nls.json', 'package.nls.zh-cn.json'])
    it(`are not in ${file}`, () => assert.deepEqual(wordsIn(read(file), [...chinese, ...english]), []));

  for (const file of manuals)
    it(`are not in ${file}`, () => assert.deepEqual(wordsIn(read(file), [...chinese, ...english]), []));
});
