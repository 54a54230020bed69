import { cellMapOf } from './cell-map.ts';
import { type FieldElement, shownIn } from './page-fields.ts';

const mark = 'form-selected';

/** The cells of one table that are selected together, from where the selection began to where the author is. */
export class CellSelection {
  readonly #root: ParentNode;
  #anchor: FieldElement | undefined;
  #end: FieldElement | undefined;

  constructor(root: ParentNode) {
    this.#root = root;
  }

  /** One cell alone. */
  begin(field: FieldElement): void {
    this.#anchor = field;
    this.#end = field;
    this.mark();
  }

  /** Up to a cell; those of other tables change nothing. */
  extendTo(field: FieldElement): void {
    if (field.matches('td') && this.#anchor?.closest('table') === field.closest('table')) {
      this.#end = field;
      this.mark();
    }
  }

  /** Where it ends: the author may be at its other end. */
  get end(): FieldElement | undefined {
    return this.#end?.isConnected ? this.#end : undefined;
  }

  /** All cells of the table. */
  selectAll(field: FieldElement): void {
    const [first, last] = cellMapOf(field)?.ends ?? [];
    this.#anchor = first;
    this.#end = last;
    this.mark();
  }

  /** To be called with each page, whose cells have lost their marks. */
  mark(): void {
    for (const element of this.#root.querySelectorAll(`.${mark}`)) {
      element.classList.remove(mark);
    }
    const rows = this.#rows;
    if (rows.flat().length > 1) {
      for (const cell of rows.flat()) {
        cell.classList.add(mark);
      }
    }
  }

  /** What is selected as spreadsheets take it: values, `=` as what it comes to. */
  copied(field: FieldElement): { readonly text: string; readonly html: string } {
    const rows = this.#rows.length > 0 ? this.#rows : [[field]];
    const texts = rows.map((row) => row.map(textOf));
    const table = document.createElement('table');
    for (const row of texts) {
      const line = table.insertRow();
      for (const text of row) {
        line.insertCell().textContent = text;
      }
    }
    return { text: texts.map((row) => row.map(quoted).join('\t')).join('\n'), html: table.outerHTML };
  }

  get #rows(): readonly (readonly FieldElement[])[] {
    const [anchor, end] = [this.#anchor, this.#end];
    if (anchor === undefined || end === undefined || !anchor.isConnected || !end.isConnected) {
      return [];
    }
    return cellMapOf(anchor)?.between(anchor, end) ?? [];
  }
}

function textOf(field: FieldElement): string {
  return field.matches('td') ? shownIn(field) : (field.dataset.text ?? '');
}

/** A text of several lines, or with a tab, in quotes, as spreadsheets write it. */
function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
