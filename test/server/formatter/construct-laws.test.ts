import assert from 'node:assert/strict';
import fc from 'fast-check';
import { besideConstructs, constructedReports } from './support/constructs.ts';
import { formattedReport, reportEdits } from './support/formatting.ts';
import { meaningReader } from './support/meaning.ts';

describe('formatting a report with everything that real ones hold', () => {
  it('changes neither what it says nor what is printed, and leaves nothing for a second time', async () => {
    const meaningOf = await meaningReader(besideConstructs);
    const law = fc.asyncProperty(constructedReports, async (text) => {
      const tidy = formattedReport(text);
      assert.deepEqual(reportEdits(tidy), []);
      assert.deepEqual(await meaningOf(tidy), await meaningOf(text));
    });
    await fc.assert(law, { numRuns: 12, seed: 13 });
  }).timeout(120_000);

  it('is tried with reports that have no faults but those meant', async () => {
    const meaningOf = await meaningReader(besideConstructs);
    for (const text of fc.sample(constructedReports, { numRuns: 4, seed: 2 })) {
      const { findings } = (await meaningOf(text)) as { readonly findings: readonly string[] };
      assert.deepEqual(
        [...new Set(findings)].filter((one) => /^error/.test(one) && !/missing-picture|picture/.test(one)),
        [],
      );
    }
  });
});
