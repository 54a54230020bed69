import { parentPort, workerData } from 'node:worker_threads';
import type { Files } from '../../../support/engine.ts';
import { findingsOfEach } from './findings-of-each.ts';

// In a thread of its own nothing is known of what was checked elsewhere.
const { texts, files } = workerData as { readonly texts: readonly string[]; readonly files: Files };
parentPort?.postMessage(JSON.stringify(await findingsOfEach(texts, files)));
