import type { RenderPdf } from '../render/export.ts';
/** What PDF is made with on a computer. */
interface PdfOnDisk {
    /** Of the thread, its engine and the bundled fonts: `dist/pdf`. */
    readonly folder: string;
    /** Where installed fonts are looked for; left out, where the system keeps fonts. */
    readonly fontFolders?: readonly string[];
    /** After so many milliseconds without a PDF the memory of the thread is given back. */
    readonly patience?: number;
    /** After so many PDFs too: the engine remembers them all. */
    readonly pdfsPerThread?: number;
}
/** Makes PDF, one after the other, in a thread that starts when one is asked for and ends when none is any more. */
export declare function pdfOnDisk({ folder, fontFolders, patience, pdfsPerThread }: PdfOnDisk): RenderPdf;
export {};
