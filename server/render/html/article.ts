import { raw } from 'hono/html';
import { base64 } from '../../shared/base64.ts';
import {
  type Attachments,
  type Contents,
  contentsTitle,
  type Footnotes,
  type HeadingLevel,
  type LaidOutBlock,
  type LaidOutDocument,
  type LaidOutFigure,
  type LaidOutHeading,
  type LaidOutInline,
  type LaidOutParagraph,
  type LaidOutPicture,
  type PublicationData,
  pictureInWords,
  type ShownPicture,
  type Signature,
  type TableNotes,
} from '../document.ts';
import { headingsBefore } from '../table-style/fitting-style.ts';
import { withinPages } from '../table-style/wide-tables.ts';
import { type ArticleOptions, isBare, position } from './article-options.ts';
import { headerFields, newProseField, proseField } from './field.ts';
import { markAttributes, shownMark } from './mark.ts';
import { attributes, type Markup, markup } from './markup.ts';
import { renderTable } from './table.ts';

/**
 * The report as one `<article>`: what the preview shows, what the page holds, what is pasted into a web editor.
 * Text is escaped, links lead to the web or a mailbox only, nothing is loaded and nothing runs.
 */
export function renderArticle(document: LaidOutDocument, options: ArticleOptions): string {
  const header = options.positions && options.fields ? headerFields(options.fields, options.language) : undefined;
  return markup`${header}${articleMarkup(document, options)}`.toString();
}

/** The same, to be put into further markup. */
export function articleMarkup(document: LaidOutDocument, options: ArticleOptions): Markup {
  // What is pasted into a web editor goes on no page.
  const paged = isBare(options) ? document.blocks : withinPages(document.blocks);
  const blocks = paged.map((block, index) => {
    const headings = headingsBefore(paged, index);
    return markup`${renderBlock(block, headings, options)}\n${beginningBehind(paged, index, options)}`;
  });
  return markup`<article class="gk-report" lang="zh-CN">\n${blocks}</article>`;
}

/** Where the author can go on writing, behind the last block of a chapter or section. */
function beginningBehind(blocks: readonly LaidOutBlock[], index: number, options: ArticleOptions): Markup | undefined {
  if (!options.positions || !options.fields) return undefined;
  const next = blocks[index + 1]?.kind;
  if (next !== undefined && next !== 'heading' && !isClosing(next)) return undefined;
  const heading = blocks.slice(0, index + 1).findLast(({ kind }) => kind === 'heading' || isClosing(kind));
  return newProseField(heading, heading === blocks[index], options);
}

function isClosing(kind: LaidOutBlock['kind']): boolean {
  return kind === 'attachments' || kind === 'footnotes' || kind === 'signature' || kind === 'publication';
}

function renderBlock(block: LaidOutBlock, headings: number, options: ArticleOptions): Markup {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block, options);
    case 'contents':
      return renderContents(block, options);
    case 'paragraph':
      return renderParagraph(block, options);
    case 'table':
      return renderTable(block, headings, options);
    case 'notes':
      return renderNotes(block, options);
    case 'footnotes':
      return renderFootnotes(block, options);
    case 'figure':
      return renderFigure(block, headings, options);
    case 'picture':
      return renderPicture(block, options);
    case 'attachments':
      return renderAttachments(block, options);
    case 'signature':
      return renderSignature(block, options);
    case 'publication':
      return renderPublication(block, options);
  }
}

function renderHeading({ level, id, range, inlines, mark }: LaidOutHeading, options: ArticleOptions): Markup {
  const shown = shownMark(mark, options);
  const own = markup`${attributes({ id })}${markAttributes(shown)}${position(range, options)}`;
  return headingElement(level, own, markup`${renderInlines(inlines, options)}${shown.flag}`);
}

/** Entries do not say where their headings are written: the page would go to them, and not to the headings, with the text. */
function renderContents({ entries, range }: Contents, options: ArticleOptions): Markup {
  const items = entries.map(
    ({ level, text, id }) =>
      markup`<li${attributes({ class: `gk-level-${level}` })}><a href="#${id}">${text}</a></li>\n`,
  );
  const own = [attributes({ class: 'gk-contents', 'aria-label': contentsTitle }), position(range, options)];
  return markup`<nav${own}><p>${contentsTitle}</p><ul>\n${items}</ul></nav>`;
}

function renderParagraph({ range, inlines, mark }: LaidOutParagraph, options: ArticleOptions): Markup {
  const shown = shownMark(mark, options);
  const field = proseField(range.start.line, options);
  const own = markup`${markAttributes(shown)}${field}${position(range, options)}`;
  return markup`<p${own}>${renderInlines(inlines, options)}${shown.flag}</p>`;
}

/** Below the table that it speaks of. */
function renderNotes({ notes }: TableNotes, options: ArticleOptions): Markup {
  const paragraphs = notes.map(({ lead, inlines, range, mark }) => {
    const shown = shownMark(mark, options);
    const own = [markAttributes(shown), position(range, options)];
    return markup`<p${own}>${lead}${renderInlines(inlines, options)}${shown.flag}</p>\n`;
  });
  return markup`<div class="gk-notes">\n${paragraphs}</div>`;
}

