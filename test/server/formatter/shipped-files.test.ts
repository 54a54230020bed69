import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { exampleText, shippedFormats, shippedReports } from '../../support/examples.ts';
import { definitionEdits, reportEdits } from './support/formatting.ts';

const formats = new URL('../../../server/formats/', import.meta.url);

describe('what ships with the extension', () => {
  for (const name of shippedReports)
    it(`is formatted: ${name}`, () => assert.deepEqual(reportEdits(exampleText(name)), []));

  for (const name of readdirSync(formats).filter((one) => one.endsWith('.gkformat')))
    it(`is formatted: ${name}`, () =>
      assert.deepEqual(definitionEdits(readFileSync(new URL(encodeURIComponent(name), formats), 'utf8')), []));

  for (const name of shippedFormats)
    it(`is formatted: ${name}`, () => assert.deepEqual(definitionEdits(exampleText(name)), []));
});
