import { type KnownFont, type PdfResources } from './faces.ts';
import { type PrintedReport } from './printed-report.ts';
/**
 * Starts Typst. It has no access to files, network or the time of day. It remembers what it has typeset, five megabytes
 * for each report, and never forgets: whoever makes many starts it anew in another thread.
 */
export declare function startTypst({ engine, officialFonts, bundledFonts, findFonts }: PdfResources): Promise<PdfEngine>;
/** A typesetting engine with its fonts. */
export interface PdfEngine {
    /** Every font that it starts with, by preference: official ones first. */
    readonly fonts: readonly KnownFont[];
    /** Other fonts of this computer with such characters, which it has from then on; none where there are none. */
    findFonts(characters: readonly string[]): Promise<readonly KnownFont[]>;
    /**
     * The pages of a report as PDF, in these of its fonts and no others: the same report in the same fonts gives the same
     * bytes.
     *
     * @throws where the engine refuses; what a report says never makes it.
     */
    typeset(report: PrintedReport, fonts: readonly Pick<KnownFont, 'family'>[]): Promise<Uint8Array>;
}
