/** A change to a text: what stands from `start` up to, not including, `end` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Collects edits in the order of the text; what changes nothing is left out. */
export class EditList {
  readonly edits: Edit[] = [];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** Neighbours within a line become one edit; line breaks stay apart, so that no caret is carried to another line. */
  replace(start: number, end: number, text: string): void {
    if (this.#source.slice(start, end) === text) return;
    const last = this.edits.at(-1);
    const joined = last && { start: last.start, end, text: last.text + text };
    if (joined && last.end === start && !lineBreak.test(joined.text + this.#source.slice(joined.start, end)))
      this.edits[this.edits.length - 1] = joined;
    else this.edits.push({ start, end, text });
  }
}

const lineBreak = /[\r\n]/;

/** The text after edits that are sorted and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}
