import { z } from 'zod';
import type { PrintedReport } from '../render/pdf/printed-report.ts';
/** What the thread that makes PDF is started with. */
export declare const PdfPlaces: z.ZodObject<{
    folder: z.ZodString;
    fontFolders: z.ZodArray<z.ZodString>;
}, z.core.$strip>;
export type PdfPlaces = z.infer<typeof PdfPlaces>;
/** What the thread is asked: a PDF in fonts of such families, or other fonts that have such characters. */
export type PdfQuestion = {
    readonly report: PrintedReport;
    readonly families: readonly string[];
} | {
    readonly find: readonly string[];
};
/**
 * What the thread says: when it has started, which fonts it has; then one answer to each question. It ends with an error
 * where engine or bundled fonts cannot be read.
 */
export declare const PdfAnswer: z.ZodUnion<readonly [z.ZodObject<{
    fonts: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        roles: z.ZodReadonly<z.ZodArray<z.ZodEnum<{
            fangsong: "fangsong";
            heiti: "heiti";
            kaiti: "kaiti";
            latin: "latin";
            other: "other";
            song: "song";
            title: "title";
        }>>>;
        family: z.ZodString;
        isBundled: z.ZodBoolean;
        coverage: z.ZodArray<z.ZodNumber>;
    }, z.core.$strip>>>;
}, z.core.$strip>, z.ZodObject<{
    pdf: z.ZodInstanceOf<Uint8Array<ArrayBuffer>>;
}, z.core.$strip>, z.ZodObject<{
    problem: z.ZodString;
}, z.core.$strip>]>;
export type PdfAnswer = z.infer<typeof PdfAnswer>;
