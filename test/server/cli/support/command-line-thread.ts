import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { commandLine } from '../../../../server/cli/command-line.ts';

/** A command line to run in this thread, as in a process of its own. */
export interface Errand {
  readonly words: readonly string[];
  /** All of it. */
  readonly env: Readonly<Record<string, string>>;
  readonly answer: MessagePort;
  /** Becomes 1 when the answer is sent. */
  readonly done: Int32Array;
}

/** How it ended. */
export interface Outcome {
  readonly status: number;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
}

/** What is written to a stream of the process from now on, and not further; its listeners are those of the last errand no more. */
function kept(stream: NodeJS.WriteStream): () => Uint8Array {
  const chunks: Uint8Array[] = [];
  stream.removeAllListeners('error');
  stream.write = (chunk: string | Uint8Array) =>
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk) > 0;
  return () => Buffer.concat(chunks);
}

async function run({ words, env }: Errand): Promise<Outcome> {
  const stdout = kept(process.stdout);
  const stderr = kept(process.stderr);
  process.env = { ...env };
  process.exitCode = undefined;
  await commandLine(words).run();
  const status = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { status, stdout: stdout(), stderr: stderr() };
}

// What comes with the program is looked for beside it.
process.argv[1] = workerData;

parentPort?.on('message', async (errand: Errand) => {
  const outcome = await run(errand).catch((error: unknown) => ({ failed: String(error) }));
  errand.answer.postMessage(outcome);
  Atomics.store(errand.done, 0, 1);
  Atomics.notify(errand.done, 0);
});
