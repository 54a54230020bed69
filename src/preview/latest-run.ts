/** What is run; it must not reject, and must drop its result once the signal is aborted. */
export type Run = (signal: AbortSignal) => Promise<void>;

/**
 * Runs a task for the newest request only: at most one at a time, requests in between melt into one, and a run that a
 * newer request supersedes is aborted. Under a steady stream of requests no run would ever finish: once the oldest
 * unanswered request is `patience` milliseconds old, the run under way is let through.
 */
export class LatestRun {
  readonly #run: Run;
  readonly #patience: number;
  readonly #now: () => number;
  #current: AbortController | undefined;
  #waitingSince: number | undefined;
  #again = false;

  constructor(run: Run, patience: number, now: () => number) {
    this.#run = run;
    this.#patience = patience;
    this.#now = now;
  }

  request(): void {
    this.#waitingSince ??= this.#now();
    if (this.#current === undefined) {
      void this.#start();
      return;
    }
    this.#again = true;
    if (this.#now() - this.#waitingSince < this.#patience) {
      this.#current.abort();
    }
  }

  /** Aborts what runs and forgets what waits. */
  dispose(): void {
    this.#again = false;
    this.#current?.abort();
  }

  async #start(): Promise<void> {
    const controller = new AbortController();
    this.#current = controller;
    await this.#run(controller.signal);
    this.#current = undefined;
    if (!controller.signal.aborted) {
      this.#waitingSince = undefined;
    }
    if (this.#again) {
      this.#again = false;
      this.request();
    }
  }
}
