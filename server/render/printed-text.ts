import { withoutInvisible } from '../report/read/invisible.ts';
import { remembered } from '../shared/remembered.ts';

/**
 * Text without what has no shape: line ends and tabs print as blanks; control characters and invisible marks of format,
 * which programs that search and copy trip over, not at all.
 */
export const printedText: (text: string) => string = remembered((text) =>
  withoutInvisible(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')),
);
