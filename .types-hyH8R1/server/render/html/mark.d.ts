import type { CellMark } from '../document.ts';
import type { ArticleOptions } from './article-options.ts';
import { type Markup } from './markup.ts';
/** A mark as the preview shows it: nothing in any other output. */
export interface ShownMark {
    readonly class?: string;
    /** The tooltip. */
    readonly title?: string;
    /** A sign to put behind the text, so that colour is not all that marks it; it reads out what the tooltip says. */
    readonly flag?: Markup;
}
export declare function shownMark(mark: CellMark | undefined, options: ArticleOptions): ShownMark;
/** Class and tooltip, for an element that has no others. */
export declare function markAttributes({ class: name, title }: ShownMark): Markup;
