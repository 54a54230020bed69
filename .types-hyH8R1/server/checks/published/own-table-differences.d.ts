import { type Report } from '../../report/report.ts';
import { type Difference } from './difference.ts';
/** Tables of the author's own whose cells are not those of the page. Titles tell which is which, or else their labels. */
export declare function ownTableDifferences(report: Report, published: Report): Iterable<Difference>;
