import { realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { oneToOutput, sameFile, wouldReplaceReport } from './export-messages.ts';
import { namesFile } from './output-path.ts';
import { Refusal } from './refusal.ts';

/** Where the files of one run go; two of them never go to the same place. */
export class ExportPlaces {
  readonly #out: string | undefined;
  readonly #isFile: boolean;
  readonly #taken = new Map<string, string>();

  private constructor(out: string | undefined, isFile: boolean) {
    this.#out = out;
    this.#isFile = isFile;
  }

  /** `ending`: of the one file that is asked for, see {@link namesFile}; undefined for several. */
  static async at(out: string | undefined, ending: string | undefined): Promise<ExportPlaces> {
    if (out === '-' && ending === undefined) throw new Refusal(oneToOutput());
    return new ExportPlaces(out, out !== undefined && out !== '-' && (await namesFile(out, ending)));
  }

  /** The path for a report's file of a proposed name; undefined for standard output. */
  async of(report: string, fileName: string): Promise<string | undefined> {
    const out = this.#out;
    if (out === '-') return undefined;
    const place = this.#isFile && out !== undefined ? out : join(out ?? dirname(report), fileName);
    if ((await behindLinks(place)) === (await behindLinks(report))) throw new Refusal(wouldReplaceReport(report));
    const other = this.#taken.get(resolve(place));
    if (other !== undefined) throw new Refusal(sameFile(report, other, place));
    this.#taken.set(resolve(place), report);
    return place;
  }
}

/** The file itself; a file that is not there yet has no links to it. */
async function behindLinks(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}
