import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PdfAnswer, type PdfPlaces } from './pdf-messages.ts';
import type { PdfEngine } from './render/pdf/pdf-engine.ts';

/** An engine in a thread of its own; it is asked for one PDF at a time. */
export interface PdfThread extends PdfEngine {
  /** False once it has ended, by {@link close} or by an error of its own. */
  readonly isAlive: boolean;
  close(): void;
}

/** Beside engine and fonts. */
const workerFile = 'worker.mjs';

/**
 * Starts a thread. While nothing is asked of it, it keeps no program from ending.
 *
 * @throws where the thread, its engine or the bundled fonts cannot be read.
 */
export async function startPdfThread(places: PdfPlaces): Promise<PdfThread> {
  // Options of this program, such as those of a debugger, are not for the thread.
  const worker = new Worker(join(places.folder, workerFile), { workerData: places, execArgv: [] });
  let isAlive = true;
  worker.once('exit', () => {
    isAlive = false;
  });
  const started = await nextAnswer(worker);
  if (!('fonts' in started)) throw new TypeError('The thread that makes PDF did not say its fonts.');
  return {
    fonts: started.fonts,
    async typeset(report) {
      const answered = nextAnswer(worker);
      worker.postMessage(report);
      const answer = await answered;
      if ('pdf' in answer) return answer.pdf;
      throw new Error('problem' in answer ? answer.problem : 'The thread that makes PDF answered something else.');
    },
    get isAlive() {
      return isAlive;
    },
    close: () => void worker.terminate(),
  };
}

/** The next thing that a thread says; its error, where it ends instead. */
function nextAnswer(worker: Worker): Promise<PdfAnswer> {
  return new Promise((resolve, reject) => {
    const listeners = {
      message: (words: unknown) => finish(() => resolve(PdfAnswer.parse(words))),
      error: (error: Error) => finish(() => reject(error)),
      exit: () => finish(() => reject(new Error('The thread that makes PDF has ended.'))),
    };
    function finish(settle: () => void): void {
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener);
      worker.unref();
      settle();
    }
    worker.ref();
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
  });
}
