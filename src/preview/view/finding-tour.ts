/** What is marked on the page as an error or a warning, and says why. */
const marked = ':is(.gk-broken, .gk-doubtful):has(> .gk-flag)';

/** The parts of the strip that tells of a finding. */
export interface TourParts {
  readonly report: HTMLElement;
  readonly strip: HTMLElement;
  readonly text: HTMLElement;
  /** Leads to the line of the text that the finding is about. */
  readonly button: HTMLElement;
  /** What is said where nothing is marked. */
  readonly nothing: string;
}

/** What a tour does with the page; each is called with the element of a finding. */
export interface TourManners {
  /** Gives it the focus. */
  readonly visit: (finding: HTMLElement) => void;
  /** Scrolls to it. */
  readonly reveal: (finding: Element) => void;
  /** The reader wants to see its line. */
  readonly goTo: (finding: Element) => void;
}

/** Leads with the keys F8 and Shift+F8 from finding to finding, and says of each why it is one: a tooltip needs a mouse. */
export class FindingTour {
  readonly #parts: TourParts;
  readonly #manners: TourManners;
  #current: HTMLElement | undefined;

  constructor(parts: TourParts, manners: TourManners) {
    this.#parts = parts;
    this.#manners = manners;
    const go = () => {
      if (this.#current !== undefined) {
        manners.goTo(this.#current);
      }
    };
    parts.button.addEventListener('click', go);
    document.addEventListener('keydown', (event) => {
      if (event.key === 'F8' && !event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        this.#step(event.shiftKey ? -1 : 1);
      } else if (event.key === 'Escape' && this.#isShown) {
        this.#end();
      } else if (event.key === 'Enter' && event.target === this.#current) {
        go();
      }
    });
  }

  /** Tells of what the reader has come to without F8: of a finding, or of nothing. */
  cameTo(element: HTMLElement): void {
    if (element === this.#current) {
      return;
    }
    if (element.matches(marked)) {
      this.#forget();
      this.#tell(this.#findings, element);
    } else if (this.#isShown) {
      this.#end();
    }
  }

  /** To be called when the page is another: the finding told of may say something else, or be gone. */
  contentChanged(): void {
    if (!this.#isShown) {
      return;
    }
    if (this.#current?.isConnected && this.#current.matches(marked)) {
      this.#tell(this.#findings, this.#current);
    } else {
      this.#end();
    }
  }

  get #isShown(): boolean {
    return this.#parts.strip.classList.contains('shown');
  }

  get #findings(): readonly HTMLElement[] {
    return [...this.#parts.report.querySelectorAll<HTMLElement>(marked)];
  }

  #step(direction: 1 | -1): void {
    const findings = this.#findings;
    const next = this.#nextOf(findings, direction);
    this.#forget();
    this.#show(next === undefined ? this.#parts.nothing : '');
    if (next !== undefined) {
      this.#tell(findings, next);
      this.#manners.visit(next);
      this.#manners.reveal(next);
    }
  }

  /** Behind the last comes the first. The tour begins at what is seen of the page. */
  #nextOf(findings: readonly HTMLElement[], direction: 1 | -1): HTMLElement | undefined {
    const at = this.#current === undefined ? -1 : findings.indexOf(this.#current);
    if (at >= 0) {
      return findings.at((at + direction) % findings.length);
    }
    const seen = findings.findIndex((each) => each.getBoundingClientRect().bottom > 0);
    const from = direction > 0 ? seen : seen - 1;
    return seen < 0 ? findings.at(direction > 0 ? 0 : -1) : findings.at(from);
  }

  /** The mark of the current finding is not part of the report, and lost when that is patched. */
  #tell(findings: readonly HTMLElement[], finding: HTMLElement): void {
    this.#current = finding;
    finding.classList.add('current-finding');
    finding.tabIndex = -1;
    const why = finding.querySelector(':scope > .gk-flag')?.getAttribute('aria-label') ?? '';
    this.#show(`${findings.indexOf(finding) + 1}/${findings.length} ${why}`);
  }

  #show(text: string): void {
    const { strip, button } = this.#parts;
    // Text that is set again would be read out again.
    if (this.#parts.text.textContent !== text) {
      this.#parts.text.textContent = text;
    }
    button.hidden = this.#current === undefined;
    strip.classList.add('shown');
  }

  #end(): void {
    this.#forget();
    this.#parts.text.textContent = '';
    this.#parts.button.hidden = true;
    this.#parts.strip.classList.remove('shown');
  }

  #forget(): void {
    this.#current?.classList.remove('current-finding');
    this.#current?.removeAttribute('tabindex');
    this.#current = undefined;
  }
}
