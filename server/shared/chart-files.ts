import * as z from 'zod/mini';

/** What makes pixels of charts, by its places in the folder of the program: the engine, the fonts, and its thread. */
export const chartFiles = {
  engine: 'chart/engine.wasm',
  /** Of those that PDF is set in: one for everything, and what it lacks, such as the small digits of CO₂. */
  fonts: ['pdf/heiti.otf', 'pdf/latin.ttf'],
  thread: 'chart/worker.mjs',
} as const;

/** What the thread that makes pixels of charts is started with: the folder of the program. */
export const ChartPlaces = z.object({ folder: z.string() });
export type ChartPlaces = z.infer<typeof ChartPlaces>;

/**
 * What the thread answers to each picture that it is sent; a PNG, or null where it cannot be shown. It ends with an
 * error where engine or fonts cannot be read.
 */
export const ChartAnswer = z.union([
  z.object({ png: z.nullable(z.instanceof(Uint8Array)) }),
  z.object({ problem: z.string() }),
]);
export type ChartAnswer = z.infer<typeof ChartAnswer>;
