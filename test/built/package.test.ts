import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { dist } from '../../scripts/bundles.ts';
import { packedFiles } from '../../scripts/fonts/packed-resources.ts';

const vsix = join(dist, 'gkreport.vsix');

/** Of what was packed last. */
describe('the package of the extension', () => {
  const names: string[] = [];

  before(function () {
    // `npm run build` makes none.
    if (!existsSync(vsix)) this.skip();
    unzipSync(readFileSync(vsix), { filter: ({ name }) => names.push(name) < 0 });
  });

  it('is small', () => {
    const { size } = statSync(vsix);
    assert.ok(size <= 30_000_000, `${size} bytes`);
  });

  it('has engine and fonts of PDF once, packed', () => {
    for (const file of packedFiles) {
      const copies = names.filter((name) => name.startsWith(`extension/dist/pdf/${file}`) && !name.endsWith('.sketch'));
      assert.deepEqual(copies, [`extension/dist/pdf/${file}.br`]);
    }
  });

  it('has nothing of the command line', () => {
    const ofCommandLine = /dist\/(?:cli\b|check\/)|-command-[A-Z0-9]+\.mjs$|command-line-[A-Z0-9]+\.mjs$/;
    assert.deepEqual(
      names.filter((name) => ofCommandLine.test(name)),
      [],
    );
  });
});
