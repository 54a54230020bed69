import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { notAFolder, oneToOutput, sameFile, wouldReplaceReport } from './export-messages.ts';
import { fileRefusal } from './file-refusal.ts';
import { Refusal } from './refusal.ts';
import { targetFile } from './write-file.ts';

/** Where the files of one run go; two of them never go to the same place. */
export class ExportPlaces {
  readonly #out: string | undefined;
  readonly #isOne: boolean;
  readonly #taken = new Map<string, string>();

  private constructor(out: string | undefined, isOne: boolean) {
    this.#out = out;
    this.#isOne = isOne;
  }

  /** `out` names the file, or the folder, of the one file that is asked for; of several the folder, made if need be. */
  static async at(out: string | undefined, isOne: boolean): Promise<ExportPlaces> {
    if (out !== undefined && !isOne) {
      if (out === '-') throw new Refusal(oneToOutput());
      await makeFolder(out);
    }
    return new ExportPlaces(out, isOne);
  }

  /** The path for a report's file of a proposed name; undefined for standard output. */
  async of(report: string, fileName: string): Promise<string | undefined> {
    const out = this.#out;
    if (out === '-') return undefined;
    const beside = join(dirname(report), fileName);
    const several = out === undefined ? beside : join(out, fileName);
    const place = this.#isOne && out !== undefined ? await targetFile(out, fileName) : several;
    if (resolve(place) === resolve(report)) throw new Refusal(wouldReplaceReport(report));
    const other = this.#taken.get(resolve(place));
    if (other !== undefined) throw new Refusal(sameFile(report, other, place));
    this.#taken.set(resolve(place), report);
    return place;
  }
}

async function makeFolder(path: string): Promise<void> {
  const isFile = await stat(path).then(
    (stats) => !stats.isDirectory(),
    () => false,
  );
  if (isFile) throw new Refusal(notAFolder(path));
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw fileRefusal(path, error);
  });
}
