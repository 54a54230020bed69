import type { LaidOutBlock, LaidOutDocument, LaidOutHeading, PublicationEntry } from '../document.ts';
import type { ArticleOptions } from './article-options.ts';
import { headingElement } from './heading.ts';
import { renderInlines } from './inlines.ts';
import { attributes, type Markup, markup } from './markup.ts';
import { renderTable } from './table.ts';

const options: ArticleOptions = { positions: false, bare: true };

// Fonts and colours stay those of the page that it is pasted into.
const titleStyle = 'margin:0 0 1em;font-size:1.5em;font-weight:bold;line-height:1.5;text-align:center;text-indent:0';
const headingStyle = 'margin:1em 0 0.4em;font-size:1em;font-weight:bold;line-height:1.8;text-indent:2em';
const paragraphStyle = 'margin:0.4em 0;line-height:1.8;text-align:justify;text-indent:2em';
const publicationStyle = 'margin:0;line-height:1.8;text-indent:2em';

/**
 * The report as markup to paste into the page of a content-management system. Nothing but plain elements, with what
 * they look like inside them: such editors drop style sheets, classes and unusual elements. Of a chart the numbers.
 */
export function renderFragment(document: LaidOutDocument): string {
  return markup`${document.blocks.map((block) => markup`${renderBlock(block)}\n`)}`.toString();
}

function renderBlock(block: LaidOutBlock): Markup {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block);
    case 'paragraph':
      return markup`<p style="${paragraphStyle}">${renderInlines(block.inlines, options)}</p>`;
    case 'table':
      return renderTable(block, 0, options);
    case 'figure':
      return renderTable(block.data, 0, options);
    case 'publication':
      return markup`${block.entries.map(renderEntry)}`;
  }
}

function renderHeading({ level, id, inlines }: LaidOutHeading): Markup {
  // Tables without a caption are named by the heading above them.
  const own = attributes({ id, style: level === 1 ? titleStyle : headingStyle });
  return headingElement(level, own, renderInlines(inlines, options));
}

function renderEntry({ key, value, href }: PublicationEntry): Markup {
  const told = href === undefined ? value : markup`<a href="${href}">${value}</a>`;
  return markup`<p style="${publicationStyle}">${key}\uff1a${told}</p>\n`;
}
