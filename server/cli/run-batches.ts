import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { batchesOf, jobsFor } from './check-batches.ts';
import type { CheckedBatch, CheckManner } from './check-manner.ts';
import { checkedInOrder, checkersHere, checkersInThreads, startCheckThread } from './check-threads.ts';
import { CheckWriter } from './check-writer.ts';
import { keptChecksOf } from './kept-checks.ts';
import type { Terminal } from './terminal.ts';

/**
 * Reports are let go as they are done, so there is much that is of no use any more: it is looked for when the memory in use has grown by
 * so many percent, here and in each thread, rather than when it has become four times as much. That takes no more time.
 */
const smallHeap = '--heap-growing-percent=60';

/**
 * Goes through files batch by batch, in threads where there are many, and prints what comes of them and how far it is; `took` is told of
 * each batch, in the order of the files. Without `jobs` size of files and processors say how many threads there are. With `cache` what
 * has not changed since it was checked last is not checked again; a few files are not worth it.
 */
export async function runBatches(
  files: readonly string[],
  manner: CheckManner,
  {
    jobs,
    cache,
    terminal,
  }: { readonly jobs: number | undefined; readonly cache: boolean; readonly terminal: Terminal },
  took: (batch: CheckedBatch) => void = () => undefined,
): Promise<CheckWriter> {
  setFlagsFromString(smallHeap);
  const { batches, bytes } = await batchesOf(files, manner.reading.workingFolder);
  const count = jobs ?? jobsFor(bytes, availableParallelism());
  const anew = count === 1 ? checkersHere(manner) : checkersInThreads(count, () => startCheckThread(manner));
  const kept = batches.length > 1 && cache ? keptChecksOf(manner) : undefined;
  const checkers = kept?.before(anew) ?? anew;
  const writer = new CheckWriter(terminal, manner, files);
  try {
    let done = 0;
    for await (const batch of checkedInOrder(batches, checkers)) {
      writer.add(batch);
      took(batch);
      done += batch.files;
      terminal.showProgress(done < files.length ? writer.progress(done) : undefined);
    }
  } finally {
    await checkers.close();
  }
  return writer;
}
