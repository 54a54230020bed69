import type { FormRequest } from '../../server/shared/editor-protocol.ts';
import type { FormEntry, FormHostMessage } from './messages.ts';

/** How entries get into the text. */
export interface EntryManners {
  /** What becomes of an entry in the text as it is now; rejects while nobody can tell. */
  readonly ask: (entry: FormEntry) => Promise<FormRequest.Result | null>;
  /** Makes edits that are for a version of the text, and gives the version after it. */
  readonly apply: (edits: Extract<FormRequest.Result, { kind: 'edits' }>) => Promise<WriteOutcome>;
  /** Resolves when it is worth asking again. */
  readonly recovered: () => Promise<void>;
  readonly tell: (message: Extract<FormHostMessage, { kind: 'written' | 'refused' }>) => void;
  /** Why an entry was given up that the text never stood still for. */
  readonly restless: string;
  /** Why none is written into a text that nobody may change. */
  readonly forbidden: string;
  /** The document is no report. */
  readonly unknown: string;
}

/** The version of the text after edits; `stale` where it had become another before, `forbidden` where nobody may change it. */
export type WriteOutcome = number | 'stale' | 'forbidden';

/** How often an entry is placed anew in a text that has become another meanwhile. */
const attempts = 5;

/** Writes entries one after the other, each into the text as it is by then; none is lost while the checker is away. */
export class EntryQueue {
  readonly #manners: EntryManners;
  #last: Promise<void> = Promise.resolve();
  #isDisposed = false;

  constructor(manners: EntryManners) {
    this.#manners = manners;
  }

  /** Resolves when the entry is in the text, or was refused. */
  add(entry: FormEntry): Promise<void> {
    this.#last = this.#last.then(() => this.#write(entry));
    return this.#last;
  }

  /** Resolves when everything entered so far is in the text, or was refused. */
  settled(): Promise<void> {
    return this.#last;
  }

  /** What is on its way is still written; nothing waits any more for a checker that is away. */
  dispose(): void {
    this.#isDisposed = true;
  }

  async #write(entry: FormEntry): Promise<void> {
    const { tell, restless, forbidden } = this.#manners;
    const { id } = entry;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const result = await this.#ask(entry);
      if (result === undefined || result.kind === 'refused') {
        tell({ kind: 'refused', id, message: result?.message ?? restless });
        return;
      }
      const outcome = result.edits.length === 0 ? result.version : await this.#manners.apply(result);
      if (outcome === 'forbidden') {
        tell({ kind: 'refused', id, message: forbidden });
        return;
      }
      if (outcome !== 'stale') {
        tell({ kind: 'written', id, version: outcome });
        return;
      }
    }
    tell({ kind: 'refused', id, message: restless });
  }

  async #ask(entry: FormEntry): Promise<FormRequest.Result | undefined> {
    for (;;) {
      try {
        return (await this.#manners.ask(entry)) ?? { kind: 'refused', message: this.#manners.unknown };
      } catch {
        if (this.#isDisposed) {
          return undefined;
        }
        await this.#manners.recovered();
      }
    }
  }
}
