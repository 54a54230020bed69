import { ownFontFolders } from './font-folders.ts';
import { type PdfThread, startPdfThread } from './pdf-thread.ts';
import type { RenderPdf } from './render/export.ts';
import { unreadablePdfEngine } from './render/export-problem.ts';
import { renderPdf } from './render/pdf/render-pdf.ts';

/** What PDF is made with on a computer. */
export interface PdfOnDisk {
  /** Of the thread, its engine and the bundled fonts: `dist/pdf`. */
  readonly folder: string;
  /** Where official fonts are looked for; left out, where the system keeps fonts. */
  readonly fontFolders?: readonly string[];
  /** After so many milliseconds without a PDF the memory of the thread is given back. */
  readonly patience?: number;
  /** After so many PDFs too: the engine remembers them all. */
  readonly pdfsPerThread?: number;
}

/** Makes PDF, one after the other, in a thread that starts when one is asked for and ends when none is any more. */
export function pdfOnDisk(place: PdfOnDisk): RenderPdf {
  const threads = new Threads(place);
  let last: Promise<unknown> = Promise.resolve();
  return (document, facts) => {
    const made = last.then(() => threads.lend((thread) => renderPdf(document, facts, thread)));
    last = made.catch(() => undefined);
    return made;
  };
}

class Threads {
  readonly #place: PdfOnDisk;
  #thread: PdfThread | undefined;
  #lent = 0;
  #closing: NodeJS.Timeout | undefined;

  constructor(place: PdfOnDisk) {
    this.#place = place;
  }

  async lend<T>(use: (thread: PdfThread) => Promise<T>): Promise<T> {
    clearTimeout(this.#closing);
    const { patience = 60_000, pdfsPerThread = 50 } = this.#place;
    const known = this.#lent < pdfsPerThread ? this.#thread : undefined;
    const thread = known?.isAlive ? known : await this.#startAnew();
    this.#lent += 1;
    try {
      return await use(thread);
    } finally {
      this.#closing = setTimeout(() => this.#close(), patience).unref();
    }
  }

  async #startAnew(): Promise<PdfThread> {
    const { folder, fontFolders = ownFontFolders() } = this.#place;
    this.#close();
    this.#lent = 0;
    this.#thread = await startPdfThread({ folder, fontFolders: [...fontFolders] }).catch((error: unknown) => {
      const problem = unreadablePdfEngine(folder);
      problem.cause = error;
      throw problem;
    });
    return this.#thread;
  }

  #close(): void {
    this.#thread?.close();
    this.#thread = undefined;
  }
}
