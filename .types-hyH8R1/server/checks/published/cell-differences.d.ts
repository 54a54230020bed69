import type { Report } from '../../report/report.ts';
import type { Difference } from './difference.ts';
/** Numbers of the tables of the form that are not those of the page. */
export declare function cellDifferences(report: Report, published: Report): Iterable<Difference>;
