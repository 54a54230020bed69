import type { Look } from '../messages.ts';

/** Width of a sheet of A4, with a gap on either side, in CSS pixels of 1/96 inch. */
const sheetWidth = (210 / 25.4) * 96 + 2 * 16;

/** Whether the report fills the window or lies there as a sheet of paper; the sheet is made to fit narrow windows. */
export class ReportLook {
  readonly #sheet: HTMLElement;
  readonly #paperStyle: HTMLElement;
  #current: Look = 'screen';

  /** `paperStyle` is the link to the style sheet of paper. */
  constructor(sheet: HTMLElement, paperStyle: HTMLElement) {
    this.#sheet = sheet;
    this.#paperStyle = paperStyle;
  }

  get current(): Look {
    return this.#current;
  }

  choose(look: Look): void {
    this.#current = look;
    this.#paperStyle.setAttribute('media', look === 'page' ? 'all' : 'print');
    document.body.classList.toggle('page-view', look === 'page');
    this.fit();
  }

  /** To be called when the window has another width. */
  fit(): void {
    const share = Math.min(1, document.documentElement.clientWidth / sheetWidth);
    this.#sheet.style.setProperty('zoom', this.#current === 'page' ? String(share) : '1');
  }
}
