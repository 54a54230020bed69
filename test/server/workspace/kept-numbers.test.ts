import assert from 'node:assert/strict';
import type { LangiumDocument } from 'langium';
import { belowReportOf } from '../../../server/report/links/below-report.ts';
import { KeptNumbers } from '../../../server/workspace/kept-numbers.ts';
import { readText } from '../../support/engine.ts';
import { fixture } from '../../support/reports.ts';

// What is kept is kept by the document, whatever it holds.
const someDocument = () => ({}) as LangiumDocument;

describe('what is kept of the numbers of a report', () => {
  it('is all that those above it see: numbers, doubts, places', async () => {
    const report = await readText(fixture('宿迁2024.gkreport').replace('| 上年结转 | 118 |', '| 上年结转 | 119 |'));
    const seen = belowReportOf(report);
    const document = someDocument();
    const numbers = new KeptNumbers();
    numbers.keep(document, seen);
    const kept = numbers.of(document);
    assert.ok(kept && seen.values.size > 100 && seen.doubtful.size > 0);
    const plain = ({ values, placeOf: _, ...rest }: typeof seen) => ({
      ...rest,
      values: [...values].map(([path, value]) => [path, value.toString()]),
    });
    assert.deepEqual(plain(kept), plain(seen));
    for (const path of [...seen.values.keys(), '没有.这一项'])
      assert.deepEqual(kept.placeOf(path), seen.placeOf(path), path);
    assert.equal(numbers.of(document), kept);
  });

  it('is nothing, and known to be, where a report could not be read; and not known before, or afterwards', () => {
    const document = someDocument();
    const numbers = new KeptNumbers();
    assert.deepEqual([numbers.knows(document), numbers.of(document)], [false, undefined]);
    numbers.keep(document, undefined);
    assert.deepEqual([numbers.knows(document), numbers.of(document)], [true, undefined]);
    numbers.forget(document);
    assert.equal(numbers.knows(document), false);
  });
});
