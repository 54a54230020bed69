import {
  type AttachmentEntry,
  type Contents,
  contentsTitle,
  type FootnoteText,
  type LaidOutBlock,
  type LaidOutDocument,
  type LaidOutHeading,
  type LaidOutNote,
  type LaidOutPicture,
  type PublicationEntry,
  pictureInWords,
  type SignatureLine,
} from '../document.ts';
import style from './article.css';
import { articleMarkup, headingElement, renderInlines } from './article.ts';
import type { ArticleOptions } from './article-options.ts';
import { attributes, type Markup, markup } from './markup.ts';
import paper from './paper.css';
import { standalonePage } from './standalone-page.ts';
import { renderTable } from './table.ts';

/**
 * The report as one page that needs nothing else: style sheet for screen and A4 print and pictures inside, no script,
 * no font, nothing fetched. `remark` says something of the file that its face does not show.
 */
export function renderPage(document: LaidOutDocument, remark?: string): string {
  const { title, body } = document;
  const author = body === undefined ? undefined : markup`<meta name="author" content="${body}">\n`;
  // Unlike a description, no search engine shows it.
  const description =
    remark === undefined ? undefined : markup`<meta name="dcterms.description" content="${remark}">\n`;
  return standalonePage({
    ...{ language: 'zh', title, meta: markup`${author}${description}`, hasPictures: true },
    style: `${style}@media print {\n${paper}}\n`,
    content: markup`${articleMarkup(document, { positions: false })}\n`,
  });
}

const options: ArticleOptions = { positions: false, bare: true };

// Fonts and colours stay those of the page that it is pasted into.
const titleStyle = 'margin:0 0 1em;font-size:1.5em;font-weight:bold;line-height:1.5;text-align:center;text-indent:0';
const headingStyle = 'margin:1em 0 0.4em;font-size:1em;font-weight:bold;line-height:1.8;text-indent:2em';
const paragraphStyle = 'margin:0.4em 0;line-height:1.8;text-align:justify;text-indent:2em';
const noteStyle = 'margin:0.2em 0;font-size:0.85em;line-height:1.6;text-indent:0';
const publicationStyle = 'margin:0;line-height:1.8;text-indent:2em';

/**
 * The report as markup to paste into the page of a content-management system. Nothing but plain elements, with what
 * they look like inside them: such editors drop style sheets, classes and unusual elements. Of a chart the numbers; a picture
 * goes by the path of its file, which has to be uploaded to the site.
 */
export function renderFragment(document: LaidOutDocument): string {
  return markup`${document.blocks.map((block) => markup`${renderBlock(block)}\n`)}`.toString();
}

function renderBlock(block: LaidOutBlock): Markup {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block);
    case 'contents':
      return markup`${renderContents(block)}`;
    case 'paragraph':
      return markup`<p style="${paragraphStyle}">${renderInlines(block.inlines, options)}</p>`;
    case 'table':
      return renderTable(block, 0, options);
    case 'notes':
      return markup`${block.notes.map(renderNote)}`;
    case 'footnotes':
      return markup`${block.notes.map(renderFootnote)}`;
    case 'figure':
      return renderTable(block.data, 0, options);
    case 'picture':
      return renderPicture(block);
    case 'attachments':
      return markup`${block.entries.map(renderAttachment)}`;
    case 'signature':
      return markup`${block.lines.map(renderSignatureLine)}`;
    case 'publication':
      return markup`${block.entries.map(renderEntry)}`;
  }
}

function renderHeading({ level, id, inlines }: LaidOutHeading): Markup {
  // Tables without a caption are named by the heading above them.
  const own = attributes({ id, style: level === 1 ? titleStyle : headingStyle });
  return headingElement(level, own, renderInlines(inlines, options));
}

function renderNote({ lead, inlines }: LaidOutNote): Markup {
  return markup`<p style="${noteStyle}">${lead}${renderInlines(inlines, options)}</p>\n`;
}

/** As its mark in the text names it. */
function renderFootnote({ number, inlines }: FootnoteText): Markup {
  return markup`<p id="gk-footnote-${number}" style="${noteStyle}">${number}. ${renderInlines(inlines, options)}</p>\n`;
}

function renderAttachment({ number, name, path }: AttachmentEntry, index: number): Markup {
  const told = path === undefined ? name : markup`<a href="${path}">${name}</a>`;
  const indent = index === 0 ? 2 : 5;
  return markup`<p style="margin:0;line-height:1.8;text-indent:${indent}em">${index === 0 ? '\u9644\u4ef6\uff1a' : ''}${number}${told}</p>\n`;
}

function renderPicture(picture: LaidOutPicture): Markup {
  const { path, alternative, title } = picture;
  const style = 'margin:0.4em 0;line-height:1.8;text-align:center;text-indent:0';
  if (path === undefined) return markup`<p style="${style}">${pictureInWords(picture)}</p>`;
  return markup`<p style="${style}"><img src="${path}" alt="${alternative}" style="max-width:100%"></p>
<p style="${style}">${title.text}</p>`;
}

function renderSignatureLine({ text, indent }: SignatureLine): Markup {
  return markup`<p style="margin:0;padding-right:${indent}em;line-height:1.8;text-align:right;text-indent:0">${text}</p>\n`;
}

function renderContents({ entries }: Contents): Markup {
  const lines = entries.map(({ level, text, id }) => {
    return markup`<p style="margin:0;line-height:1.8;text-indent:${2 * (level - 2)}em"><a href="#${id}">${text}</a></p>\n`;
  });
  return markup`<p style="margin:0.4em 0;font-weight:bold;line-height:1.8;text-align:center;text-indent:0">${contentsTitle}</p>\n${lines}`;
}

function renderEntry({ key, value, href }: PublicationEntry): Markup {
  const told = href === undefined ? value : markup`<a href="${href}">${value}</a>`;
  return markup`<p style="${publicationStyle}">${key}\uff1a${told}</p>\n`;
}
