import type { Fields } from '../../report/fields.ts';
import type { TextRange } from '../../report/text-range.ts';
import type { Language } from '../../shared/text.ts';
import { attributes, type Markup, markup } from './markup.ts';

/**
 * With positions: for the preview, where every element says which line it comes from and cells that are wrong are
 * marked in the reader's language; with `fields` those that can be filled in say so. Without: the finished report, with the styles of tables in their elements so that
 * they survive being pasted; all of them when it is bare of a style sheet.
 */
export type ArticleOptions =
  | { readonly positions: false; readonly bare?: true }
  | { readonly positions: true; readonly language: Language; readonly fields?: PageFields };

/** What makes a page one that can be filled in. */
export interface PageFields {
  readonly fields: Fields;
  /** What a number of the form was last year, by its path, as it prints. */
  readonly lastYear: ReadonlyMap<string, string>;
}

/** Whether what an element looks like stands nowhere but in it. */
export function isBare(options: ArticleOptions): boolean {
  return !options.positions && options.bare === true;
}

/** `data-line` and `data-end`: first and last line, from 0; `data-character`: where in its line it starts. */
export function position({ start, end }: TextRange, { positions }: ArticleOptions): Markup {
  if (!positions) return markup``;
  return attributes({
    'data-line': start.line,
    'data-end': end.line,
    'data-character': start.character === 0 ? undefined : start.character,
  });
}
