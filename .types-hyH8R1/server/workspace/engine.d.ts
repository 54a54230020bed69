import type { DefaultSharedCoreModuleContext, LangiumSharedCoreServices } from 'langium';
import type { GkServices } from '../language/services.ts';
import { PictureFiles } from './picture-files.ts';
import { ReportReader } from './report-reader.ts';
/** The engine without an editor: what the command line and the tests run on. */
export interface Engine {
    readonly shared: LangiumSharedCoreServices;
    readonly report: GkServices;
    readonly format: GkServices;
    readonly reader: ReportReader;
    /** What is known of pictures; somebody has to look at them before a report is read. */
    readonly pictures: PictureFiles;
}
/** Starts the engine on a file system; documents are built without diagnostics, which are asked for per document. */
export declare function createEngine(context: DefaultSharedCoreModuleContext): Engine;
