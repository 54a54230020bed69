import { EchoGuard } from '../echo-guard.ts';
import { lineAtOffset, offsetAtLine, type ScrollMap, scrollMap } from '../scroll-mapping.ts';
import { measureAnchors } from './source-lines.ts';

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
