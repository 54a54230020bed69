import type { Report } from '../../report/report.ts';
import { type Difference } from './difference.ts';
/** Whether a page is of another body or year: then nothing else on it is worth a comparison. */
export declare function isOfAnother(report: Report, published: Report): boolean;
/** Values of header and title that are not what the page says. What a page leaves out may stand elsewhere on its site. */
export declare function headerDifferences(report: Report, published: Report): Iterable<Difference>;
