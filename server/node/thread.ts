import { type ResourceLimits, Worker } from 'node:worker_threads';

/** A program that runs beside this one and answers one question at a time. */
export interface Thread {
  /** Not to be asked anew before it has answered. */
  ask(question: unknown): Promise<unknown>;
  /** False once it has ended, by {@link close} or by an error of its own. */
  readonly isAlive: boolean;
  close(): void;
}

/** A thread that has said that it is ready. */
export interface GreetedThread extends Thread {
  /** What it said when it had started. */
  readonly greeting: unknown;
}

/**
 * Starts a thread, which greets when it is ready.
 *
 * @throws where its file cannot be read, or it ends before it has greeted.
 */
export async function startThread(
  file: string,
  data: unknown,
  resourceLimits?: ResourceLimits,
): Promise<GreetedThread> {
  const { thread, worker } = begin(file, data, resourceLimits);
  return Object.assign(thread, { greeting: await nextAnswer(worker) });
}

/**
 * Starts a thread that says nothing of itself, and may be asked at once: it begins while this one goes on. The question fails
 * where it cannot start.
 */
export function openThread(file: string, resourceLimits?: ResourceLimits): Thread {
  const { thread, worker } = begin(file, undefined, resourceLimits);
  worker.unref();
  return thread;
}

/** While nothing is asked of a thread, it keeps no program from ending. One that takes more memory than its limits allow ends. */
function begin(file: string, data: unknown, resourceLimits: ResourceLimits | undefined) {
  // Options of this program, such as those of a debugger, are not for the thread, unless its sources are read by them.
  const execArgv = file.endsWith('.ts') ? process.execArgv : [];
  const worker = new Worker(file, { workerData: data, execArgv, ...(resourceLimits && { resourceLimits }) });
  let isAlive = true;
  worker.once('exit', () => {
    isAlive = false;
  });
  const thread: Thread = {
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
  return { thread, worker };
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

/** How such a thread comes and goes. */
interface ThreadHabits<Started> {
  start(): Promise<Started>;
  /** After so many milliseconds without work its memory is given back. */
  readonly patience?: number | undefined;
  /** After so many uses too; left out, never. */
  readonly usesPerThread?: number | undefined;
}

/** A thread that starts when it is wanted and ends when nobody wants it any more. It is used by one after the other. */
export class ThreadOnDemand<Started extends Pick<Thread, 'isAlive' | 'close'>> {
  readonly #habits: ThreadHabits<Started>;
  #last: Promise<unknown> = Promise.resolve();
  #thread: Started | undefined;
  #uses = 0;
  #closing: NodeJS.Timeout | undefined;

  constructor(habits: ThreadHabits<Started>) {
    this.#habits = habits;
  }

  use<Result>(work: (thread: Started) => Promise<Result>): Promise<Result> {
    const done = this.#last.then(() => this.#lend(work));
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #lend<Result>(work: (thread: Started) => Promise<Result>): Promise<Result> {
    clearTimeout(this.#closing);
    const { patience = 60_000, usesPerThread = Number.POSITIVE_INFINITY } = this.#habits;
    const known = this.#uses < usesPerThread ? this.#thread : undefined;
    const thread = known?.isAlive ? known : await this.#startAnew();
    this.#uses += 1;
    try {
      return await work(thread);
    } finally {
      this.#closing = setTimeout(() => this.#close(), patience).unref();
    }
  }

  async #startAnew(): Promise<Started> {
    this.#close();
    this.#uses = 0;
    this.#thread = await this.#habits.start();
    return this.#thread;
  }

  #close(): void {
    this.#thread?.close();
    this.#thread = undefined;
  }
}
