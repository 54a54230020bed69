import type { LaidOutDocument } from '../document.ts';
import type { DocumentFacts } from '../document-facts.ts';
import { missingCharacters } from '../export-problem.ts';
import { facesOf } from './faces.ts';
import { charactersMissing } from './missing-characters.ts';
import type { PdfEngine } from './pdf-engine.ts';
import { printedReport } from './printed-report.ts';

/**
 * The report as PDF in the layout of GB/T 9704-2012: searchable, tagged, with bookmarks. Pure: the same document gives
 * the same bytes with every engine that has the same fonts.
 *
 * @throws ExportProblem naming every character that no font has, before anything is typeset.
 */
export async function renderPdf(
  document: LaidOutDocument,
  facts: DocumentFacts,
  engine: PdfEngine,
): Promise<Uint8Array> {
  const missing = charactersMissing(document, engine.fonts);
  if (missing.size > 0) throw missingCharacters([...missing.keys()], missing);
  return engine.typeset(printedReport(document, facts, facesOf(engine.fonts)));
}
