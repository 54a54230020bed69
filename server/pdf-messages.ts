import { z } from 'zod';

/** What the thread that makes PDF is started with. */
export const PdfPlaces = z.object({
  /** Of the engine and the bundled fonts. */
  folder: z.string(),
  /** Where official fonts are looked for. */
  fontFolders: z.array(z.string()),
});
export type PdfPlaces = z.infer<typeof PdfPlaces>;

const KnownFonts = z.array(
  z.object({
    role: z.enum(['title', 'heiti', 'kaiti', 'fangsong', 'song', 'latin']),
    family: z.string(),
    coverage: z.array(z.number()),
  }),
);

/**
 * What the thread says: when it has started, which fonts it has; then one answer to each report that it is sent. It
 * ends with an error where engine or bundled fonts cannot be read.
 */
export const PdfAnswer = z.union([
  z.object({ fonts: KnownFonts }),
  z.object({ pdf: z.instanceof(Uint8Array) }),
  z.object({ problem: z.string() }),
]);
export type PdfAnswer = z.infer<typeof PdfAnswer>;
