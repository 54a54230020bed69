import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { widthOf } from '../../grid/grid.ts';
import { attributeOf, childElements, type Element, gridOf, isHidden, shownText } from '../../grid/html-grid.ts';
import { ImportProblem } from '../problem.ts';
import { decodedPath, lineOfRuns, type TextRun } from '../prose-line.ts';
import type { Attachment, SourceBlock, SourceDocument } from '../source.ts';
import { type FootnoteLinks, footnotesIn } from './footnote-links.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = { readonly childNodes: readonly Node[] };

/** Deeper pages are made to do harm. */
const deepest = 500;
/** Larger tables are no tables of a report. */
const mostRows = 5000;

/** How a page is read. */
interface HtmlOptions {
  /** Links to files lead to files beside the document; those of a web site do only on the site. */
  readonly keepsFiles?: boolean;
}

/** What a page holds, in the order of reading, with all that stands around its article. Nothing in it runs, nothing is fetched. */
export function readHtml(html: string, options: HtmlOptions = {}): SourceDocument {
  const document = parse(html);
  refuseDeep(document);
  const reading = new Reading(footnotesIn(document), options.keepsFiles ?? /class="gk-report\b/.test(html));
  reading.walk(document, {});
  reading.flush();
  const { blocks, attachments, title, meta } = reading;
  const words = blocks.reduce((sum, block) => sum + lengthOf(block), 0);
  const published = meta.get('pubdate') ?? meta.get('publishdate') ?? meta.get('publish_date');
  const named = meta.get('articletitle') || withoutSite(title);
  return {
    blocks,
    attachments,
    told: { ...(named && { title: named }), ...(published && { published }) },
    isShell:
      words < 200 &&
      /<script\b/i.test(html) &&
      /chunk-vendors|id=["']?(?:app|root|__next|__nuxt)\b|webpack|<noscript/i.test(html),
    remarks: [],
  };
}

/** 标题_栏目_网站, 标题-网站 */
function withoutSite(title: string): string {
  return (title.split(/\s*[_|]\s*|\s+-\s+|\s*--\s*/)[0] ?? title).trim();
}

function lengthOf(block: SourceBlock): number {
  if (block.kind === 'paragraph') return block.lines.reduce((sum, { text }) => sum + text.length, 0);
  return block.kind === 'grid' ? block.grid.length * 10 : 0;
}

function refuseDeep(root: Parent): void {
  let level: readonly Parent[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw new ImportProblem('too-deep');
    level = level.flatMap(({ childNodes }) => childNodes.filter((node): node is Element => 'childNodes' in node));
  }
}

const unseen: ReadonlySet<string> = new Set([
  ...[
    'title',
    'link',
    'script',
    'style',
    'template',
    'noscript',
    'object',
    'embed',
    'iframe',
    'select',
    'textarea',
    'button',
  ],
]);
const blockLevel: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'div', 'dl', 'dt'],
  ...['fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html'],
  ...[
    'li',
    'main',
    'nav',
    'ol',
    'p',
    'pre',
    'section',
    'summary',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'tr',
    'ul',
  ],
]);
const documentFile = /\.(?:docx?|wps|ofd|pdf|xlsx?|et|zip|rar)(?:[?#].*)?$/i;

interface Style {
  readonly strong?: boolean;
  readonly href?: string;
  readonly preformatted?: boolean;
}

class Reading {
  readonly #footnotes: FootnoteLinks;
  readonly #keepsFiles: boolean;
  /** The mark of the footnote that begins, until its text does. */
  #opening = '';

  constructor(footnotes: FootnoteLinks, keepsFiles: boolean) {
    this.#footnotes = footnotes;
    this.#keepsFiles = keepsFiles;
  }

  readonly blocks: SourceBlock[] = [];
  readonly attachments: Attachment[] = [];
  readonly meta = new Map<string, string>();
  title = '';
  /** The lines of the paragraph that is being read. */
  #lines: TextRun[][] = [[]];
  #heading = 0;
  #within: readonly number[] = [];
  #elements = 0;
  #tables = 0;
  #paragraphs = 0;

  walk({ childNodes }: Parent, style: Style): void {
    for (const node of childNodes) {
      if ('value' in node) this.#text(node.value, style);
      else if ('tagName' in node) this.#element(node, style);
    }
  }

  #text(text: string, { preformatted = false, ...style }: Style): void {
    const [first = '', ...others] = preformatted ? text.split(/\r\n|\n|\r/) : [text];
    this.#lines.at(-1)?.push({ ...style, text: first });
    for (const line of others) this.#lines.push([{ ...style, text: line }]);
  }

  #element(element: Element, style: Style): void {
    const { tagName } = element;
    if (tagName === 'title' && this.title === '') this.title = shownText(element).trim();
    if (tagName === 'meta') this.#metaElement(element);
    else if (tagName === 'br') this.#lines.push([]);
    else if (tagName === 'img' || tagName === 'svg') this.#picture(element);
    else if (unseen.has(tagName) || isHidden(element)) return;
    else if (this.#footnote(element)) return;
    else if (tagName === 'table' && !isLayout(element)) this.#table(element);
    else if (blockLevel.has(tagName)) this.#block(element, style);
    else this.walk(element, this.#styled(element, style));
  }

  /** The mark of a footnote, or the way back to it, which is no text. */
  #footnote(element: Element): boolean {
    const { marks, back } = this.#footnotes;
    const number = marks.get(element);
    const own = back.get(element);
    if (number === undefined && own === undefined) return false;
    if (number !== undefined) this.#lines.at(-1)?.push({ text: `[^${number}]` });
    else if (own?.opens) this.#opening = `[^${own.number}]: `;
    return true;
  }

  #block(element: Element, style: Style): void {
    const { tagName } = element;
    this.flush();
    const around = this.#within;
    this.#within = [...around, ++this.#elements];
    const note = this.#footnotes.notes.get(element);
    if (note !== undefined) this.#opening = `[^${note}]: `;
    this.#heading = Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0);
    this.walk(element, { ...style, preformatted: style.preformatted || tagName === 'pre' });
    this.flush();
    this.#within = around;
  }

  #styled(element: Element, style: Style): Style {
    const { tagName } = element;
    const css = attributeOf(element, 'style') ?? '';
    const bold = tagName === 'b' || tagName === 'strong' || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(css);
    const isThin = /font-weight\s*:\s*(?:normal|[1-4]00)/i.test(css);
    const address = tagName === 'a' ? (attributeOf(element, 'href') ?? '') : '';
    if (documentFile.test(address)) this.attachments.push({ name: shownText(element).trim() || address, address });
    return {
      ...style,
      ...(bold && { strong: true }),
      ...(isThin && { strong: false }),
      ...(/^(?:https?:|mailto:)[^\s()]+$/i.test(address) && { href: address }),
      ...(this.#keepsFiles && /^\.{1,2}\/[^()\s]+$/.test(address) && { href: decodedPath(address) }),
    };
  }

  #metaElement(element: Element): void {
    const name = (attributeOf(element, 'name') ?? attributeOf(element, 'property') ?? '').toLowerCase();
    const content = (attributeOf(element, 'content') ?? '').trim();
    if (name !== '' && content !== '' && !this.meta.has(name)) this.meta.set(name, content);
  }

  #picture(element: Element): void {
    this.flush();
    const source = attributeOf(element, 'src') ?? '';
    const isEmbedded = /^\s*data:/i.test(source);
    const name =
      attributeOf(element, 'alt') ||
      attributeOf(element, 'title') ||
      attributeOf(element, 'aria-label') ||
      (isEmbedded ? '' : (/[^/]*$/.exec(source)?.[0] ?? ''));
    this.blocks.push({
      kind: 'picture',
      name: name.slice(0, 100),
      ...(isEmbedded && { isEmbedded }),
      place: this.#place(),
      within: this.#within,
    });
  }

  #table(element: Element): void {
    this.flush();
    const rows = rowCount(element);
    if (rows > mostRows || placesOf(element, rows) > mostPlaces) throw new ImportProblem('too-large');
    const grid = gridOf(element);
    const caption = childElements(element).find(({ tagName }) => tagName === 'caption');
    const number = ++this.#tables;
    if (widthOf(grid) > 0)
      this.blocks.push({
        kind: 'grid',
        grid,
        ...(caption && { caption: shownText(caption).trim() }),
        place: { zh: `第 ${number} 个表`, en: `table ${number}` },
        within: [...this.#within, ++this.#elements],
      });
  }

  #place() {
    const number = this.#paragraphs;
    return { zh: `第 ${number} 段`, en: `paragraph ${number}` };
  }

  /** Ends the paragraph that is being read. */
  flush(): void {
    const lines = this.#lines.map(lineOfRuns).filter(({ text }) => text !== '');
    this.#lines = [[]];
    const [first] = lines;
    if (!first) return;
    lines[0] = { text: this.#opening + first.text, written: this.#opening + first.written };
    this.#opening = '';
    this.#paragraphs += 1;
    this.blocks.push({ kind: 'paragraph', lines, heading: this.#heading, place: this.#place(), within: this.#within });
    this.#heading = 0;
  }
}

/** How many places the cells of a table take up at most, merged ones included: a few can claim millions. */
function placesOf(table: Element, rows: number): number {
  const span = (cell: Element, name: string, most: number) =>
    Math.min(Math.max(Number.parseInt(attributeOf(cell, name) ?? '1', 10) || 1, 1), most);
  return cellsOf(table).reduce((sum, cell) => sum + span(cell, 'colspan', 100) * span(cell, 'rowspan', rows), 0);
}

const mostPlaces = 300_000;

function rowCount(element: Element): number {
  return childElements(element).reduce((sum, child) => {
    return sum + (child.tagName === 'tr' ? 1 : /^t(?:head|body|foot)$/.test(child.tagName) ? rowCount(child) : 0);
  }, 0);
}

/** A table that only places things on the page: with tables in it, or with long texts in its cells. */
function isLayout(table: Element): boolean {
  const cells = cellsOf(table);
  return (
    (cells.length === 1 && shownText(table).trim().length > 40) ||
    cells.some((cell) => hasTable(cell) || shownText(cell).trim().length > longestCell)
  );
}

const longestCell = 400;

function cellsOf(element: Element): Element[] {
  return childElements(element).flatMap((child) =>
    child.tagName === 'td' || child.tagName === 'th' ? [child] : child.tagName === 'table' ? [] : cellsOf(child),
  );
}

function hasTable(element: Element): boolean {
  return childElements(element).some((child) => child.tagName === 'table' || hasTable(child));
}
