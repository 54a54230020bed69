import type { TextRange } from '../report/text-range.ts';
import type { FixData } from './fix-data.ts';
/** Whether a line is a rule, or would be. */
export declare function isRuleLine(line: string): boolean;
/**
 * What would make a rule readable that is not at a place: signs between names that blanks or commas part, all of them at
 * once; or, where the line has swallowed the next one, that line for itself. Nothing where the rule would not be read to
 * its end even so.
 */
export declare function ruleMend(line: string, { start }: TextRange): FixData | undefined;
/**
 * The sign that was meant at a place: quotes of another kind around names; in a rule also a word or a colon in the place of
 * a sign, and what ends a sentence. `line` ends with the brace that ends what it stands in, `known` has the names of its
 * table. Nothing where a rule would not be read to its end even so, or stands where no rule may.
 */
export declare function otherSign(line: string, { start }: TextRange, known: readonly string[]): FixData | undefined;
/** 网站加微信: names of a table with signs in words between them, as a rule writes them; undefined for any other text. */
export declare function spelledSum(text: string, known: readonly string[]): string | undefined;
/** Whether the line of a rule, or else what stands between braces, would be read to its end. */
export declare function isReadable(text: string): boolean;
