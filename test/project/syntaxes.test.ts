import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { type LanguageId, projectFile, scopedLines } from './syntaxes/tokenizer.ts';

const languages: readonly LanguageId[] = ['gkreport', 'gkformat'];

// What themes have colours for: scopes named in VS Code's own Dark+ and Light+, which other themes follow,
// and meta and punctuation, which may stay in the colour of the text.
const known = [
  ...['comment.line', 'constant.language', 'constant.numeric', 'entity.name.function', 'entity.name.type'],
  ...['entity.other.inherited-class', 'invalid.illegal', 'keyword.operator', 'keyword.other.unit'],
  ...['markup.bold', 'markup.changed', 'markup.underline', 'storage.modifier', 'support.function'],
  ...['variable.language', 'variable.other', 'meta', 'punctuation'],
];

/** Every string of a grammar that stands under one of the keys. */
function stringsOf(language: LanguageId, keys: RegExp): string[] {
  const strings: string[] = [];
  JSON.parse(projectFile(`syntaxes/${language}.tmLanguage.json`), (key, value) => {
    if (keys.test(key) && typeof value === 'string') strings.push(value);
    return value;
  });
  return strings;
}

/** Every scope a grammar gives; its own `name` is the language's. */
function scopesOf(language: LanguageId): string[] {
  const names = stringsOf(language, /^(?:name|contentName)$/).filter((scope) => scope !== language);
  return names.flatMap((name) => name.split(' '));
}

for (const language of languages)
  describe(`grammar of .${language}`, () => {
    it('gives only scopes that themes know', () => {
      const scopes = scopesOf(language);
      assert.ok(scopes.length > 20);
      const unknown = scopes.filter((scope) => !known.some((prefix) => scope.startsWith(`${prefix}.`)));
      assert.deepEqual(unknown, []);
    });

    it('ends every scope with its language', () => {
      assert.deepEqual(
        scopesOf(language).filter((scope) => !scope.endsWith(`.${language}`)),
        [],
      );
    });

    it('never uses \\b, which knows no Han', () => {
      const patterns = stringsOf(language, /^(?:match|begin|end)$/);
      assert.ok(patterns.length > 20);
      assert.deepEqual(
        patterns.filter((pattern) => pattern.includes('\\b')),
        [],
      );
    });

    it('highlights the sample as recorded (UPDATE_SNAPSHOTS=1 records anew)', async () => {
      const sample = projectFile(`test/project/syntaxes/sample.${language}`);
      const lines = sample.split('\n');
      const scoped = await scopedLines(language, sample);
      const actual = scoped
        .flatMap((pieces, index) => [
          `> ${lines[index]}`.trimEnd(),
          ...pieces.map(([text, scopes]) => `  ${text} : ${scopes}`.trimEnd()),
        ])
        .join('\n');
      const path = `test/project/syntaxes/sample.${language}.snap`;
      if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(new URL(`../../${path}`, import.meta.url), actual);
      assert.equal(actual, projectFile(path));
    });
  });
