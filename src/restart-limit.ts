/** Something that ended may be started again so many times in a span; oftener means that starting does not help. */
export class RestartLimit {
  readonly #times: number;
  readonly #span: number;
  readonly #now: () => number;
  readonly #ends: number[] = [];

  /** `span` and `now` are in milliseconds. */
  constructor(times: number, span: number, now: () => number) {
    this.#times = times;
    this.#span = span;
    this.#now = now;
  }

  /** Starts counting anew. */
  forget(): void {
    this.#ends.length = 0;
  }

  /** Notes that it ended, and says whether to start it again. */
  mayRestart(): boolean {
    this.#ends.push(this.#now());
    const first = this.#ends.at(-1 - this.#times);
    return first === undefined || this.#now() - first > this.#span;
  }
}
