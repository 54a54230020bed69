import * as z from 'zod/mini';

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
