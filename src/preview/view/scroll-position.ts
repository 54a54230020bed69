import { type Anchor, EchoGuard, lineAtOffset, offsetAtLine, type ScrollMap, scrollMap } from '../scroll-mapping.ts';

/** How long, in milliseconds, the page may go on moving after we moved or changed it. */
const echoSpan = 200;

/** Where the reader is in the report, as a line of the text. */
export class ScrollPosition {
  readonly #root: HTMLElement;
  readonly #above: HTMLElement;
  readonly #below: HTMLElement;
  readonly #guard = new EchoGuard(echoSpan, () => performance.now());
  #map: ScrollMap | undefined;

  /** `above` and `below` lie over the edges of the window. */
  constructor(root: HTMLElement, above: HTMLElement, below: HTMLElement) {
    this.#root = root;
    this.#above = above;
    this.#below = below;
  }

  /** The line at the top of what is seen of the report. */
  get line(): number {
    return lineAtOffset(this.#measured, window.scrollY);
  }

  /** Shows a line there. */
  moveTo(line: number): void {
    this.#guard.expectEcho();
    window.scrollTo({ top: offsetAtLine(this.#measured, line), behavior: 'instant' });
  }

  /** Scrolls as little as needed to see an element. */
  makeVisible(element: Element): void {
    this.#guard.expectEcho();
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** To be called when content, width or bars change: places are measured anew, and movements from it are nobody's. */
  contentChanged(): void {
    this.#guard.expectEcho();
    this.#map = undefined;
    document.documentElement.style.scrollPaddingBlock = `${this.#above.offsetHeight}px ${this.#below.offsetHeight}px`;
  }

  /** Calls back, once per frame at most, when the reader scrolls, and not when the program does. */
  onScrolled(tell: (line: number) => void): void {
    let isWaiting = false;
    window.addEventListener('scroll', () => {
      if (!isWaiting && !this.#guard.isEcho) {
        isWaiting = true;
        requestAnimationFrame(() => {
          isWaiting = false;
          tell(this.line);
        });
      }
    });
  }

  get #measured(): ScrollMap {
    const { scrollHeight } = document.documentElement;
    this.#map ??= scrollMap(measureAnchors(this.#root), scrollHeight, this.#above.offsetHeight);
    return this.#map;
  }
}

/** Everything the report renders says where it comes from: the line of the text, counted from 0. */
const positioned = '[data-line]';
/** Elements that lie around or inside those that are marked. */
const parts = 'table, thead, tbody, tr, .gk-bound';

/** The elements that carry source lines and where they begin, measured now. */
function measureAnchors(root: HTMLElement): readonly Anchor[] {
  return [...root.querySelectorAll<HTMLElement>(positioned)].map((element) => ({
    line: Number(element.dataset.line),
    offset: element.getBoundingClientRect().top + window.scrollY,
  }));
}

/** Where in the text what was clicked begins; undefined for links and where nothing of the text is shown. */
export function placeOfTarget(target: EventTarget | null): { line: number; character: number } | undefined {
  if (!(target instanceof Element) || target.closest('a[href]') !== null) {
    return undefined;
  }
  const { line, character } = target.closest<HTMLElement>(positioned)?.dataset ?? {};
  return line === undefined ? undefined : { line: Number(line), character: Number(character ?? 0) };
}

/** Marks what comes from a line, and only that; gives the first such element, rather none that spans rows of other lines. */
export function markLine(root: HTMLElement, line: number | undefined): Element | undefined {
  for (const element of root.querySelectorAll('.current-line')) {
    element.classList.remove('current-line');
  }
  const elements = line === undefined ? [] : [...root.querySelectorAll(`[data-line="${line}"]:not(${parts})`)];
  for (const element of elements) {
    element.classList.add('current-line');
  }
  return elements.find((element) => !element.hasAttribute('rowspan')) ?? elements[0];
}
