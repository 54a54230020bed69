import type { HtmlEscapedString } from 'hono/utils/html';
/** HTML that is safe as it is: only {@link markup} makes it, from literal HTML and escaped text. */
export type Markup = HtmlEscapedString;
/** What may stand in a hole: text is escaped, in attributes too; markup is taken as it is; undefined prints nothing. */
export type Content = string | number | Markup | undefined | readonly Content[];
/** HTML written out, with holes for content. */
export declare function markup(parts: TemplateStringsArray, ...holes: readonly Content[]): Markup;
/** Attributes, each with a blank before it; undefined ones are left out. */
export declare function attributes(values: Readonly<Record<string, string | number | undefined>>): Markup;
