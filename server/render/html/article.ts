import type { LaidOutBlock, LaidOutDocument, LaidOutHeading, PublicationData } from '../document.ts';
import { type ArticleOptions, position } from './article-options.ts';
import { renderFigure } from './figure.ts';
import { headingElement } from './heading.ts';
import { renderInlines } from './inlines.ts';
import { attributes, type Markup, markup } from './markup.ts';
import { renderTable } from './table.ts';

/**
 * The report as one `<article>`: what the preview shows, what the page holds, what is pasted into a web editor.
 * Text is escaped, links lead to the web or a mailbox only, nothing is loaded and nothing runs.
 */
export function renderArticle(document: LaidOutDocument, options: ArticleOptions): string {
  return articleMarkup(document, options).toString();
}

/** The same, to be put into further markup. */
export function articleMarkup(document: LaidOutDocument, options: ArticleOptions): Markup {
  const blocks = document.blocks.map((block) => markup`${renderBlock(block, options)}\n`);
  return markup`<article class="gk-report" lang="zh-CN">\n${blocks}</article>`;
}

function renderBlock(block: LaidOutBlock, options: ArticleOptions): Markup {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block, options);
    case 'paragraph':
      return markup`<p${position(block.range, options)}>${renderInlines(block.inlines, options)}</p>`;
    case 'table':
      return renderTable(block, options);
    case 'figure':
      return renderFigure(block, options);
    case 'publication':
      return renderPublication(block, options);
  }
}

function renderHeading({ level, id, range, inlines }: LaidOutHeading, options: ArticleOptions): Markup {
  const own = markup`${attributes({ id })}${position(range, options)}`;
  return headingElement(level, own, renderInlines(inlines, options));
}

function renderPublication({ entries }: PublicationData, options: ArticleOptions): Markup {
  const lines = entries.map(({ key, value, href, range }) => {
    const place = position(range, options);
    const told = href === undefined ? value : markup`<a href="${href}">${value}</a>`;
    return markup`<div${place}><dt${place}>${key}\uff1a</dt><dd${place}>${told}</dd></div>\n`;
  });
  return markup`<dl class="gk-publication">\n${lines}</dl>`;
}
