import type { LaidOutInline } from '../document.ts';
import { type ArticleOptions, position } from './article-options.ts';
import { type Markup, markup } from './markup.ts';

/** Text with its bold parts, links and bound numbers. */
export function renderInlines(inlines: readonly LaidOutInline[], options: ArticleOptions): Markup {
  return markup`${inlines.map((inline) => renderInline(inline, options))}`;
}

function renderInline(inline: LaidOutInline, options: ArticleOptions): Markup {
  switch (inline.kind) {
    case 'text':
      return markup`${inline.text}`;
    case 'phrase':
      return markup`<span class="gk-phrase">${renderInlines(inline.children, options)}</span>`;
    case 'strong':
      return markup`<strong>${renderInlines(inline.children, options)}</strong>`;
    case 'link':
      return markup`<a href="${inline.href}">${renderInlines(inline.children, options)}</a>`;
    case 'number': {
      if (!options.positions) return markup`${inline.text}`;
      const kind = inline.known ? 'gk-bound' : 'gk-bound gk-unknown';
      return markup`<span class="${kind}"${position(inline.range, options)}>${inline.text}</span>`;
    }
  }
}
