import { eastAsianWidth } from 'get-east-asian-width';

/** What stands for an ambiguous character such as “ or …: two columns in Chinese fonts, one in Latin ones. */
export type AmbiguousWidth = 'wide' | 'narrow';

// Made with the first text that needs it: it takes longer than all that most commands do before.
let graphemes: Intl.Segmenter | undefined;

/**
 * Some hundred characters, then on to one that begins a grapheme for certain, since it combines with none. V8 takes the
 * square of a text's length to cut it, so it gets a piece at a time.
 */
const pieces = /[\s\S]{256}[^ -~\u3001-\u3029\u3041-\u3094\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]{0,1024}|[\s\S]+/g;

/** Each of these is a grapheme by itself. */
const simple = /^[ -~\u3001-\u3029\u3041-\u3094\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]*$/;

/** The characters of a text as a reader counts them, each with the marks that combine with it. */
export function graphemesOf(text: string): Iterable<string> {
  return simple.test(text) ? text : combined(text);
}

function* combined(text: string): Iterable<string> {
  graphemes ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  for (const [piece] of text.matchAll(pieces)) for (const { segment } of graphemes.segment(piece)) yield segment;
}

/** Columns a text takes in a fixed-width font (UAX #11). A combined character counts as its base. */
export function textWidth(text: string, ambiguous: AmbiguousWidth = 'wide'): number {
  let width = 0;
  for (const grapheme of graphemesOf(text))
    width += eastAsianWidth(grapheme.codePointAt(0) ?? 0, { ambiguousAsWide: ambiguous === 'wide' });
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
