import { ownFontFolders } from './font-folders.ts';
import { startPdfThread } from './pdf-thread.ts';
import type { RenderPdf } from './render/export.ts';
import { unreadablePdfEngine } from './render/export-problem.ts';
import { renderPdf } from './render/pdf/render-pdf.ts';
import { ThreadOnDemand } from './thread-on-demand.ts';

/** What PDF is made with on a computer. */
export interface PdfOnDisk {
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
export function pdfOnDisk({ folder, fontFolders, patience, pdfsPerThread = 50 }: PdfOnDisk): RenderPdf {
  const threads = new ThreadOnDemand({
    start: () =>
      startPdfThread({ folder, fontFolders: [...(fontFolders ?? ownFontFolders())] }).catch((error: unknown) => {
        const problem = unreadablePdfEngine(folder);
        problem.cause = error;
        throw problem;
      }),
    patience,
    usesPerThread: pdfsPerThread,
  });
  return (document, facts, fonts) => threads.use((thread) => renderPdf(document, facts, thread, fonts));
}
