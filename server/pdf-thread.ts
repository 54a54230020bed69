import { join } from 'node:path';
import { PdfAnswer, type PdfPlaces, type PdfQuestion } from './pdf-messages.ts';
import type { PdfEngine } from './render/pdf/pdf-engine.ts';
import { startThread, type Thread } from './thread.ts';

/** An engine in a thread of its own; it is asked for one thing at a time. */
export type PdfThread = PdfEngine & Pick<Thread, 'isAlive' | 'close'>;

/** Beside engine and fonts. */
const workerFile = 'worker.mjs';

/**
 * Starts a thread.
 *
 * @throws where the thread, its engine or the bundled fonts cannot be read.
 */
export async function startPdfThread(places: PdfPlaces): Promise<PdfThread> {
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
