import type { Thread } from './thread.ts';

/** How such a thread comes and goes. */
export interface ThreadHabits<Started> {
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
