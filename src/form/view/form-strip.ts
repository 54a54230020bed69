import { byId } from '../../preview/view/report-view.ts';
import type { FormWords } from '../messages.ts';
import type { Entries } from './entries.ts';
import { calledAs, type FieldElement, fieldsIn, isOpen } from './page-fields.ts';

/** What is said below the form: of the field that the author is at, what mends it, and how much is still to be filled in. */
export class FormStrip {
  readonly #words: FormWords;
  readonly #report: HTMLElement;
  readonly #entries: Entries;
  readonly #text = byId('form-field-text');
  readonly #fixes = byId('form-fixes');
  readonly #missing = byId('form-missing');
  readonly #back: () => void;
  /** Whether nothing can be typed in any field. */
  isReadOnly = false;

  /** `fix` is called with the number of one of the fixes that were shown last, `back` when the author wants to go on. */
  constructor(
    words: FormWords,
    report: HTMLElement,
    entries: Entries,
    { fix, back }: { readonly fix: (index: number) => void; readonly back: () => void },
  ) {
    this.#words = words;
    this.#report = report;
    this.#entries = entries;
    this.#back = back;
    this.#fixes.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
      if (button !== null) {
        fix(Number(button.dataset.index));
        // The button goes with what it mends.
        back();
      }
    });
    this.#fixes.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        back();
      }
    });
  }

  /** Goes to one of the fixes, the last where there are fewer; false where there are none. */
  enterFixes(index = 0): boolean {
    const buttons = this.#fixes.querySelectorAll('button');
    const wanted = buttons[Math.min(index, buttons.length - 1)];
    wanted?.focus();
    return wanted !== undefined;
  }

  /** What there is to know of a field. */
  tell(field: FieldElement | undefined): void {
    const parts = field === undefined ? [] : [calledAs(field), ...this.#remarks(field)];
    const text = parts.filter((part) => part !== '').join(' — ');
    // Text that is set again would be read out again.
    if (this.#text.textContent !== text) {
      this.#text.textContent = text;
    }
    byId('form-field').classList.toggle('refused', field !== undefined && this.#entries.refusalOf(field) !== undefined);
  }

  /** Buttons for what mends the finding at the field; who is at one of them stays there. */
  offer(titles: readonly string[]): void {
    const { activeElement } = document;
    const at = [...this.#fixes.children].indexOf(activeElement as Element);
    this.#fixes.replaceChildren(
      ...titles.map((title, index) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = title;
        button.dataset.index = String(index);
        return button;
      }),
    );
    if (at >= 0 && !this.enterFixes(at)) {
      this.#back();
    }
  }

  /** Counts what is still to be filled in, in each chapter and in all. */
  countMissing(): void {
    const fields = fieldsIn(this.#report).filter(({ dataset }) => dataset.empty !== undefined);
    const headings = [...this.#report.querySelectorAll<HTMLElement>('h2')];
    for (const [index, heading] of headings.entries()) {
      const next = headings[index + 1];
      const own = fields.filter((field) => isBehind(field, heading) && (next === undefined || isBehind(next, field)));
      if (own.length > 0) {
        heading.dataset.missing = this.#words.missing.replace('{0}', String(own.length));
      } else {
        delete heading.dataset.missing;
      }
    }
    this.#missing.hidden = fields.length === 0;
    this.#missing.textContent = this.#words.missing.replace('{0}', String(fields.length));
  }

  #remarks(field: FieldElement): readonly string[] {
    const words = this.#words;
    const { how, lastYear } = field.dataset;
    const hows: Readonly<Record<string, string>> = {
      computed: words.computed,
      filled: words.filled,
      missing: words.unwritten,
    };
    const refusal = this.#entries.refusalOf(field);
    return [
      ...(refusal === undefined ? [] : [refusal]),
      ...(this.isReadOnly ? [words.readOnly] : []),
      ...(isOpen(field) ? [] : [words.gone]),
      ...(field.classList.contains('form-pending') ? [words.waiting] : []),
      ...(how !== undefined && Object.hasOwn(hows, how) ? [hows[how] ?? ''] : []),
      ...(lastYear === undefined ? [] : [words.lastYear.replace('{0}', lastYear)]),
    ];
  }
}

function isBehind(one: Element, other: Element): boolean {
  return (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
