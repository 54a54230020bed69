import type Big from 'big.js';
import { withCommas } from '../../report/equations/bound-functions.ts';
import { inNumerals } from '../../report/read/numerals.ts';
import type { Report } from '../../report/report.ts';
import type { TextRange } from '../../report/text-range.ts';
import type { Text } from '../../shared/text.ts';
import { boundSource } from './amounts.ts';
import { narratedNumbers } from './narrated-numbers.ts';
import { says } from './spoken-numbers.ts';

/** A number of a sentence that is one of the tables, and what prints it from there. */
export interface Binding {
  readonly range: TextRange;
  /** The reference, in its braces. */
  readonly text: string;
  /** What is done, for authors who choose: `新收申请：58 → {申请办理.本年新收}（第 12 行）`. */
  readonly title: Text;
}

/**
 * The numbers typed into sentences that are those of their tables, each with the reference that prints the same. Of several
 * readings that come to the same number the first is taken. Not those of last year, nor those that are wrong: which of
 * both is, sentence or table, is for the author to say.
 */
export function bindings(report: Report): readonly Binding[] {
  return narratedNumbers(report).flatMap(({ narration, prose, figure, number, readings, ofLastYear, table }) => {
    if (!figure || ofLastYear || !prose.isTyped(figure.start, figure.end)) return [];
    const reading = readings.find(({ value }) => value !== undefined && says(number, value));
    if (!reading?.value) return [];
    const source = boundAs(prose.printed(figure.start, figure.end), boundSource(reading, table), reading.value);
    if (source === undefined) return [];
    const range = prose.rangeOf(figure.start, figure.end);
    const text = `{${source}}`;
    const change = `${reading.value.toFixed()} → ${text}`;
    const line = range.start.line + 1;
    const title = {
      zh: `${narration.label}：${change}（第 ${line} 行）`,
      en: `${narration.label}: ${change} (line ${line})`,
    };
    return [{ range, text, title }];
  });
}

/** What prints a number as it is written: as it is, with commas, in Chinese numerals. What is cut off nothing prints so. */
function boundAs(written: string, source: string, value: Big): string | undefined {
  if (value.toFixed() === written) return source;
  if (withCommas({ value }).text === written) return `千分位(${source})`;
  return inNumerals(value) === written ? `中文(${source})` : undefined;
}
