import type { PdfFonts } from '../../shared/export-targets.ts';
import type { DocumentFacts, LaidOutDocument } from '../document.ts';
import { missingCharacters } from '../export-problem.ts';
import { facesOf } from './faces.ts';
import { charactersMissing, isPrivate } from './missing-characters.ts';
import { printedReport } from './printed-report.ts';
import type { PdfEngine } from './typst-engine.ts';

/**
 * The report as PDF in the layout of GB/T 9704-2012: searchable, tagged, with bookmarks. Pure: the same document gives
 * the same bytes with every engine that has the same fonts; in bundled fonts, with every engine.
 *
 * @throws ExportProblem naming every character that no font has, before anything is typeset.
 */
export async function renderPdf(
  document: LaidOutDocument,
  facts: DocumentFacts,
  engine: PdfEngine,
  allowed: PdfFonts = 'system',
): Promise<Uint8Array> {
  const known = engine.fonts.filter(({ isBundled }) => isBundled || allowed === 'system');
  const lacking = [...charactersMissing(document, known).keys()].filter((character) => !isPrivate(character));
  const found = allowed === 'system' && lacking.length > 0 ? await engine.findFonts(lacking) : [];
  const fonts = [...known, ...found];
  const missing = charactersMissing(document, fonts);
  if (missing.size > 0) throw missingCharacters([...missing.keys()], missing, allowed);
  return engine.typeset(printedReport(document, facts, facesOf(fonts)), fonts);
}
