import type { PdfFonts } from '../shared/export-targets.ts';
import type { Text } from '../shared/text.ts';
/** Why one output of a report cannot be made though the report can be read. */
export declare class ExportProblem extends Error {
    readonly kind: 'missing-characters' | 'no-pdf-engine' | 'no-chart-engine';
    readonly text: Text;
    /** That no font has; empty for another problem. */
    readonly characters: readonly string[];
    constructor(kind: ExportProblem['kind'], text: Text, characters?: readonly string[]);
}
/** Engine or fonts are not where they were installed. */
export declare function unreadablePdfEngine(folder: string): ExportProblem;
/** Engine or fonts are not where they were installed. */
export declare function unreadableChartEngine(folder: string): ExportProblem;
/** In a web page there is no engine for PDF. */
export declare function noPdfEngine(): ExportProblem;
/**
 * A character printed as an empty box would be found by the readers only. `lines`: where each stands, from 1; `fonts`: those
 * it was looked for in.
 */
export declare function missingCharacters(characters: readonly string[], lines?: ReadonlyMap<string, readonly number[]>, fonts?: PdfFonts): ExportProblem;
