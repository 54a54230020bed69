import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from '../node/program-folder.ts';
import { startThread, type Thread } from '../node/thread.ts';
import type { CheckBatch, CheckedBatch, CheckManner } from './check-manner.ts';
import { fileRefusal } from './refusal.ts';

/** Those who check, each of them one batch at a time. */
export interface Checkers {
  readonly count: number;
  /** Waits until one of them is free. It never throws: files that cannot be checked are told of. */
  check(batch: CheckBatch): Promise<CheckedBatch>;
  close(): void | Promise<void>;
}

/** So many batches for each checker may be ahead of the one that is to be printed next, which may take longer than others. */
const ahead = 4;

/** Checks batches, and gives what came of them in their order, whichever was ready first. */
export async function* checkedInOrder(
  batches: Iterable<CheckBatch>,
  checkers: Pick<Checkers, 'count' | 'check'>,
): AsyncGenerator<CheckedBatch> {
  const most = checkers.count === 1 ? 1 : checkers.count * ahead;
  const begun: Promise<CheckedBatch>[] = [];
  for (const batch of batches) {
    begun.push(checkers.check(batch));
    const next = begun.length < most ? undefined : begun.shift();
    if (next) yield await next;
  }
  for (const next of begun) yield await next;
}

/** This program alone, since threads take a moment to start. */
export function checkersHere(manner: CheckManner): Checkers {
  const start = async () => {
    const { ReportChecker } = await import('./check-reports.ts');
    return new ReportChecker(manner);
  };
  let checker: ReturnType<typeof start> | undefined;
  const check = async (batch: CheckBatch) => {
    checker ??= start();
    return (await checker).check(batch);
  };
  return { count: 1, check: (batch) => guarded(batch, check), close: () => undefined };
}

/** Threads. One that ends at a file, for lack of memory, is replaced, and costs no other file its check. */
export function checkersInThreads(
  count: number,
  start: () => Promise<Pick<Thread, 'ask' | 'isAlive' | 'close'>>,
): Checkers {
  type Started = Awaited<ReturnType<typeof start>>;
  // A place without a thread gets one when it is first needed, or needed again.
  const free: (Started | undefined)[] = Array.from({ length: count }, () => undefined);
  const waiting: ((thread: Started | undefined) => void)[] = [];
  const lend = () =>
    free.length > 0
      ? Promise.resolve(free.pop())
      : new Promise<Started | undefined>((resolve) => waiting.push(resolve));
  const giveBack = (thread: Started | undefined) => {
    const next = waiting.shift();
    if (next) next(thread);
    else free.push(thread);
  };
  async function ask(batch: CheckBatch): Promise<CheckedBatch> {
    let thread = await lend();
    try {
      thread = thread?.isAlive ? thread : await start();
      // Both sides are built together: what comes is a checked batch.
      return (await thread.ask(batch)) as CheckedBatch;
    } finally {
      giveBack(thread);
    }
  }
  return {
    count,
    check: (batch) => guarded(batch, ask),
    close() {
      for (const thread of free) thread?.close();
    },
  };
}

/** What is let go soon is given room for little of it: a third less memory in all, and no more time. */
const limits = { maxYoungGenerationSizeMb: 16 };

/** Starts a thread that checks batches. */
export function startCheckThread(manner: CheckManner): Promise<Thread> {
  return startThread(shippedWorker() ?? join(programFolder(), 'check-worker.ts'), manner, limits);
}

/** Where the code of such a thread is in the program as it ships; undefined where its sources run. */
export function shippedWorker(): string | undefined {
  const shipped = join(programFolder(), 'check', 'worker.mjs');
  return existsSync(shipped) ? shipped : undefined;
}

/** Where a batch fails as a whole, its files are checked one by one: it is one of them that is told of. */
async function guarded(batch: CheckBatch, check: (batch: CheckBatch) => Promise<CheckedBatch>): Promise<CheckedBatch> {
  try {
    return await check(batch);
  } catch (error) {
    const [first, ...others] = batch.paths;
    if (first === undefined) throw error;
    if (others.length === 0)
      return {
        files: 1,
        reports: [],
        formatNotes: [],
        notes: [],
        refused: [{ path: first, reason: fileRefusal(first, error).text }],
      };
    const parts: CheckedBatch[] = [];
    for (const path of batch.paths) parts.push(await guarded({ ...batch, paths: [path] }, check));
    return {
      files: parts.length,
      reports: parts.flatMap(({ reports }) => reports),
      formatNotes: parts.flatMap(({ formatNotes }) => formatNotes),
      notes: parts.flatMap(({ notes }) => notes),
      refused: parts.flatMap(({ refused }) => refused),
      sums: parts.flatMap(({ sums = [] }) => sums),
    };
  }
}
