import { type Check, type CheckGroup } from './check.ts';
import { type ChapterOpening } from './lost-chapters.ts';
import { type RenamedChapter } from './renamed-chapters.ts';
/** A report of the year for which the format was encouraged, not compulsory, in a structure of its own. */
export declare const freeStructure: Check<{
    readonly year: number;
    readonly format: string;
}>;
/** Required chapters of the format that the report does not have. */
export declare const missingChapter: Check<{
    readonly labels: readonly string[];
    readonly next: string | undefined;
    readonly opening: ChapterOpening['kind'] | undefined;
}>;
/** A chapter the format does not have: a slip in its heading, or content the format has no place for. */
export declare const unknownChapter: Check<{
    readonly heading: string;
    readonly format: string;
    readonly proposal: string | undefined;
    /** What speaks for the proposal. */
    readonly by: RenamedChapter['by'] | undefined;
}>;
/** A chapter that an earlier heading already opens. */
export declare const repeatedChapter: Check<{
    readonly label: string;
}>;
/** A chapter that is not where the format has it. */
export declare const chapterOrder: Check<{
    readonly label: string;
    readonly after: string | undefined;
    readonly before: string | undefined;
}>;
/** A chapter numbered otherwise than in the format. */
export declare const chapterNumber: Check<{
    readonly heading: string;
    readonly label: string;
}>;
/** A heading in a known but not the official wording. */
export declare const headingVariant: Check<{
    readonly heading: string;
    readonly label: string;
}>;
export declare const chapterChecks: CheckGroup;
