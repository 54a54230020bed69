import assert from 'node:assert/strict';
import { exportReport } from '../../../server/render/export.ts';
import { reportData } from '../../../server/render/json.ts';
import { examine, readText } from '../../support/engine.ts';
import { shippedFile, shippedReport, shippedReports } from '../../support/examples.ts';
import { validOffice } from '../../support/valid-office.ts';
import { importFile } from '../import/support/importing.ts';
import { bundledRasteriser } from './support/charts.ts';

for (const path of shippedReports)
  describe(`the example ${path}`, () => {
    const exported = async (target: 'docx' | 'xlsx' | 'json') => {
      const { text, placed } = shippedReport(path);
      const { report, findings } = await examine(text, placed);
      const manner = { rasterise: await bundledRasteriser(), readPicture: (file: string) => shippedFile(path, file) };
      return { report, ...(await exportReport(report, findings, target, manner)) };
    };

    for (const target of ['docx', 'xlsx'] as const)
      it(`is a file that Office opens as ${target}`, async () => {
        const { content } = await exported(target);
        assert.ok(typeof content !== 'string');
        await validOffice(content, target);
      });

    it('comes back from its data as the report that it was', async () => {
      const { report, fileName, content } = await exported('json');
      const { text, notes } = await importFile(fileName, content);
      const again = await readText(text, shippedReport(path).placed);
      assert.deepEqual(notes.filter(({ level }) => level !== 'told'), []);
      assert.deepEqual(reportData(again, 0), reportData(report, 0));
    });
  });
