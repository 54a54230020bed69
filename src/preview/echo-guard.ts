/**
 * Tells movements the program caused from the reader's own. Two panes that follow each other would else never come to
 * rest, and smooth scrolling reports one movement as a stream of events, so a span of time is kept, not a single event.
 */
export class EchoGuard {
  readonly #span: number;
  readonly #now: () => number;
  #until = Number.NEGATIVE_INFINITY;

  /** `span` and `now` are in milliseconds. */
  constructor(span: number, now: () => number) {
    this.#span = span;
    this.#now = now;
  }

  /** To be called before moving something by program. */
  expectEcho(): void {
    this.#until = this.#now() + this.#span;
  }

  /** Whether a movement seen now is the program's own. */
  get isEcho(): boolean {
    return this.#now() < this.#until;
  }
}
