import { Worker } from 'node:worker_threads';

/** Wall-clock milliseconds after which a document counts as one that is never done with, on however busy a machine. */
const patience = 120_000;

/**
 * Ends the process when a document is never done with, which nothing on its own thread could: what it was is told first.
 * Returns what has to be told of each document.
 */
export function watchdog(): (seed: number, text: string) => void {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
     let timer;
     parentPort.on('message', ({ seed, text }) => {
       clearTimeout(timer);
       timer = setTimeout(() => {
         require('node:fs').writeSync(1, 'seed ' + seed + ': never done with\\n' + text + '\\n');
         process.kill(process.pid, 'SIGKILL');
       }, ${patience});
     });`,
    { eval: true },
  );
  worker.unref();
  return (seed, text) => worker.postMessage({ seed, text });
}
