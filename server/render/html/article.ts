import type { LaidOutBlock, LaidOutDocument, LaidOutHeading, LaidOutParagraph, PublicationData } from '../document.ts';
import { headingsBefore } from '../table-style/fitting-style.ts';
import { withinPages } from '../table-style/wide-tables.ts';
import { type ArticleOptions, isBare, position } from './article-options.ts';
import { renderFigure } from './figure.ts';
import { headingElement } from './heading.ts';
import { renderInlines } from './inlines.ts';
import { markAttributes, shownMark } from './mark.ts';
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
  // What is pasted into a web editor goes on no page.
  const paged = isBare(options) ? document.blocks : withinPages(document.blocks);
  const blocks = paged.map((block, index) => {
    const headings = headingsBefore(paged, index);
    return markup`${renderBlock(block, headings, options)}\n`;
  });
  return markup`<article class="gk-report" lang="zh-CN">\n${blocks}</article>`;
}

function renderBlock(block: LaidOutBlock, headings: number, options: ArticleOptions): Markup {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block, options);
    case 'paragraph':
      return renderParagraph(block, options);
    case 'table':
      return renderTable(block, headings, options);
    case 'figure':
      return renderFigure(block, headings, options);
    case 'publication':
      return renderPublication(block, options);
  }
}

function renderHeading({ level, id, range, inlines, mark }: LaidOutHeading, options: ArticleOptions): Markup {
  const shown = shownMark(mark, options);
  const own = markup`${attributes({ id })}${markAttributes(shown)}${position(range, options)}`;
  return headingElement(level, own, markup`${renderInlines(inlines, options)}${shown.flag}`);
}

function renderParagraph({ range, inlines, mark }: LaidOutParagraph, options: ArticleOptions): Markup {
  const shown = shownMark(mark, options);
  const own = markup`${markAttributes(shown)}${position(range, options)}`;
  return markup`<p${own}>${renderInlines(inlines, options)}${shown.flag}</p>`;
}

function renderPublication({ entries }: PublicationData, options: ArticleOptions): Markup {
  const lines = entries.map(({ key, value, href, range, mark }) => {
    const place = position(range, options);
    const shown = shownMark(mark, options);
    const told = href === undefined ? value : markup`<a href="${href}">${value}</a>`;
    const own = [markAttributes(shown), place];
    return markup`<div${place}><dt${place}>${key}\uff1a</dt><dd${own}>${told}${shown.flag}</dd></div>\n`;
  });
  return markup`<dl class="gk-publication">\n${lines}</dl>`;
}
