import type { CellMark } from '../document.ts';
import type { ArticleOptions } from './article-options.ts';
import { attributes, type Markup, markup } from './markup.ts';

/** A mark as the preview shows it: nothing in any other output. */
export interface ShownMark {
  readonly class?: string;
  /** The tooltip. */
  readonly title?: string;
  /** A sign to put behind the text, so that colour is not all that marks it; it reads out what the tooltip says. */
  readonly flag?: Markup;
}

const signs: Readonly<Record<CellMark['state'], string>> = { broken: '\u2715', doubtful: '!', unchecked: '\u2026' };

export function shownMark(mark: CellMark | undefined, options: ArticleOptions): ShownMark {
  if (!mark || !options.positions) return {};
  const title = mark.words.map((text) => text[options.language]).join('\n');
  const flag = markup`<span class="gk-flag" role="img" aria-label="${title}">${signs[mark.state]}</span>`;
  return { class: `gk-${mark.state}`, title, flag };
}

/** Class and tooltip, for an element that has no others. */
export function markAttributes({ class: name, title }: ShownMark): Markup {
  return attributes({ class: name, title });
}
