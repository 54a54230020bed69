import { PDFBool, type PDFContext, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PrintedReport } from './printed-report.ts';
import { headRows } from './row-headings.ts';

/**
 * Adds to a PDF what the typesetting engine has no words for: that its title is shown in place of the name of the file,
 * which cells head the rows of tables, and, where nothing else is missing, that it conforms to PDF/UA-1. The same file
 * gives the same bytes.
 */
export async function finishedPdf(pdf: Uint8Array, report: PrintedReport): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog, context } = document;
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict) ?? context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), PDFBool.True);
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
  const tags = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (tags) headRows(tags, report);
  if (isAccessible(report)) claimAccessible(catalog, context);
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

/**
 * Whether the engine, asked for PDF/UA-1, would make nothing else. It would refuse a report without a title, tell where on
 * the page pictures stand, and make one link of what it makes many of, marks of footnotes among them: a file with one of these
 * claims nothing.
 */
export function isAccessible({ blocks }: PrintedReport): boolean {
  const [first] = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const plain =
    blocks.every(({ kind }) => kind !== 'figure' && kind !== 'picture' && kind !== 'contents') &&
    !/"kind":"(?:link|footnote)"/.test(JSON.stringify(blocks));
  return plain && (first === undefined || first === 1);
}

/** Says so in the metadata, where programs look for it. */
function claimAccessible(catalog: PDFDict, context: PDFContext): void {
  const reference = catalog.get(PDFName.of('Metadata'));
  const metadata = context.lookup(reference);
  if (!(reference instanceof PDFRef) || !(metadata instanceof PDFRawStream)) return;
  const claim = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>';
  const xml = new TextDecoder('utf-8', { ignoreBOM: true }).decode(metadata.contents);
  const claimed = xml.replace('</rdf:Description>', `${claim}</rdf:Description>`);
  context.assign(reference, PDFRawStream.of(metadata.dict, new TextEncoder().encode(claimed)));
}
