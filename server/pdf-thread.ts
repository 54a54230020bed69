import { join } from 'node:path';
import { PdfAnswer, type PdfPlaces } from './pdf-messages.ts';
import type { PdfEngine } from './render/pdf/pdf-engine.ts';
import { startThread, type Thread } from './thread.ts';

/** An engine in a thread of its own; it is asked for one PDF at a time. */
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
  const started = PdfAnswer.parse(thread.greeting);
  if (!('fonts' in started)) throw new TypeError('The thread that makes PDF did not say its fonts.');
  return {
    fonts: started.fonts,
    async typeset(report) {
      const answer = PdfAnswer.parse(await thread.ask(report));
      if ('pdf' in answer) return answer.pdf;
      throw new Error('problem' in answer ? answer.problem : 'The thread that makes PDF answered something else.');
    },
    get isAlive() {
      return thread.isAlive;
    },
    close: () => thread.close(),
  };
}
