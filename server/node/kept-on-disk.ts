import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReportStore } from '../editor/memory/report-store.ts';

const day = 24 * 60 * 60 * 1000;

/** What the files of a store may come to. */
export interface StoreBounds {
  /** Milliseconds for which nobody may have asked for a file. */
  readonly age: number;
  /** Bytes of all files together. */
  readonly size: number;
}

const usualBounds: StoreBounds = { age: 90 * day, size: 256 * 1024 ** 2 };

/** A file that is being written, and whoever did is gone after such a time. */
const abandonedAfter = day;
/** The last use of a file is noted no more often. */
const useNotedAfter = 7 * day;

/**
 * Keeps what is known of reports in a folder of the user's own, a file for each. What it gives was saved by the same program: the
 * first line of a file tells which, and a sum of the rest, so that one that is damaged or of another version counts as none. Files
 * come into being as a whole, whoever else writes them at the same time.
 */
export class ReportsKept implements ReportStore {
  readonly #folder: string;
  readonly #program: string;

  /** `program`: what tells this program, with the version, from every other. */
  constructor(folder: string, program: string) {
    this.#folder = folder;
    this.#program = program;
  }

  readonly fingerprint = fingerprintOf;

  async load(name: string): Promise<unknown> {
    const path = this.#pathOf(name);
    try {
      await using file = await open(path, 'r');
      const text = await file.readFile('utf8');
      const end = text.indexOf('\n');
      const rest = text.slice(end + 1);
      if (end < 0 || text.slice(0, end) !== this.#head(rest)) return undefined;
      const value: unknown = JSON.parse(rest);
      if (Date.now() - (await file.stat()).mtimeMs > useNotedAfter) await utimes(path, new Date(), new Date());
      return value;
    } catch {
      return undefined;
    }
  }

  save(name: string, value: object): void {
    void this.write(name, value);
  }

  /** As {@link save}; resolves when it is there, or cannot be. */
  async write(name: string, value: object): Promise<void> {
    const path = this.#pathOf(name);
    const rest = JSON.stringify(value);
    const written = join(dirname(path), `${randomUUID()}.new`);
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeFile(written, `${this.#head(rest)}\n${rest}`, { flag: 'wx', mode: 0o600 });
      await rename(written, path);
    } catch {
      // A full or locked disk costs the next start some seconds.
      await rm(written, { force: true }).catch(() => undefined);
    }
  }

  /** Deletes what nobody has asked for in a long time, and of the rest what was used longest ago until it is small enough. */
  async prune({ age, size }: StoreBounds = usualBounds): Promise<void> {
    const files: { readonly path: string; readonly size: number; readonly used: number }[] = [];
    for (const folder of await readdir(this.#folder).catch(() => []))
      for (const name of await readdir(join(this.#folder, folder)).catch(() => [])) {
        const path = join(this.#folder, folder, name);
        const found = await stat(path).catch(() => undefined);
        if (found) files.push({ path, size: found.size, used: found.mtimeMs });
      }
    let left = size;
    for (const file of files.sort((one, other) => other.used - one.used)) {
      const unused = Date.now() - file.used;
      left -= file.size;
      if (left < 0 || unused > age || (file.path.endsWith('.new') && unused > abandonedAfter))
        await rm(file.path, { force: true }).catch(() => undefined);
    }
  }

  #head(rest: string): string {
    return `${this.#program} ${this.fingerprint(rest)}`;
  }

  #pathOf(name: string): string {
    const hash = createHash('sha256').update(name).digest('hex');
    return join(this.#folder, hash.slice(0, 2), hash.slice(2));
  }
}

/** What tells a text from every other. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** What tells a program from all others: a bundle names its parts by what is in them. */
export function programAt(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('base64url');
}
