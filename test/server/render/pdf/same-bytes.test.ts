import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { renderPdf } from '../../../../server/render/pdf/render-pdf.ts';
import { bundledEngine, engineWith, laidOutExample, pdfOf, seed } from './support/make-pdf.ts';
import { readPdf } from './support/read-pdf.ts';

const project = fileURLToPath(new URL('../../../../', import.meta.url));

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('the same report', () => {
  it('is the same PDF, byte for byte, with another engine, at another time of day, elsewhere on Earth', async () => {
    const document = await laidOutExample(seed);
    const hash = hashOf(await pdfOf(document));
    const date = new Date(Date.UTC(2025, 0, 1));
    assert.equal(hashOf(await renderPdf(document, { date }, await engineWith([]))), hash);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', './test/setup/text-modules.mjs', 'test/server/render/pdf/support/print-hash.ts', seed],
      { cwd: project, encoding: 'utf8', env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' } },
    );
    assert.equal(stdout, hash, stderr);
  });

  it('bears the date and the remark that it is given', async () => {
    const document = await laidOutExample(seed);
    const facts = { date: new Date(Date.UTC(2021, 1, 8)), remark: '导出时报告仍有 2 处错误' };
    const { info } = await readPdf(await renderPdf(document, facts, await bundledEngine()));
    assert.deepEqual(
      [info.CreationDate, info.ModDate, info.Subject],
      ['D:20210208000000Z', 'D:20210208000000Z', facts.remark],
    );
  });
});
