import { Worker } from 'node:worker_threads';

/** A program that runs beside this one and answers one question at a time. */
export interface Thread {
  /** What it said when it had started. */
  readonly greeting: unknown;
  /** Not to be asked anew before it has answered. */
  ask(question: unknown): Promise<unknown>;
  /** False once it has ended, by {@link close} or by an error of its own. */
  readonly isAlive: boolean;
  close(): void;
}

/**
 * Starts a thread, which greets when it is ready. While nothing is asked of it, it keeps no program from ending.
 *
 * @throws where its file cannot be read, or it ends before it has greeted.
 */
export async function startThread(file: string, data: unknown): Promise<Thread> {
  // Options of this program, such as those of a debugger, are not for the thread.
  const worker = new Worker(file, { workerData: data, execArgv: [] });
  let isAlive = true;
  worker.once('exit', () => {
    isAlive = false;
  });
  return {
    greeting: await nextAnswer(worker),
    ask(question) {
      const answer = nextAnswer(worker);
      worker.postMessage(question);
      return answer;
    },
    get isAlive() {
      return isAlive;
    },
    close: () => void worker.terminate(),
  };
}

/** The next thing that a thread says; its error, where it ends instead. */
function nextAnswer(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const listeners = {
      message: (words: unknown) => finish(() => resolve(words)),
      error: (error: Error) => finish(() => reject(error)),
      exit: () => finish(() => reject(new Error('The thread has ended.'))),
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
