// Entry point of the thread that makes pixels of charts: the language server does not stand still for it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Picture } from '../render/chart/picture.ts';
import { startResvg } from '../render/chart/resvg.ts';
import { type ChartAnswer, ChartPlaces, chartFiles } from '../shared/chart-files.ts';
import { compileOnce } from './compile-once.ts';

const { folder } = ChartPlaces.parse(workerData);
const read = (file: string) => readFile(join(folder, file));
const [engine, fonts] = await Promise.all([read(chartFiles.engine), Promise.all(chartFiles.fonts.map(read))]);
compileOnce();
const rasterise = await startResvg({ engine, fonts });
// Both sides are built together: what comes is a picture.
parentPort?.on('message', async (picture: Picture) => parentPort?.postMessage(await answerTo(picture)));
parentPort?.postMessage('ready');

async function answerTo(picture: Picture): Promise<ChartAnswer> {
  try {
    const png = await rasterise(picture);
    return { png: png ? new Uint8Array(png) : null };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
