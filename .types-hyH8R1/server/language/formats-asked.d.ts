import type { ReportFile } from './generated/ast.ts';
/** Notes that what is found in a report depends on all formats there are, not on its own alone: advice names others. */
export declare function noteFormatsAsked(file: ReportFile): void;
/** Whether what was found in a report depends on all formats there are. */
export declare function hasAskedForFormats(file: ReportFile): boolean;
