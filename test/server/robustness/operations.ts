import { once } from 'node:events';
import { Session } from 'node:inspector/promises';
import v8 from 'node:v8';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** What a thread of this file is told to do; tests may run in threads themselves. */
const counting = 'count operations';

/**
 * How much the product does with a text: how often V8 enters functions, loops and branches, which is the same on every machine,
 * however busy. It counts in a thread of its own: what was compiled before the counting began is counted in part only.
 */
export class Operations implements AsyncDisposable {
  readonly #thread = new Worker(new URL(import.meta.url), { workerData: counting });

  async of(text: string): Promise<number> {
    this.#thread.postMessage(text);
    const [count] = await once(this.#thread, 'message');
    return count;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#thread.terminate();
  }
}

/** What the thread does: begins to count, reads the product, and answers each text with a count. */
async function count(port: NonNullable<typeof parentPort>): Promise<void> {
  // Else the first calls of a function are not counted.
  v8.setFlagsFromString('--no-lazy-feedback-allocation');
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const { everythingOf } = await import('./everything-of.ts');
  port.on('message', async (text: string) => {
    // What is taken begins anew.
    await session.post('Profiler.takePreciseCoverage');
    await everythingOf(text);
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const counts = result
      .filter(({ url }) => url.includes('/server/') && !url.includes('node_modules'))
      .flatMap(({ functions }) => functions)
      .flatMap(({ ranges }) => ranges);
    port.postMessage(counts.reduce((sum, range) => sum + range.count, 0));
  });
}

if (parentPort && workerData === counting) await count(parentPort);
