import { z } from 'zod';
import type { PrintedReport } from './render/pdf/printed-report.ts';

/** What the thread that makes PDF is started with. */
export const PdfPlaces = z.object({
  /** Of the engine and the bundled fonts. */
  folder: z.string(),
  /** Where installed fonts are looked for. */
  fontFolders: z.array(z.string()),
});
export type PdfPlaces = z.infer<typeof PdfPlaces>;

/** What the thread is asked: a PDF, or other fonts that have such characters. Both sides are built together. */
export type PdfQuestion = { readonly report: PrintedReport } | { readonly find: readonly string[] };

const KnownFonts = z.array(
  z.object({
    roles: z.array(z.enum(['title', 'heiti', 'kaiti', 'fangsong', 'song', 'latin', 'other'])),
    family: z.string(),
    isBundled: z.boolean(),
    coverage: z.array(z.number()),
  }),
);

/**
 * What the thread says: when it has started, which fonts it has; then one answer to each question. It ends with an error
 * where engine or bundled fonts cannot be read.
 */
export const PdfAnswer = z.union([
  z.object({ fonts: KnownFonts }),
  z.object({ pdf: z.instanceof(Uint8Array) }),
  z.object({ problem: z.string() }),
]);
export type PdfAnswer = z.infer<typeof PdfAnswer>;
