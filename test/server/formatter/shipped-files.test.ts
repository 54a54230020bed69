import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { definitionEdits, reportEdits } from './support/formatting.ts';

const root = new URL('../../..', import.meta.url);

function filesIn(folder: string, ending: string): readonly { readonly name: string; readonly text: string }[] {
  const names = readdirSync(new URL(encodeURI(folder), root)).filter((name) => name.endsWith(ending));
  return names.map((name) => ({
    name,
    text: readFileSync(new URL(encodeURI(folder) + encodeURIComponent(name), root), 'utf8'),
  }));
}

describe('what ships with the extension', () => {
  for (const { name, text } of [...filesIn('examples/', '.gkreport'), ...filesIn('examples/行政执法/', '.gkreport')])
    it(`is formatted: ${name}`, () => assert.deepEqual(reportEdits(text), []));

  for (const { name, text } of [
    ...filesIn('server/formats/', '.gkformat'),
    ...filesIn('examples/行政执法/', '.gkformat'),
  ])
    it(`is formatted: ${name}`, () => assert.deepEqual(definitionEdits(text), []));
});
