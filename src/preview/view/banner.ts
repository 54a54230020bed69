import type { Banner } from '../messages.ts';

/** Says above the report why it is not the text as it is now, and leads to the cause. */
export class BannerBar {
  readonly #bar: HTMLElement;
  readonly #text: HTMLElement;
  readonly #button: HTMLElement;
  #line: number | undefined;

  /** `text` and `button` are parts of `bar`. `goTo` is called with the line that the reader wants to see. */
  constructor(bar: HTMLElement, text: HTMLElement, button: HTMLElement, goTo: (line: number) => void) {
    this.#bar = bar;
    this.#text = text;
    this.#button = button;
    // The whole bar for the mouse; the button in it for the keyboard.
    bar.addEventListener('click', () => {
      if (this.#line !== undefined && window.getSelection()?.isCollapsed !== false) {
        goTo(this.#line);
      }
    });
  }

  /** Empty while there is nothing to say. */
  get text(): string {
    return this.#text.textContent ?? '';
  }

  show(banner: Banner | undefined): void {
    const { text = '', line } = banner ?? {};
    // Text that is set again would be read out again, with every key that is typed.
    if (text !== this.text) {
      this.#text.textContent = text;
    }
    this.#line = line;
    this.#button.hidden = line === undefined;
    this.#bar.classList.toggle('shown', text !== '');
    this.#bar.classList.toggle('leads', line !== undefined);
  }
}
