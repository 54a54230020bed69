import type { Unfinished } from '../../preview/messages.ts';
import { calledAs, type FieldElement, hasLines, isOpen, shownIn } from './page-fields.ts';

/** What becomes of what is typed. */
export interface InputManners {
  /** A text is entered into the field, which said `before` when typing began. */
  readonly enter: (field: FieldElement, text: string, before: string) => void;
  /** With every character: what is typed so far, or that nothing is. */
  readonly keepDraft: (draft: Unfinished | undefined) => void;
}

/**
 * The one input of the form. It lies over the field that the author has come to, unseen until something is typed, so that
 * the first key goes into it like any other, whatever input method makes of it. What a field says is selected in it: typing
 * takes its place, and screen readers read it.
 */
export class FieldInput {
  readonly element: HTMLTextAreaElement;
  readonly #manners: InputManners;
  #field: FieldElement | undefined;
  #isOpen = false;
  #isTyped = false;
  #isReadOnly = false;
  /** What the field said when typing began. */
  #before = '';
  readonly #name: string;

  constructor(element: HTMLTextAreaElement, manners: InputManners) {
    this.element = element;
    this.#manners = manners;
    this.#name = element.getAttribute('aria-label') ?? '';
    const begin = () => this.#begin(true);
    element.addEventListener('compositionstart', begin);
    element.addEventListener('input', () => {
      begin();
      this.#keepDraft();
    });
    element.addEventListener('blur', () => this.close());
  }

  /** Where the author is. */
  get field(): FieldElement | undefined {
    return this.#field;
  }

  /** Whether something is being typed, or what was written is being changed. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Whether typing began it, so that up and down lead to other cells. */
  get isTyped(): boolean {
    return this.#isTyped;
  }

  /** Whether nothing can be typed in any field. */
  set isReadOnly(is: boolean) {
    this.#isReadOnly = is;
    this.element.readOnly = is || (this.#field !== undefined && !isOpen(this.#field));
  }

  /** Goes to a field; what was being typed in another is entered there. */
  moveTo(field: FieldElement, { takesFocus = true } = {}): void {
    if (field !== this.#field) {
      this.close();
    }
    this.#field = field;
    if (!this.#isOpen) {
      this.#showSource();
    }
    this.place();
    if (takesFocus && document.activeElement !== this.element) {
      this.element.focus({ preventScroll: true });
    }
    if (!this.#isOpen) {
      this.element.select();
    }
  }

  /** The page has become another: the field is now this element, or is gone. What is being typed stays as it is. */
  follow(field: FieldElement | undefined): void {
    if (field === undefined) {
      if (!this.#isOpen) {
        this.#field = undefined;
        this.element.hidden = true;
      }
      return;
    }
    this.#field = field;
    if (!this.#isOpen) {
      this.#showSource();
      if (document.activeElement === this.element) {
        this.element.select();
      }
    }
    this.place();
  }

  /** Changes what is written; the caret stands behind it. */
  open(): void {
    if (this.#field === undefined || this.#isOpen || this.element.readOnly) {
      return;
    }
    this.#begin(false);
    this.element.setSelectionRange(this.element.value.length, this.element.value.length);
  }

  /** Goes on where the author left off. */
  resume(field: FieldElement, text: string): void {
    this.moveTo(field);
    this.open();
    this.element.value = text;
    this.#isTyped = true;
    this.#keepDraft();
  }

  /** Enters what was typed, if it says something else. */
  close(): void {
    const field = this.#field;
    if (!this.#isOpen || field === undefined) {
      return;
    }
    const { value } = this.element;
    this.#end();
    if (value !== this.#before || field.classList.contains('form-refused')) {
      this.#manners.enter(field, value, this.#before);
    }
    this.#showSource();
  }

  /** Gives up what was typed. */
  cancel(): void {
    this.#end();
    this.#showSource();
    this.element.select();
  }

  /** Lies over its field, wherever that is now. */
  place(): void {
    const field = this.#field;
    if (field === undefined) {
      return;
    }
    const { left, top, width, height } = field.getBoundingClientRect();
    const { style } = this.element;
    style.font = getComputedStyle(field).font;
    style.left = `${left + window.scrollX}px`;
    style.top = `${top + window.scrollY}px`;
    style.width = `${width}px`;
    style.minHeight = `${height}px`;
    style.height = this.#isOpen ? 'auto' : `${height}px`;
    this.element.hidden = width === 0;
    this.element.classList.toggle('lines', hasLines(field));
  }

  #begin(isTyped: boolean): void {
    if (this.#isOpen) {
      return;
    }
    this.#isOpen = true;
    this.#isTyped = isTyped;
    this.#before = this.#field?.dataset.text ?? '';
    this.element.classList.add('open');
    this.place();
  }

  #end(): void {
    this.#isOpen = false;
    this.#isTyped = false;
    this.element.classList.remove('open');
    this.#manners.keepDraft(undefined);
  }

  #keepDraft(): void {
    const { field } = this.#field?.dataset ?? {};
    if (field !== undefined) {
      this.#manners.keepDraft({ field, before: this.#before, text: this.element.value });
    }
  }

  #showSource(): void {
    const field = this.#field;
    if (field === undefined) {
      return;
    }
    const source = field.dataset.text ?? '';
    if (this.element.value !== source) {
      this.element.value = source;
    }
    this.element.setAttribute('aria-label', calledAs(field) || shownIn(field) || this.#name);
    this.element.readOnly = this.#isReadOnly || !isOpen(field);
    this.element.inputMode = field.matches('.gk-number') ? 'decimal' : 'text';
  }
}
