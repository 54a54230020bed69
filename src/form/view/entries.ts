import type { FormEntry } from '../messages.ts';
import { type FieldElement, fieldNamed } from './page-fields.ts';

/** What was entered into a field, until the page shows it by itself. */
interface Open {
  readonly entry: FormEntry;
  /** The text has it since this version. */
  version?: number;
  /** Why it was not written. */
  refusal?: string;
}

/**
 * Everything that was entered and that the page does not show yet: it is shown in its field all the same, whatever page
 * arrives meanwhile, and what was refused until it is entered anew or given up.
 */
export class Entries {
  readonly #open = new Map<number, Open>();
  readonly #root: ParentNode;
  #next = 1;
  /** The version that the page shows. */
  #shown = Number.NEGATIVE_INFINITY;

  constructor(root: ParentNode) {
    this.#root = root;
  }

  /** Whether anything is not in the text yet. */
  get isWaiting(): boolean {
    return [...this.#open.values()].some(({ version, refusal }) => version === undefined && refusal === undefined);
  }

  /** An entry of what was done in a field that said `said` when it began, which is to be sent. */
  add({ dataset, classList }: FieldElement, said: string, done: FormEntry['done']): FormEntry {
    const { field = '', source = said } = dataset;
    // What was refused is not in the text: the field said something else there.
    const before = classList.contains('form-refused') ? source : said;
    this.giveUp(field);
    const entry = { id: this.#next++, field, before, done };
    this.#open.set(entry.id, { entry });
    return entry;
  }

  /** Gives whether the page of that version has come before this answer, and is to be shown again: no other may follow. */
  written(id: number, version: number): boolean {
    const open = this.#open.get(id);
    if (open === undefined) {
      return false;
    }
    open.version = version;
    return version <= this.#shown;
  }

  /** The field that the entry was for, where it is still on the page. */
  refused(id: number, refusal: string): FieldElement | undefined {
    const open = this.#open.get(id);
    if (open === undefined) {
      return undefined;
    }
    open.refusal = refusal;
    const { field, before, done } = open.entry;
    const shown = fieldNamed(this.#root, field, 'text' in done ? done.text : before);
    if (shown !== undefined && 'text' in done) {
      shown.dataset.source ??= before;
      shown.classList.replace('form-pending', 'form-refused');
    }
    return shown ?? fieldNamed(this.#root, field, before);
  }

  /** Why what was entered into a field was not written. */
  refusalOf({ dataset }: FieldElement): string | undefined {
    return [...this.#open.values()].find(({ entry, refusal }) => refusal !== undefined && entry.field === dataset.field)
      ?.refusal;
  }

  /** Forgets what was refused in a field. */
  giveUp(field: string): void {
    for (const [id, { entry, refusal }] of this.#open) {
      if (refusal !== undefined && entry.field === field) {
        this.#open.delete(id);
      }
    }
  }

  /** To be called with each page, which shows the text of a version. */
  showOn(root: ParentNode, version: number): void {
    this.#shown = version;
    for (const [id, open] of this.#open) {
      if (open.version !== undefined && open.version <= version) {
        this.#open.delete(id);
      } else {
        show(root, open);
      }
    }
  }
}

/** Shows what was entered in its field, on a page that has it otherwise. */
function show(root: ParentNode, { entry: { field, before, done }, refusal }: Open): void {
  const element = 'text' in done ? fieldNamed(root, field, before) : undefined;
  if (element !== undefined && 'text' in done) {
    const source = element.dataset.source ?? element.dataset.text ?? '';
    showText(element, done.text, refusal === undefined ? 'form-pending' : 'form-refused');
    element.dataset.source = source;
  }
}

/** Shows a text in a field before the page that has it arrives. */
export function showText(field: FieldElement, text: string, state: 'form-pending' | 'form-refused'): void {
  field.classList.remove('form-pending', 'form-refused');
  field.classList.add(state);
  field.dataset.text = text;
  field.textContent = text;
  field.classList.remove('gk-broken', 'gk-doubtful', 'gk-unchecked');
  field.removeAttribute('title');
  delete field.dataset.how;
  delete field.dataset.empty;
}
