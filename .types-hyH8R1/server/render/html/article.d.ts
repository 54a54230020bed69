import { type HeadingLevel, type LaidOutDocument, type LaidOutInline } from '../document.ts';
import { type ArticleOptions } from './article-options.ts';
import { type Markup } from './markup.ts';
/**
 * The report as one `<article>`: what the preview shows, what the page holds, what is pasted into a web editor.
 * Text is escaped, links lead to the web or a mailbox only, nothing is loaded and nothing runs.
 */
export declare function renderArticle(document: LaidOutDocument, options: ArticleOptions): string;
/** The same, to be put into further markup. */
export declare function articleMarkup(document: LaidOutDocument, options: ArticleOptions): Markup;
/** The element of a heading: h1 for the title, h2 for a chapter, h3 and h4 for sections. */
export declare function headingElement(level: HeadingLevel, own: Markup, content: Markup | readonly Markup[]): Markup;
/** Text with its bold parts, links and bound numbers. */
export declare function renderInlines(inlines: readonly LaidOutInline[], options: ArticleOptions): Markup;
