import { Worker } from 'node:worker_threads';
import type { Finding } from '../../../../server/checks/check.ts';
import { findingsOf } from '../../../../server/workspace/findings.ts';
import { type Files, open, rethrow } from '../../../support/engine.ts';

const path = '报告.gkreport';

/** What is found in each of some texts when they follow each other in one editor. */
export async function findingsOfEach(texts: readonly string[], files: Files): Promise<readonly (readonly Finding[])[]> {
  const opened = await open('', { path, files });
  const all: (readonly Finding[])[] = [];
  for (const text of texts) {
    await opened.change(path, text);
    all.push(findingsOf(opened.document, opened.engine.reader, rethrow));
  }
  return all;
}

/** The same where nothing was checked before. */
export function findingsOfEachInThread(
  texts: readonly string[],
  files: Files,
): Promise<readonly (readonly Finding[])[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./findings-thread.ts', import.meta.url), { workerData: { texts, files } });
    thread.once('message', (message: string) => resolve(JSON.parse(message)));
    thread.once('error', reject);
  });
}
