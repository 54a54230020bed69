import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ImportProblem, type ImportProblemKind } from '../import/problem.ts';
import type { SourceFile } from '../import/read-source.ts';
import type { SourceDocument } from '../import/source.ts';
import { programFolder } from './program-folder.ts';
import { openThread, type Thread, ThreadOnDemand } from './thread.ts';

/** What the thread says of a file. */
export type SourceAnswer =
  | { readonly source: SourceDocument }
  | { readonly problem: ImportProblemKind; readonly details: string | undefined };

/** No report takes longer to read, nor more memory; what does was made to do harm. */
const mostMilliseconds = 9_000;
const limits = { maxOldGenerationSizeMb: 350, maxYoungGenerationSizeMb: 48 };

/**
 * Reads files to import in a thread, one after the other; it starts with the first and is given up where a file takes too long or
 * too much memory.
 */
export function sourcesOnDisk(): (file: SourceFile) => Promise<SourceDocument> {
  const start = async () => openThread(workerFile(), limits);
  const threads = new ThreadOnDemand({ start, patience: 5_000 });
  return async (file) => {
    const answer = await threads.use((thread) => ask(thread, file));
    if ('source' in answer) return answer.source;
    throw new ImportProblem(answer.problem, answer.details);
  };
}

async function ask(thread: Thread, file: SourceFile): Promise<SourceAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<SourceAnswer>((resolve) => {
    timer = setTimeout(() => {
      thread.close();
      resolve({ problem: 'too-large', details: undefined });
    }, mostMilliseconds);
  });
  const answer = thread.ask(file).then(
    (words) => words as SourceAnswer,
    (error: NodeJS.ErrnoException): SourceAnswer => {
      // Where memory ends, the thread does.
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
      return { problem: 'too-large', details: undefined };
    },
  );
  try {
    return await Promise.race([answer, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** Beside the program as it ships, or among its sources. */
function workerFile(): string {
  const shipped = join(programFolder(), 'import', 'worker.mjs');
  return existsSync(shipped) ? shipped : join(programFolder(), '..', 'node', 'import-worker.ts');
}
