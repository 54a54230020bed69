// The arithmetic of scrolling two panes together, apart from editor and DOM. Lines count from 0 and may carry a
// fraction (12.5 is the middle of the thirteenth line); offsets are CSS pixels from the top of the scrolled content to the
// top of what is seen of it.

/** A line of the text and where the rendering shows it. */
export interface Anchor {
  readonly line: number;
  readonly offset: number;
}

/**
 * Anchors of one rendering, strictly growing in line and in offset, from the top of the page to its end.
 *
 * A report prints some lines elsewhere than they stand (rows filled by 其余, the publication date): of all places given,
 * the longest run that keeps the order of the text is taken, so that such a line never throws the view about.
 */
export type ScrollMap = readonly Anchor[];

/**
 * Makes the map from the places of a rendering in any order, measured from the top of the content. `contentHeight` is the
 * height of everything scrolled, `covered` that of what always lies over the top of the window.
 */
export function scrollMap(places: readonly Anchor[], contentHeight: number, covered = 0): ScrollMap {
  const end = contentHeight - covered;
  const seen = places.map(({ line, offset }) => ({ line, offset: offset - covered }));
  const inside = seen.filter(({ line, offset }) => line > 0 && offset > 0 && offset < end);
  const run = longestGrowingRun(firstPerOffset(inside));
  return [{ line: 0, offset: 0 }, ...run, { line: (run.at(-1)?.line ?? 0) + 1, offset: end }];
}

/** Where a line is shown; between two anchors in proportion. */
export function offsetAtLine(map: ScrollMap, line: number): number {
  return interpolate(map, line, 'line', 'offset');
}

/** The line shown at an offset; between two anchors in proportion. */
export function lineAtOffset(map: ScrollMap, offset: number): number {
  return interpolate(map, offset, 'offset', 'line');
}

/** A place inside a long, wrapped line as a fraction of it: `length` is the number of its UTF-16 characters. */
export function lineOfPosition(line: number, character: number, length: number): number {
  return length === 0 ? line : line + Math.min(character / length, 0.999);
}

/** The character at which a fraction of a line begins; the inverse of {@link lineOfPosition} for that line. */
export function characterOfLine(line: number, length: number): number {
  return Math.round((line - Math.floor(line)) * length);
}

function interpolate(map: ScrollMap, value: number, from: keyof Anchor, to: keyof Anchor): number {
  const after = map.findIndex((anchor) => anchor[from] > value);
  const low = map[after === -1 ? map.length - 1 : Math.max(0, after - 1)];
  const high = map[after];
  if (low === undefined || high === undefined || low === high) {
    return low?.[to] ?? 0;
  }
  return low[to] + ((value - low[from]) / (high[from] - low[from])) * (high[to] - low[to]);
}

/** Cells of one printed row may come from several lines; the first of them stands for the row. */
function firstPerOffset(places: readonly Anchor[]): readonly Anchor[] {
  const sorted = [...places].sort((a, b) => a.offset - b.offset || a.line - b.line);
  return sorted.filter((anchor, index) => anchor.offset !== sorted[index - 1]?.offset);
}

/** Patience sorting: of anchors sorted by offset, as many as possible with growing lines. */
function longestGrowingRun(anchors: readonly Anchor[]): readonly Anchor[] {
  interface Link {
    readonly anchor: Anchor;
    readonly before: Link | undefined;
  }
  // ends[n] closes the run of n + 1 anchors whose last line is the smallest.
  const ends: Link[] = [];
  for (const anchor of anchors) {
    let length = 0;
    let high = ends.length;
    while (length < high) {
      const middle = (length + high) >> 1;
      if ((ends[middle]?.anchor.line ?? 0) < anchor.line) {
        length = middle + 1;
      } else {
        high = middle;
      }
    }
    ends[length] = { anchor, before: ends[length - 1] };
  }
  const run: Anchor[] = [];
  for (let link = ends.at(-1); link !== undefined; link = link.before) {
    run.push(link.anchor);
  }
  return run.reverse();
}

/**
 * Tells movements the program caused from the reader's own. Two panes that follow each other would else never come to
 * rest, and smooth scrolling reports one movement as a stream of events, so a span of time is kept, not a single event.
 */
export class EchoGuard {
  readonly #span: number;
  readonly #now: () => number;
  #until = Number.NEGATIVE_INFINITY;

  /** `span` and `now` are in milliseconds. */
  constructor(span: number, now: () => number) {
    this.#span = span;
    this.#now = now;
  }

  /** To be called before moving something by program. */
  expectEcho(): void {
    this.#until = this.#now() + this.#span;
  }

  /** Whether a movement seen now is the program's own. */
  get isEcho(): boolean {
    return this.#now() < this.#until;
  }
}
