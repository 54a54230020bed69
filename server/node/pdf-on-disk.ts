import { join } from 'node:path';
import type { RenderPdf } from '../render/export.ts';
import { unreadablePdfEngine } from '../render/export-problem.ts';
import { renderPdf } from '../render/pdf/render-pdf.ts';
import type { PdfEngine } from '../render/pdf/typst-engine.ts';
import { ownFontFolders } from './fonts-on-disk.ts';
import { PdfAnswer, type PdfPlaces, type PdfQuestion } from './pdf-messages.ts';
import { startThread, type Thread, ThreadOnDemand } from './thread.ts';

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

/** Makes PDF; {@link start} has the thread started before one is asked for. */
type PdfThreads = RenderPdf & { readonly start: () => Promise<void> };

/** Makes PDF, one after the other, in a thread that starts when one is asked for and ends when none is any more. */
export function pdfOnDisk({ folder, fontFolders, patience, pdfsPerThread = 50 }: PdfOnDisk): PdfThreads {
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
  const render: RenderPdf = (document, facts, fonts) =>
    threads.use((thread) => renderPdf(document, facts, thread, fonts));
  return Object.assign(render, { start: () => threads.use(async () => undefined) });
}

/** An engine in a thread of its own; it is asked for one thing at a time. */
type PdfThread = PdfEngine & Pick<Thread, 'isAlive' | 'close'>;

/** Beside engine and fonts. */
const workerFile = 'worker.mjs';

/**
 * Starts a thread.
 *
 * @throws where the thread, its engine or the bundled fonts cannot be read.
 */
async function startPdfThread(places: PdfPlaces): Promise<PdfThread> {
  const thread = await startThread(join(places.folder, workerFile), places);
  const ask = async (question: PdfQuestion) => PdfAnswer.parse(await thread.ask(question));
  return {
    fonts: fontsIn(PdfAnswer.parse(thread.greeting)),
    findFonts: async (characters) => fontsIn(await ask({ find: characters })),
    async typeset(report, fonts) {
      const answer = await ask({ report, families: fonts.map(({ family }) => family) });
      return 'pdf' in answer ? answer.pdf : refuse(answer);
    },
    get isAlive() {
      return thread.isAlive;
    },
    close: () => thread.close(),
  };
}

function fontsIn(answer: PdfAnswer): PdfEngine['fonts'] {
  return 'fonts' in answer ? answer.fonts : refuse(answer);
}

function refuse(answer: PdfAnswer): never {
  throw new Error('problem' in answer ? answer.problem : 'The thread that makes PDF answered something else.');
}
