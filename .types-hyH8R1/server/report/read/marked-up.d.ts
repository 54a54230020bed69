import type { Format } from '../format.ts';
import type { Report } from '../report.ts';
/** A line that could be the heading of a chapter: short, no sentence, not numbered as a section. Others are as good as blank. */
export declare function asHeading(text: string): string;
/**
 * A published report that was copied as text, with the marks that the language asks for: header lines, `#`, `##`, `###`
 * and tables of the form as far as they can be told. Its words stay as they are.
 */
export declare function markedUp(lines: readonly string[], report: Report, format: Format): string;
