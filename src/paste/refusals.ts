import type { Copied } from './copied.ts';

/** A paste as it was asked for. */
export interface Attempt extends Copied {
  readonly uri: string;
  readonly version: number;
}

/** Remembers what was refused last: who pastes the same once more wants it as text. */
export class Refusals {
  #last: Attempt | undefined;

  note(attempt: Attempt): void {
    this.#last = attempt;
  }

  /** Whether this was refused just now; the next time it counts as new. */
  insists(attempt: Attempt): boolean {
    const last = this.#last;
    this.#last = undefined;
    return (
      last?.uri === attempt.uri &&
      last.version === attempt.version &&
      last.html === attempt.html &&
      last.text === attempt.text
    );
  }
}
