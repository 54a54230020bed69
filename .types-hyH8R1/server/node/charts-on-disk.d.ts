import type { Rasterise } from '../render/chart/resvg.ts';
/** What makes pixels of charts on a computer. */
interface ChartsOnDisk {
    /** Of the program: `dist`. */
    readonly folder: string;
    /** After so many milliseconds without a chart the memory of the thread is given back. */
    readonly patience?: number;
}
/** Makes pixels of charts in a thread that starts when there is a chart and ends when there is none any more. */
export declare function chartsOnDisk({ folder, patience }: ChartsOnDisk): Rasterise;
export {};
