import { getDocumentProxy } from 'unpdf';

/** A run of text on a page; in points from the left and from the top. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line that letters stand on. */
  readonly baseline: number;
  readonly size: number;
  /** Not part of what is read aloud: page numbers, repeated headings. */
  readonly artifact: boolean;
}

/** A node of the structure that is read aloud. */
export interface Tag {
  readonly role: string;
  /** Text and further tags, in the order they are read. */
  readonly parts: readonly (string | Tag)[];
  /** Read in place of a picture. */
  readonly alternative?: string;
}

export interface ReadPage {
  readonly texts: readonly PlacedText[];
  readonly tags: readonly Tag[];
  /** Addresses that links lead to. */
  readonly links: readonly string[];
}

export interface Bookmark {
  readonly title: string;
  readonly below: readonly Bookmark[];
}

/** What a program other than ours finds in a PDF. */
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly bookmarks: readonly Bookmark[];
  readonly tagged: boolean;
  readonly info: Readonly<Record<string, unknown>>;
  /** Names of embedded fonts without the mark of their subset, in the order of the alphabet. */
  readonly fonts: readonly string[];
}

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type PageProxy = Awaited<ReturnType<Proxy['getPage']>>;
type Content = Awaited<ReturnType<PageProxy['getTextContent']>>;
type Structure = NonNullable<Awaited<ReturnType<PageProxy['getStructTree']>>>;

/** Reads a PDF with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(bytes.slice());
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(await pdf.getPage(number)));
  const { info } = await pdf.getMetadata();
  return {
    pages,
    bookmarks: bookmarksOf((await pdf.getOutline()) ?? []),
    tagged: (await pdf.getMarkInfo())?.Marked === true,
    info: info as Readonly<Record<string, unknown>>,
    fonts: fontsIn(Buffer.from(bytes).toString('latin1')),
  };
}

function fontsIn(source: string): string[] {
  const names = [...source.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, name = '']) => name);
  return [...new Set(names.map((name) => name.replace(/-Identity-H$/, '')))].sort();
}

/** Everything that is read aloud, in that order, without blanks. */
export function wordsOf({ pages }: Pick<ReadPdf, 'pages'>): string {
  return pages.flatMap(({ tags }) => tags.map(textOf)).join('');
}

/** The rows of every table, as their cells' texts. */
export function tablesOf({ pages }: ReadPdf): string[][][] {
  return pages.flatMap(({ tags }) =>
    tags.flatMap((tag) => tagsOf(tag, 'Table')).map((table) => tagsOf(table, 'TR').map((row) => row.parts.map(textOf))),
  );
}

/** All tags of a role, in the order they are read. */
export function tagsOf(tag: Tag | string, role: string): Tag[] {
  if (typeof tag === 'string') return [];
  return [...(tag.role === role ? [tag] : []), ...tag.parts.flatMap((part) => tagsOf(part, role))];
}

/** What is read for a tag and all below it, without blanks. */
export function textOf(tag: Tag | string): string {
  const text = typeof tag === 'string' ? tag : tag.parts.map(textOf).join('');
  return text.replace(/\s/g, '');
}

async function readPage(page: PageProxy): Promise<ReadPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const height = page.getViewport({ scale: 1 }).height;
  const { texts, byId } = placedTexts(items, height);
  const tree = await page.getStructTree();
  const annotations = (await page.getAnnotations()) as readonly { readonly url?: string }[];
  return { texts, tags: tree ? [tagOf(tree, byId)] : [], links: annotations.flatMap(({ url }) => url ?? []) };
}

function placedTexts(items: Content['items'], height: number) {
  const texts: PlacedText[] = [];
  const byId = new Map<string, string>();
  const open: { readonly id: string | undefined; readonly artifact: boolean }[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push({ id: item.id ?? undefined, artifact: 'tag' in item && item.tag === 'Artifact' });
      continue;
    }
    const id = open.findLast((each) => each.id !== undefined)?.id;
    if (id !== undefined) byId.set(id, (byId.get(id) ?? '') + item.str);
    if (item.str.trim() === '') continue;
    const [size = 0, , , , left = 0, bottom = 0] = item.transform as number[];
    const place = { left, right: left + item.width, baseline: height - bottom, size };
    texts.push({ text: item.str, ...place, artifact: open.some((each) => each.artifact) });
  }
  return { texts, byId };
}

function tagOf(node: Structure, byId: ReadonlyMap<string, string>): Tag {
  const parts = node.children.map((child) => ('role' in child ? tagOf(child, byId) : (byId.get(child.id) ?? '')));
  const { alt } = node as { readonly alt?: string };
  return { role: node.role, parts, ...(alt !== undefined && { alternative: alt }) };
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

function bookmarksOf(items: readonly OutlineItem[]): Bookmark[] {
  return items.map(({ title, items: below }) => ({ title, below: bookmarksOf(below) }));
}
