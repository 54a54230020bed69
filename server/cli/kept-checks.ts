import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import * as z from 'zod/mini';
import { cacheFolder } from '../node/cache-folder.ts';
import { fingerprintOf, programAt, ReportsKept } from '../node/kept-on-disk.ts';
import { readBytes } from '../node/read-bytes.ts';
import { isMissing } from '../workspace/file-problems.ts';
import type { CheckBatch, CheckedBatch, CheckManner } from './check-manner.ts';
import { type Checkers, shippedWorker } from './check-threads.ts';
import { decodeBytes, type OtherEncoding } from './decode-bytes.ts';

const keptCheck = z.object({
  /** In which it was made: a report year is one up to this. */
  year: z.number(),
  from: z.readonly(z.array(z.readonly(z.tuple([z.string(), z.nullable(z.string())])))),
  /** The batch as V8 writes it, in Base64. */
  checked: z.string(),
});

/**
 * What came of batches at an earlier time, in a folder of the user's own: as long as all texts that it follows from are the same,
 * so is what the same program finds in them.
 */
export class KeptChecks {
  readonly #store: ReportsKept;
  readonly #manner: CheckManner;
  readonly #year = new Date().getFullYear();
  /** Fingerprints by path: last year's report is one of its own year as well. */
  readonly #prints = new Map<string, Promise<string | null | undefined>>();
  #hasNew = false;

  /** `program`: what tells the program that checks from every other. */
  constructor(folder: string, program: string, manner: CheckManner) {
    this.#store = new ReportsKept(folder, program);
    this.#manner = manner;
  }

  /** Those who check as others do, and only what has changed; to be closed when all is done. */
  before({ count, check, close }: Checkers): Checkers {
    return {
      count,
      check: async (batch) => (await this.#recall(batch)) ?? this.#keep(batch, await check(batch)),
      close: async () => {
        await close();
        if (this.#hasNew) await this.#store.prune();
      },
    };
  }

  async #recall(batch: CheckBatch): Promise<CheckedBatch | undefined> {
    const kept = keptCheck.safeParse(await this.#store.load(this.#nameOf(batch))).data;
    if (kept?.year !== this.#year) return undefined;
    for (const [path, print] of kept.from) if ((await this.#printOf(path)) !== print) return undefined;
    // The store gives what this very program has kept.
    return deserialize(Buffer.from(kept.checked, 'base64')) as CheckedBatch;
  }

  async #keep(batch: CheckBatch, checked: CheckedBatch): Promise<CheckedBatch> {
    const { from, ...rest } = checked;
    if (!from) return checked;
    const kept = { year: this.#year, from, checked: serialize(rest).toString('base64') };
    await this.#store.write(this.#nameOf(batch), kept satisfies z.input<typeof keptCheck>);
    this.#hasNew = true;
    return checked;
  }

  #nameOf(batch: CheckBatch): string {
    return serialize([this.#manner, batch]).toString('base64');
  }

  #printOf(path: string): Promise<string | null | undefined> {
    const print = this.#prints.get(path) ?? printAt(path, this.#manner.reading.encoding);
    this.#prints.set(path, print);
    return print;
  }
}

/** Of the program as it ships; undefined for its sources, which change under it, and for a user without a folder for such things. */
export function keptChecksOf(manner: CheckManner): KeptChecks | undefined {
  const folder = cacheFolder();
  const worker = shippedWorker();
  if (folder === undefined || worker === undefined) return undefined;
  return new KeptChecks(join(folder, 'checked'), programAt(worker), manner);
}

/** The fingerprint of the text of a file; null where there is none, undefined where it cannot be read. */
async function printAt(path: string, encoding: OtherEncoding | undefined): Promise<string | null | undefined> {
  try {
    const decoded = decodeBytes(await readBytes(path), encoding);
    return 'text' in decoded ? fingerprintOf(decoded.text) : undefined;
  } catch (error) {
    return isMissing(error) ? null : undefined;
  }
}
