import { Session } from 'node:inspector/promises';
import v8 from 'node:v8';

/**
 * How much is done within `server/` while something runs: how often V8 enters functions, loops and branches, which is
 * the same on every machine, however busy.
 */
export class Operations implements AsyncDisposable {
  readonly #session = new Session();

  static async counted(): Promise<Operations> {
    // Else the first calls of a function are not counted.
    v8.setFlagsFromString('--no-lazy-feedback-allocation');
    const operations = new Operations();
    operations.#session.connect();
    await operations.#session.post('Profiler.enable');
    await operations.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    return operations;
  }

  async of(work: () => Promise<unknown>): Promise<number> {
    // What is taken begins anew.
    await this.#session.post('Profiler.takePreciseCoverage');
    await work();
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => url.includes('/server/') && !url.includes('node_modules'))
      .flatMap(({ functions }) => functions)
      .flatMap(({ ranges }) => ranges)
      .reduce((sum, { count }) => sum + count, 0);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session.post('Profiler.stopPreciseCoverage');
    this.#session.disconnect();
  }
}
