import { EchoGuard } from '../echo-guard.ts';
import { lineAtOffset, offsetAtLine, type ScrollMap, scrollMap } from '../scroll-mapping.ts';
import { measureAnchors } from './source-lines.ts';

/** How long, in milliseconds, the page may go on moving after we moved or changed it. */
const echoSpan = 200;

/** Where the reader is in the report, as a line of the text. */
export class ScrollPosition {
  readonly #root: HTMLElement;
  readonly #guard = new EchoGuard(echoSpan, () => performance.now());
  #map: ScrollMap | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** The line at the top of the window. */
  get line(): number {
    return lineAtOffset(this.#measured, window.scrollY);
  }

  /** Shows a line at the top of the window. */
  moveTo(line: number): void {
    this.#guard.expectEcho();
    window.scrollTo({ top: offsetAtLine(this.#measured, line), behavior: 'instant' });
  }

  /** Scrolls as little as needed to have an element in the window. */
  makeVisible(element: Element): void {
    this.#guard.expectEcho();
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** To be called when content or width change: places are measured anew, and movements from it are nobody's. */
  contentChanged(): void {
    this.#guard.expectEcho();
    this.#map = undefined;
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
    this.#map ??= scrollMap(measureAnchors(this.#root), document.documentElement.scrollHeight);
    return this.#map;
  }
}
