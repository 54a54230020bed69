import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** HTML that is safe as it is: only {@link markup} makes it, from literal HTML and escaped text. */
export type Markup = HtmlEscapedString;

/** What may stand in a hole: text is escaped, in attributes too; markup is taken as it is; undefined prints nothing. */
export type Content = string | number | Markup | undefined | readonly Content[];

/** HTML written out, with holes for content. */
export function markup(parts: TemplateStringsArray, ...holes: readonly Content[]): Markup {
  const made = html(parts, ...holes);
  if (made instanceof Promise) throw new TypeError('Markup holds a promise.');
  return made;
}

/** Attributes, each with a blank before it; undefined ones are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): Markup {
  // A page has thousands, nearly all of plain words: templates for each took half of the time of a page.
  let written = '';
  for (const [name, value] of Object.entries(values))
    if (value !== undefined) written += ` ${name}="${isPlain(value) ? value : markup`${value}`}"`;
  return raw(written);
}

function isPlain(value: string | number): boolean {
  return typeof value === 'number' || !/[&<>'"]/.test(value);
}
