import { headingMarks } from '../shared/line-kinds.ts';
import { linesOf } from './token-sink.ts';

/** The header of a report's text, which ends at the first heading, be it the title: all that has to be read to know whose it is. */
export function headerOf(text: string): string {
  for (const { text: line, start, end, offset } of linesOf(text))
    if (headingMarks(line.slice(start, end)) > 0) return text.slice(0, offset);
  return text;
}
