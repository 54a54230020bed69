import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { formatsBeside } from '../node/formats-beside.ts';
import type { CheckBatch } from './check-manner.ts';

/** What a batch holds at most: all of it is in memory together, fifty times its size. More at a time would share few more readings of last year's reports. */
const most = { files: 24, bytes: 300_000 };

/** For so many bytes each a thread pays: what it takes to start, and to run fast, would else check some two hundred reports. */
const bytesPerThread = 1_500_000;

/** One of several equal parts of the files, from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** The files of a part: one stretch of them, so that the parts in their order are the whole, and neighbours stay together. */
export function shardOf(files: readonly string[], { part, of }: Shard = { part: 1, of: 1 }): readonly string[] {
  const start = (number: number) => Math.round((files.length * number) / of);
  return files.slice(start(part - 1), start(part));
}

/** Files in batches, in their order, and how large they are together. */
export async function batchesOf(
  files: readonly string[],
  workingFolder: string,
): Promise<{ readonly batches: readonly CheckBatch[]; readonly bytes: number }> {
  const batches: (CheckBatch & { readonly paths: string[] })[] = [];
  const formatsIn = new Map<string, readonly string[]>();
  let [all, inBatch] = [0, 0];
  for (const path of files) {
    const file = resolve(workingFolder, path);
    const formats = formatsIn.get(dirname(file)) ?? (await formatsBeside(file, workingFolder));
    formatsIn.set(dirname(file), formats);
    const bytes = await stat(file).then(
      ({ size }) => size,
      () => 0,
    );
    const last = batches.at(-1);
    const goesOn =
      last !== undefined &&
      last.paths.length < most.files &&
      inBatch + bytes <= most.bytes &&
      last.formats.join('\n') === formats.join('\n');
    if (goesOn) last.paths.push(path);
    else batches.push({ formats, paths: [path] });
    inBatch = goesOn ? inBatch + bytes : bytes;
    all += bytes;
  }
  return { batches, bytes: all };
}

/** How many threads files of a size are worth, on a machine that can run so many. */
export function jobsFor(bytes: number, cores: number): number {
  return Math.max(1, Math.min(cores, Math.floor(bytes / bytesPerThread)));
}
