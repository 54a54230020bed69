import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');

describe('words of the extension', () => {
  const sources = readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(project, 'src', path), 'utf8'));
  const used = new Set(
    sources.flatMap((source) => [...source.matchAll(/l10n\.t\(\s*'([^'\\]*)'/g)].map(([, text]) => text)),
  );
  const chinese = readStrings('l10n/bundle.l10n.zh-cn.json');

  it('are literals, so that they can be found', () => {
    const calls = sources.flatMap((source) => [...source.matchAll(/l10n\.t\(/g)]);
    const literals = sources.flatMap((source) => [...source.matchAll(/l10n\.t\(\s*'[^'\\]*'\s*[,)]/g)]);
    assert.equal(calls.length, literals.length);
  });

  it('have a Chinese form each, and no other is kept', () => {
    assert.deepEqual(Object.keys(chinese).sort(), [...used].sort());
  });

  it('have the same placeholders in both languages', () => {
    for (const [english, text] of Object.entries(chinese)) {
      assert.deepEqual(placeholders(text), placeholders(english), english);
    }
  });
});

describe('words of the manifest', () => {
  const manifest = readFileSync(join(project, 'package.json'), 'utf8');
  const used = [...new Set([...manifest.matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key))].sort();

  for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
    it(`are all in ${file}, and no others`, () => {
      assert.deepEqual(Object.keys(readStrings(file)).sort(), used);
    });
  }
});

function readStrings(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(project, file), 'utf8'));
}

function placeholders(text: string): readonly string[] {
  return (text.match(/\{\d+\}/g) ?? []).sort();
}
