import { type LaidOutTable } from '../document.ts';
import { type ArticleOptions } from './article-options.ts';
import { type Markup } from './markup.ts';
/**
 * A table below so many headings that reads aloud as it looks: a name, headings with their scope, and for every number
 * its headings. Its columns and its type are those of the page, which a screen takes as proportions.
 */
export declare function renderTable(table: LaidOutTable, headings: number, options: ArticleOptions): Markup;
