import * as z from 'zod/mini';
/** What makes pixels of charts, by its places in the folder of the program: the engine, the fonts, and its thread. */
export declare const chartFiles: {
    readonly engine: 'chart/engine.wasm';
    /** Of those that PDF is set in: one for everything, and what it lacks, such as the small digits of CO₂. */
    readonly fonts: readonly ['pdf/heiti.otf', 'pdf/latin.ttf'];
    readonly thread: 'chart/worker.mjs';
};
/** What the thread that makes pixels of charts is started with: the folder of the program. */
export declare const ChartPlaces: z.ZodMiniObject<{
    folder: z.ZodMiniString<string>;
}, z.core.$strip>;
export type ChartPlaces = z.infer<typeof ChartPlaces>;
/**
 * What the thread answers to each picture that it is sent; a PNG, or null where it cannot be shown. It ends with an
 * error where engine or fonts cannot be read.
 */
export declare const ChartAnswer: z.ZodMiniUnion<readonly [z.ZodMiniObject<{
    png: z.ZodMiniNullable<z.ZodMiniCustom<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>>;
}, z.core.$strip>, z.ZodMiniObject<{
    problem: z.ZodMiniString<string>;
}, z.core.$strip>]>;
export type ChartAnswer = z.infer<typeof ChartAnswer>;
