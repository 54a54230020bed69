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

/** Leads with the keys F8 and Shift+F8 from finding to finding, and says of each why it is one: a tooltip needs a mouse. */
export class FindingTour {
  readonly #parts: TourParts;
  readonly #reveal: (element: Element) => void;
  #current: HTMLElement | undefined;

  /** `reveal` scrolls to an element; `goTo` is called with that whose line the reader wants to see. */
  constructor(parts: TourParts, reveal: (element: Element) => void, goTo: (element: Element) => void) {
    this.#parts = parts;
    this.#reveal = reveal;
    const go = () => {
      if (this.#current !== undefined) {
        goTo(this.#current);
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
      next.focus({ preventScroll: true });
      this.#reveal(next);
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
