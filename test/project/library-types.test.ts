import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Declarations, declarations, reportFolder } from '../../scripts/declarations.ts';

describe('the types of the library', function () {
  this.timeout(600_000);
  let all: readonly Declarations[];

  before(() => {
    all = declarations();
  });

  it('are those that docs/api was reviewed with: after a change that is meant, npm run generate', () => {
    assert.deepEqual(readdirSync(reportFolder).sort(), all.map(({ report }) => report.fileName).sort());
    for (const { report } of all)
      assert.equal(readFileSync(join(reportFolder, report.fileName), 'utf8'), report.text, report.fileName);
  });

  it('need no other package', () => {
    for (const { name, types } of all) assert.doesNotMatch(types, /\bfrom '|import\(|reference types/, name);
  });
});
