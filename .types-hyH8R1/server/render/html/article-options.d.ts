import type { TextRange } from '../../report/text-range.ts';
import type { Language } from '../../shared/text.ts';
import { type Markup } from './markup.ts';
/**
 * With positions: for the preview, where every element says which line it comes from and cells that are wrong are
 * marked in the reader's language. Without: the finished report, with the styles of tables in their elements so that
 * they survive being pasted; all of them when it is bare of a style sheet.
 */
export type ArticleOptions = {
    readonly positions: false;
    readonly bare?: true;
} | {
    readonly positions: true;
    readonly language: Language;
};
/** Whether what an element looks like stands nowhere but in it. */
export declare function isBare(options: ArticleOptions): boolean;
/** `data-line` and `data-end`: first and last line, from 0; `data-character`: where in its line it starts. */
export declare function position({ start, end }: TextRange, { positions }: ArticleOptions): Markup;
