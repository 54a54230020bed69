import type { ExportEngines } from './export.ts';
/** What makes PDF, and pixels of charts for Word. Other programs hand it on; what is in it is nothing to rely on. */
export interface Engines {
    /** What it is for. */
    readonly makes: readonly ('pdf' | 'charts')[];
}
/** Closes engines up for other programs. */
export declare function closed(engines: ExportEngines): Engines;
/** The parts of engines that {@link closed} made; none of what somebody else made. */
export declare function partsOf(engines: Engines | undefined): ExportEngines;
