import type { Report } from '../../report/report.ts';
import type { Difference } from './difference.ts';
/**
 * Sentences that are not those of the page. The words of a chapter are compared as one row of words, so that no paragraph,
 * heading or mark has to begin or end where it does on the page; what differs is then told sentence by sentence.
 */
export declare function textDifferences(report: Report, published: Report): Iterable<Difference>;
