/** What is run; it must not reject, and must drop its result once the signal is aborted. */
export type Work = (signal: AbortSignal) => Promise<void>;

/** Time in milliseconds, and waiting for it to pass. */
export interface Clock {
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

/** Nobody notices shorter runs, and needs no rest from them. */
const restFrom = 100;

/**
 * Runs a task for the newest request only: at most one at a time, requests in between melt into one, and a run that a
 * newer request supersedes is aborted. Under a steady stream of requests no run would ever finish: once the oldest
 * unanswered request is `patience` milliseconds old, the run under way is let through. A run that took long is followed by
 * a rest of the same length, so that the others who need what it needs get their half of the time.
 */
export class LatestRun {
  readonly #run: Work;
  readonly #patience: number;
  readonly #clock: Clock;
  #current: AbortController | undefined;
  #waitingSince: number | undefined;
  #again = false;

  constructor(run: Work, patience: number, clock: Clock) {
    this.#run = run;
    this.#patience = patience;
    this.#clock = clock;
  }

  request(): void {
    this.#waitingSince ??= this.#clock.now();
    if (this.#current === undefined) {
      void this.#start();
      return;
    }
    this.#again = true;
    if (this.#clock.now() - this.#waitingSince < this.#patience) {
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
    const started = this.#clock.now();
    await this.#run(controller.signal);
    if (!controller.signal.aborted) {
      this.#waitingSince = undefined;
      const took = this.#clock.now() - started;
      if (took > restFrom) {
        await this.#clock.wait(took);
      }
    }
    this.#current = undefined;
    if (this.#again) {
      this.#again = false;
      this.request();
    }
  }
}
