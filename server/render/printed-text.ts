import { withoutInvisible } from '../report/read/invisible.ts';

/**
 * Text without what has no shape: line ends and tabs print as blanks; control characters and invisible marks of format,
 * which programs that search and copy trip over, not at all.
 */
export function printedText(text: string): string {
  return withoutInvisible(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' '));
}
