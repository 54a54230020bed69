// Entry point of a thread that checks reports, for a check of many.
import { parentPort, workerData } from 'node:worker_threads';
import type { CheckBatch, CheckManner } from './check-manner.ts';
import { ReportChecker } from './check-reports.ts';

// Both sides are built together: what comes is what they agree on.
const checker = new ReportChecker(workerData as CheckManner);
parentPort?.on('message', async (batch: CheckBatch) => parentPort?.postMessage(await checker.check(batch)));
parentPort?.postMessage('ready');
