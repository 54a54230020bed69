/** What is needed of a `vscode.TextDocument`. */
interface Text {
  readonly version: number;
  getText(): string;
}

/** A page is seldom more keystrokes late. */
const mostTexts = 50;

/** Translates lines between the page of a preview and its text, while the page is kept and the text goes on. */
export class PageLines {
  readonly #text: () => Text | undefined;
  /** The lines of the text when its page was last whole. */
  #whole: readonly string[] | undefined;
  #isKept = false;
  /** Texts by their versions, the oldest first: the page of one of them may come when the text has gone on. */
  readonly #texts = new Map<number, string>();

  /** `text` gives what is previewed as it is now, as long as it is open. */
  constructor(text: () => Text | undefined) {
    this.#text = text;
  }

  /** The text is another one from now on, or reads anew. */
  textChanged(): void {
    const text = this.#text();
    if (text === undefined) {
      return;
    }
    if (!this.#texts.has(text.version - 1)) {
      this.#texts.clear();
    }
    this.#texts.set(text.version, text.getText());
    const [oldest] = this.#texts.keys();
    if (oldest !== undefined && this.#texts.size > mostTexts) {
      this.#texts.delete(oldest);
    }
  }

  /** The page shows the whole text of a version from now on. */
  showsWhole(version: number): void {
    this.#isKept = false;
    const text = this.#text();
    const written = text?.version === version ? text.getText() : this.#texts.get(version);
    // Where nobody knows any more how it read, what was known before is nearer to the page than the text as it is now.
    if (written !== undefined) {
      this.#whole = linesOf(written);
    }
    for (const known of this.#texts.keys()) {
      if (known < version) {
        this.#texts.delete(known);
      }
    }
  }

  /** The page shows what could be read of the text as it is now. */
  showsPart(): void {
    this.#isKept = false;
  }

  /** The page stays as it is from now on. */
  keeps(): void {
    this.#isKept = true;
  }

  /** Where a line of the text is on the page. */
  onPage(line: number): number {
    const now = this.#text();
    return this.#isKept && this.#whole && now ? movedLine(line, linesOf(now.getText()), this.#whole) : line;
  }

  /** The inverse of {@link onPage}. */
  inText(line: number): number {
    const now = this.#text();
    return this.#isKept && this.#whole && now ? movedLine(line, this.#whole, linesOf(now.getText())) : line;
  }
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n/);
}

/**
 * Where a line of one text stands in another, of which it differs by one edit, or several close to each other: lines of
 * the edit itself are at most as far as its end. Lines count from 0 and may carry a fraction.
 */
export function movedLine(line: number, from: readonly string[], to: readonly string[]): number {
  const shorter = Math.min(from.length, to.length);
  let above = 0;
  while (above < shorter && from[above] === to[above]) {
    above += 1;
  }
  let below = 0;
  while (below < shorter - above && from.at(-1 - below) === to.at(-1 - below)) {
    below += 1;
  }
  const moved = to.length - from.length;
  return line >= from.length - below ? line + moved : Math.min(line, Math.max(above, to.length - below));
}
