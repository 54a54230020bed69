import assert from 'node:assert/strict';
import { reportFormattingEdits } from '../../../server/formatter/format-report.ts';
import { exportReport } from '../../../server/render/export.ts';
import { findingsOf } from '../../../server/workspace/findings.ts';
import { open } from '../../support/engine.ts';

/** Everything that becomes of a report; a file of Word or PDF is made by libraries, of which only our part counts. */
export async function everythingOf(text: string): Promise<void> {
  const { engine, document } = await open(text);
  const findings = findingsOf(document, engine.reader);
  const report = engine.reader.read(document) ?? assert.fail();
  reportFormattingEdits({ text, parseResult: document.parseResult }, { align: 'display', ambiguousWidth: 'wide' });
  for (const target of ['html', 'md', 'txt', 'json', 'csv', 'xlsx'] as const)
    await exportReport(report, findings, target, {});
}
