import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyPdfResources } from '../../scripts/fonts/pdf-resources.ts';
import { pdfOnDisk } from '../../server/pdf-on-disk.ts';
import { laidOut } from './render/pdf/support/make-pdf.ts';
import { readPdf, wordsOf } from './render/pdf/support/read-pdf.ts';

describe('PDF with an engine and fonts on disk', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'gkreport-pdf-'));
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('reads them when the first PDF is asked for, and once; again where they could not be read', async () => {
    let asked = 0;
    const officialFonts = async () => {
      asked += 1;
      return [];
    };
    const renderPdf = pdfOnDisk({ folder, officialFonts });
    const document = await laidOut('机关: 某局\n年度: 2024\n\n# 报告\n');
    const facts = { date: new Date(0) };
    assert.equal(asked, 0);
    await assert.rejects(renderPdf(document, facts), { kind: 'no-pdf-engine' });
    await copyPdfResources(folder);
    const pdfs = await Promise.all([renderPdf(document, facts), renderPdf(document, facts)]);
    assert.equal(asked, 2);
    for (const pdf of pdfs) assert.equal(wordsOf(await readPdf(pdf)), '报告');
  });
});