/** At the end, since a page on a screen has no foot; each leads back to its first mark. */
function renderFootnotes({ notes }: Footnotes, options: ArticleOptions): Markup {
  const items = notes.map(({ number, inlines, range, mark }) => {
    const shown = shownMark(mark, options);
    const own = [attributes({ id: noteId(number) }), markAttributes(shown), position(range, options)];
    const back = markup`<a href="#${markId(number)}" aria-label="返回正文">↩</a>`;
    return markup`<li${own}>${renderInlines(inlines, options)}${shown.flag} ${back}</li>\n`;
  });
  return markup`<ol class="gk-footnotes" aria-label="脚注">\n${items}</ol>`;
}

function noteId(number: number): string {
  return `gk-footnote-${number}`;
}

function markId(number: number): string {
  return `gk-footnote-mark-${number}`;
}

function renderAttachments({ entries }: Attachments, options: ArticleOptions): Markup {
  const items = entries.map(({ number, name, path, range, mark }) => {
    const shown = shownMark(mark, options);
    const own = [markAttributes(shown), position(range, options)];
    return markup`<li${own}>${number}${fileLink(path, markup`${name}`, options)}${shown.flag}</li>\n`;
  });
  return markup`<div class="gk-attachments"><p>\u9644\u4ef6\uff1a</p><ul>\n${items}</ul></div>`;
}

/** Leads to a file beside the report; in the preview, whose page lies elsewhere, a click leads to the text as any other does. */
function fileLink(path: string | undefined, content: Markup, { positions }: ArticleOptions): Markup {
  return path === undefined || positions ? content : markup`<a href="${path}">${content}</a>`;
}

function renderSignature({ lines }: Signature, options: ArticleOptions): Markup {
  const paragraphs = lines.map(({ text, indent, range, mark }) => {
    const shown = shownMark(mark, options);
    const set = attributes({ style: `padding-right:${indent}em` });
    return markup`<p${set}${markAttributes(shown)}${position(range, options)}>${text}${shown.flag}</p>\n`;
  });
  return markup`<div class="gk-signature">\n${paragraphs}</div>`;
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

/** The element of a heading: h1 for the title, h2 for a chapter, h3 and h4 for sections. */
export function headingElement(level: HeadingLevel, own: Markup, content: Markup | readonly Markup[]): Markup {
  switch (level) {
    case 1:
      return markup`<h1${own}>${content}</h1>`;
    case 2:
      return markup`<h2${own}>${content}</h2>`;
    case 3:
      return markup`<h3${own}>${content}</h3>`;
    case 4:
      return markup`<h4${own}>${content}</h4>`;
  }
}

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
    case 'footnote': {
      const { number } = inline.note;
      const id = inline.first ? attributes({ id: markId(number) }) : undefined;
      return markup`<sup${id}><a href="#${noteId(number)}" aria-label="脚注${number}">${number}</a></sup>`;
    }
    case 'file':
      return fileLink(inline.path, renderInlines(inline.children, options), options);
    case 'link':
      return markup`<a href="${inline.href}">${renderInlines(inline.children, options)}</a>`;
    case 'number': {
      if (!options.positions) return markup`${inline.text}`;
      const kind = inline.known ? 'gk-bound' : 'gk-bound gk-unknown';
      return markup`<span class="${kind}"${position(inline.range, options)}>${inline.text}</span>`;
    }
  }
}

/**
 * A chart as one image that is read aloud by its numbers, with its title below; where it is not drawn as a table, below
 * so many headings.
 */
function renderFigure(figure: LaidOutFigure, headings: number, options: ArticleOptions): Markup {
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

/** A picture with its title below; where it cannot be shown, its title. */
function renderPicture(picture: LaidOutPicture, options: ArticleOptions): Markup {
  const { id, title, alternative, shown, range } = picture;
  const mark = shownMark(title.mark, options);
  const place = position(range, options);
  if (!shown)
    return markup`<p${attributes({ id, class: 'gk-no-picture' })}${markAttributes(mark)}${place}>${pictureInWords(picture)}${mark.flag}</p>`;
  const image = markup`<img${imageSource(shown)}${attributes({ alt: alternative, width: Math.round(shown.width), height: Math.round(shown.height) })}>`;
  const own = attributes({
    id,
    class: shown.kind === 'svg' ? 'gk-figure gk-picture gk-drawing' : 'gk-figure gk-picture',
  });
  return markup`<figure${own}${place}>${image}
<figcaption${markAttributes(mark)}${position(title.range, options)}>${title.text}${mark.flag}</figcaption></figure>`;
}

const mediaTypes: Readonly<Record<ShownPicture['kind'], string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** The bytes themselves, so that a page needs nothing else; in the preview the file, whose address the client makes one of the page. */
function imageSource({ kind, content, address }: ShownPicture): Markup {
  if (!content) return attributes({ 'data-picture': address });
  return attributes({ src: `data:${mediaTypes[kind]};base64,${base64(content)}` });
}
