import type { Report } from '../report/report.ts';
import { type Check, type CheckGroup } from './check.ts';
import type { Difference } from './published/difference.ts';
type Told = Pick<Difference, 'place' | 'own' | 'published'>;
/** The check that tells of a difference. */
export declare function publishedCheckOf({ kind }: Difference): Check<Told>;
/** How many numbers and sentences of a report a comparison is about. */
export declare function extentOf(report: Report, published: Report): {
    readonly numbers: number;
    readonly sentences: number;
};
/**
 * What a report and the page it was published as do not say alike, in the order of the report. Of a page of another body or year
 * only that is told.
 */
export declare function differencesFrom(report: Report, published: Report): readonly Difference[];
export declare const publishedChecks: CheckGroup;
/** What is compared only where a report is compared with its page: such explanations wait for that. */
export declare const publishedCheckIds: ReadonlySet<string>;
export {};
