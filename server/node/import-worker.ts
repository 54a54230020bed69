// Entry point of the thread that reads files to import: a file that was made to do harm costs this thread only.
import { parentPort } from 'node:worker_threads';
import { ImportProblem } from '../import/problem.ts';
import type { SourceFile } from '../import/read-source.ts';
import { keepCompiled } from './cache-folder.ts';
import type { SourceAnswer } from './import-on-disk.ts';

keepCompiled();

// Loaded only now, so that it is kept as well.
const { readSource } = await import('../import/read-source.ts');

// Both sides are built together: what comes is a file.
parentPort?.on('message', async (file: SourceFile) => say(await answer(file)));

async function answer(file: SourceFile): Promise<SourceAnswer> {
  try {
    return { source: await readSource(file) };
  } catch (error) {
    if (error instanceof ImportProblem) return { problem: error.kind, details: error.details };
    return { problem: 'unreadable', details: undefined };
  }
}

function say(words: SourceAnswer): void {
  parentPort?.postMessage(words);
}
