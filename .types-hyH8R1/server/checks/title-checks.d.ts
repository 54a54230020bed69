import { type Check, type CheckGroup } from './check.ts';
/** A year in the title that is not the report's. */
export declare const titleYear: Check<{
    readonly written: string;
    readonly year: number;
}>;
/** A title without a year. */
export declare const titleWithoutYear: Check<{
    readonly year: number;
}>;
/** A title that is about something else than the reports of the format: 行政执法统计年报, 政务公开工作总结. */
export declare const titleOfOther: Check<{
    readonly written: string;
    readonly mentions: readonly string[];
    readonly title: string;
}>;
/** Another agency's name in the title, or in the preface where it says who wrote the report. */
export declare const titleBody: Check<{
    readonly written: string;
    readonly body: string;
    readonly where: 'title' | 'preface';
}>;
/** Prints the header's year, so that it can't be wrong again. */
export declare const boundYear = "{\u5E74\u5EA6}";
export declare const titleChecks: CheckGroup;
