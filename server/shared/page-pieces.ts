/**
 * A page on its way to somebody who has an older one: the pieces that are new, and which of the older page stay. A keystroke changes
 * a paragraph or a few cells, and a page of a large report has megabytes.
 */
export interface SentPage {
  /** One more than the page before; those of another sender, such as a server started anew, are far from it. */
  readonly id: number;
  /** The page whose pieces stay; left out where none is needed. */
  readonly base?: number | undefined;
  /** In their order: a piece as HTML, or pieces that stay. Where nothing stays, they are the HTML of the page. */
  readonly pieces: readonly (string | KeptPieces)[];
}

/** So many pieces of the older page, from one on, whose lines of the text have moved by so many. */
export type KeptPieces = readonly [from: number, count: number, moved: number];

/** How many pages both sides remember: one is asked for before another has arrived. */
const remembered = 3;

/** What an element begins with that is apart from others on a page: what changes is seldom more than one of them. */
const beginning = /<(?:article|header|section|h[1-6]|p|table|tr|ul|ol|li|dl|div|figure)[\s>]/g;

/** A page, or a part of one, cut before each of them. */
function cut(html: string): readonly string[] {
  const ends = [...html.matchAll(beginning)].map(({ index }) => index).filter((index) => index > 0);
  let from = 0;
  return [...ends, html.length].map((end) => {
    const piece = html.slice(from, end);
    from = end;
    return piece;
  });
}

/** Where a piece says which lines of the text it is made of. Text and attributes are escaped, and have no such quotes. */
const lines = /\b(data-(?:line|end)="|data-field="\u00b6)(\d+)"/g;

interface Piece {
  readonly html: string;
  /** The first line of the text that it names; undefined where it names none. */
  readonly line: number | undefined;
  /** The piece with all its lines counted from the first: what is alike but for its place has the same. */
  readonly key: string;
}

function pieceOf(html: string): Piece {
  const [found] = html.matchAll(lines);
  if (!found) return { html, line: undefined, key: html };
  const line = Number(found[2]);
  return { html, line, key: moved(html, -line) };
}

/** HTML whose lines are so many further down. */
function moved(html: string, by: number): string {
  return by === 0 ? html : html.replace(lines, (_, before: string, line: string) => `${before}${Number(line) + by}"`);
}

/** One who sends pages, each shortly after another and much like it. */
export class PageSender {
  readonly #pages = new Map<number, readonly Piece[]>();
  /** What is known of the pieces of the last page, most of which are in the next as well. */
  #lately: ReadonlyMap<string, Piece> = new Map();
  #last = Math.floor(Math.random() * 2 ** 48);

  /** What of a page has to be sent to somebody who has pages of these numbers. */
  send(html: string, known: readonly number[]): SentPage {
    const lately = new Map<string, Piece>();
    const pieces = cut(html).map((each) => {
      const piece = this.#lately.get(each) ?? pieceOf(each);
      lately.set(each, piece);
      return piece;
    });
    this.#lately = lately;
    const id = ++this.#last;
    const base = [...this.#pages.keys()].reverse().find((each) => known.includes(each));
    const before = base === undefined ? undefined : this.#pages.get(base);
    keep(this.#pages, id, pieces);
    return base === undefined || !before ? { id, pieces: [html] } : { id, base, pieces: difference(before, pieces) };
  }
}

/** One who receives what a {@link PageSender} sends. */
export class PageReceiver {
  readonly #pages = new Map<number, readonly string[]>();

  /** The numbers of the pages that are here. */
  get known(): readonly number[] {
    return [...this.#pages.keys()];
  }

  /** The HTML of a page; undefined where the page that it is based on is not here: then it has to be sent as a whole. */
  receive({ id, base, pieces }: SentPage): string | undefined {
    const before = base === undefined ? [] : this.#pages.get(base);
    if (!before) return undefined;
    const after = pieces.flatMap((piece) => {
      if (typeof piece === 'string') return cut(piece);
      const [from, count, by] = piece;
      return before.slice(from, from + count).map((html) => moved(html, by));
    });
    keep(this.#pages, id, after);
    return after.join('');
  }
}

function keep<Page>(pages: Map<number, Page>, id: number, page: Page): void {
  pages.set(id, page);
  for (const old of [...pages.keys()].slice(0, -remembered)) pages.delete(old);
}

function difference(before: readonly Piece[], after: readonly Piece[]): SentPage['pieces'] {
  /** The first place of each piece. */
  const places = new Map(before.map(({ key }, at) => [key, at] as const).reverse());
  const sent: (string | [number, number, number])[] = [];
  /** Where the next piece stood before, if nothing but lines has changed. */
  let next = 0;
  for (const piece of after) {
    const at = before[next]?.key === piece.key ? next : places.get(piece.key);
    const last = sent.at(-1);
    if (at === undefined) {
      if (typeof last === 'string') sent[sent.length - 1] = last + piece.html;
      else sent.push(piece.html);
      next++;
      continue;
    }
    // A piece that names no line has none to move, and goes with the one before it.
    const by = piece.line === undefined ? undefined : piece.line - (before[at]?.line ?? 0);
    if (typeof last === 'object' && last[0] + last[1] === at && (by === undefined || by === last[2])) last[1]++;
    else sent.push([at, 1, by ?? 0]);
    next = at + 1;
  }
  return sent;
}

/** How many previews and forms may be shown at once without any of their pages being sent as a whole. */
const pagesAtOnce = 16;

/** The senders, or the receivers, of all pages that are shown; of more than sixteen, those that were asked for last. */
export class PagesAtHand<Side> {
  readonly #sides = new Map<string, Side>();
  readonly #make: () => Side;

  constructor(make: () => Side) {
    this.#make = make;
  }

  /** That of the page of a report; its form is another page. */
  of({ uri, fields = false }: { readonly uri: string; readonly fields?: boolean }): Side {
    const key = `${fields} ${uri}`;
    const side = this.#sides.get(key) ?? this.#make();
    this.#sides.delete(key);
    this.#sides.set(key, side);
    for (const longest of [...this.#sides.keys()].slice(0, -pagesAtOnce)) this.#sides.delete(longest);
    return side;
  }
}
