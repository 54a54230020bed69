import { eastAsianWidth } from 'get-east-asian-width';

/** What stands for an ambiguous character such as “ or …: two columns in Chinese fonts, one in Latin ones. */
export type AmbiguousWidth = 'wide' | 'narrow';

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Columns a text takes in a fixed-width font (UAX #11). A combined character counts as its base. */
export function textWidth(text: string, ambiguous: AmbiguousWidth = 'wide'): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text))
    width += eastAsianWidth(segment.codePointAt(0) ?? 0, { ambiguousAsWide: ambiguous === 'wide' });
  return width;
}

/** The text with spaces behind it, up to a width. */
export function padded(text: string, width: number, ambiguous: AmbiguousWidth = 'wide'): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text, ambiguous)));
}

/** The text with spaces in front of it, up to a width. */
export function paddedLeft(text: string, width: number, ambiguous: AmbiguousWidth = 'wide'): string {
  return ' '.repeat(Math.max(0, width - textWidth(text, ambiguous))) + text;
}
