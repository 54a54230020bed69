import type { PdfFonts } from '../../shared/export-targets.ts';
import type { DocumentFacts, LaidOutDocument } from '../document.ts';
import type { PdfEngine } from './typst-engine.ts';
/**
 * The report as PDF in the layout of GB/T 9704-2012: searchable, tagged, with bookmarks. Pure: the same document gives
 * the same bytes with every engine that has the same fonts; in bundled fonts, with every engine.
 *
 * @throws ExportProblem naming every character that no font has, before anything is typeset.
 */
export declare function renderPdf(document: LaidOutDocument, facts: DocumentFacts, engine: PdfEngine, allowed?: PdfFonts): Promise<Uint8Array>;
