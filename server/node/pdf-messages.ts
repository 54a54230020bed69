import * as z from 'zod/mini';
import { fontRoles } from '../render/pdf/faces.ts';
import type { PrintedReport } from '../render/pdf/printed-report.ts';

/** What the thread that makes PDF is started with. */
export const PdfPlaces = z.object({
  /** Of the engine and the bundled fonts. */
  folder: z.string(),
  /** Where installed fonts are looked for. */
  fontFolders: z.array(z.string()),
});
export type PdfPlaces = z.infer<typeof PdfPlaces>;

/** What the thread is asked: a PDF in fonts of such families, or other fonts that have such characters. */
export type PdfQuestion =
  | { readonly report: PrintedReport; readonly families: readonly string[] }
  | { readonly find: readonly string[] };

const KnownFont = z.object({
  roles: z.readonly(z.array(z.enum(fontRoles))),
  family: z.string(),
  isBundled: z.boolean(),
  coverage: z.array(z.number()),
});

/**
 * What the thread says: when it has started, which fonts it has; then one answer to each question. It ends with an error
 * where engine or bundled fonts cannot be read.
 */
export const PdfAnswer = z.union([
  z.object({ fonts: z.readonly(z.array(KnownFont)) }),
  z.object({ pdf: z.instanceof(Uint8Array) }),
  z.object({ problem: z.string() }),
]);
export type PdfAnswer = z.infer<typeof PdfAnswer>;
