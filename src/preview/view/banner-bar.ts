import type { Banner } from '../messages.ts';

/** The parts of the page that a banner is made of, and what it leads to. */
export interface BannerParts {
  readonly bar: HTMLElement;
  readonly text: HTMLElement;
  readonly lineButton: HTMLElement;
  readonly startButton: HTMLElement;
  /** Called with the line that the reader wants to see. */
  readonly goTo: (line: number) => void;
  /** Called when the reader wants the checker to be started again. */
  readonly start: () => void;
}

/** Says above the report why it is not the text as it is now, and leads to the cause. */
export class BannerBar {
  readonly #parts: BannerParts;
  #banner: Banner | undefined;

  constructor(parts: BannerParts) {
    this.#parts = parts;
    // The whole bar for the mouse; the button in it for the keyboard.
    parts.bar.addEventListener('click', () => {
      const { line, startsAgain } = this.#banner ?? {};
      if (window.getSelection()?.isCollapsed === false) {
        return;
      }
      if (line !== undefined) {
        parts.goTo(line);
      } else if (startsAgain) {
        parts.start();
      }
    });
  }

  /** Empty while there is nothing to say. */
  get text(): string {
    return this.#parts.text.textContent ?? '';
  }

  show(banner: Banner | undefined): void {
    const { bar, text: shown, lineButton, startButton } = this.#parts;
    const { text = '', line, startsAgain = false } = banner ?? {};
    // Text that is set again would be read out again, with every key that is typed.
    if (text !== this.text) {
      shown.textContent = text;
    }
    this.#banner = banner;
    lineButton.hidden = line === undefined;
    startButton.hidden = !startsAgain;
    bar.classList.toggle('shown', text !== '');
    bar.classList.toggle('leads', line !== undefined || startsAgain);
  }
}
