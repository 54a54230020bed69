import { type Engines } from '../render/engines.ts';
export type { Engines } from '../render/engines.ts';
/** A report on disk: its text, and what the functions of `gkreport` need to know of it. */
export interface ReportOnDisk {
    readonly text: string;
    readonly options: {
        /** Its address. */
        readonly path: string;
        /** Reads the reports that it names. */
        readonly files: (path: string) => Promise<string | undefined>;
        /** Reads the pictures that it shows. */
        readonly pictures: (path: string) => Promise<Uint8Array | undefined>;
        /** Of its folder, and of those above it up to the working folder. */
        readonly formats: readonly string[];
        /** Those of {@link nodeEngines}. */
        readonly engines: Engines;
    };
}
/**
 * Reads a report with the formats beside it; last year's and subordinate reports are read when it is worked on.
 *
 * @throws where the file cannot be read, is larger than 4 MB, or is no UTF-8.
 */
export declare function openReport(path: string): Promise<ReportOnDisk>;
/**
 * The engines that come with the package, each in a thread of its own, which starts when it is needed and ends when it is no
 * more. `folder`: its `dist`, for programs that are bundled and so no longer lie beside it.
 */
export declare function nodeEngines(folder?: string): Engines;
