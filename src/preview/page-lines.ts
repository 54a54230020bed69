/** What is needed of a `vscode.TextDocument`. */
interface Text {
  readonly version: number;
  getText(): string;
}

/** Translates lines between the page of a preview and its text, while the page is kept and the text goes on. */
export class PageLines {
  readonly #text: () => Text | undefined;
  /** The lines of the text when its page was last whole. */
  #whole: readonly string[] | undefined;
  #isKept = false;

  /** `text` gives what is previewed as it is now, as long as it is open. */
  constructor(text: () => Text | undefined) {
    this.#text = text;
  }

  /** The page shows the whole text of a version from now on. */
  showsWhole(version: number): void {
    this.#isKept = false;
    const text = this.#text();
    // Where the text has gone on already, what was known before is nearer to the page.
    if (text?.version === version) {
      this.#whole = linesOf(text);
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
    return this.#isKept && this.#whole && now ? movedLine(line, linesOf(now), this.#whole) : line;
  }

  /** The inverse of {@link onPage}. */
  inText(line: number): number {
    const now = this.#text();
    return this.#isKept && this.#whole && now ? movedLine(line, this.#whole, linesOf(now)) : line;
  }
}

function linesOf(text: Text): readonly string[] {
  return text.getText().split(/\r\n|\n/);
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
