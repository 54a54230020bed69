/**
 * The fonts that a PDF may be set in: those of the computer that makes it, with the bundled ones in their gaps; or the
 * bundled ones only, so that it is the same wherever it is made.
 */
export const pdfFonts = ['system', 'bundled'] as const;

export type PdfFonts = (typeof pdfFonts)[number];
