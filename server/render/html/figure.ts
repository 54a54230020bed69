import { raw } from 'hono/html';
import type { LaidOutFigure } from '../document.ts';
import { type ArticleOptions, position } from './article-options.ts';
import { markAttributes, shownMark } from './mark.ts';
import { attributes, type Markup, markup } from './markup.ts';
import { renderTable } from './table.ts';

/**
 * A chart as one image that is read aloud by its numbers, with its title below; where it is not drawn as a table, below
 * so many headings.
 */
export function renderFigure(figure: LaidOutFigure, headings: number, options: ArticleOptions): Markup {
  const { id, title, alternative, picture, data, range } = figure;
  if (!picture) return renderTable(data, headings, options);
  const own = markup`${attributes({ id, class: 'gk-figure' })}${position(range, options)}`;
  const mark = shownMark(title.mark, options);
  const spoken = attributes({ role: 'img', 'aria-label': alternative });
  // Drawn by us, without anything that runs or is fetched; the text in it is escaped.
  const drawn = raw(picture.svg.replace(/^<svg/, `<svg${spoken}`));
  return markup`<figure${own}>${drawn}
<figcaption${markAttributes(mark)}${position(title.range, options)}>${title.text}${mark.flag}</figcaption></figure>`;
}
