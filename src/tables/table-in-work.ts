import { isRowLine, opensTable } from '../../server/shared/line-kinds.ts';
import { type Lines, tableBounds } from './table-lines.ts';

/** What became of some lines of a text: from the first up to the last of them there are `added` more line breaks now. */
export interface LineChange {
  readonly first: number;
  readonly last: number;
  /** The last of the lines that stand there now. */
  readonly lastNow: number;
}

/** The table of a text whose rows its author is writing, until it is aligned. */
export class TableInWork {
  #row: number | undefined;
  #caret: number | undefined;

  /** Lines have changed; `carets` tell where the author is. What changes elsewhere is somebody else's, or a command's. */
  changed({ first, last, lastNow }: LineChange, lines: Lines, carets: readonly number[]): void {
    const isAtCaret = carets.some((caret) => caret >= first && caret <= Math.max(last, lastNow));
    if (this.#row !== undefined && last < this.#row) this.#row += lastNow - last;
    else if (this.#row !== undefined && first <= this.#row) this.#row = undefined;
    if (!isAtCaret) return;
    for (let line = first; line <= Math.min(lastNow, lines.count - 1); line++)
      if (isRowLine(lines.at(line))) {
        this.#row = line;
        return;
      }
  }

  /** Nothing is in work any more: it was aligned, or undone, after which it is to stay as it is. */
  settle(): void {
    this.#row = undefined;
  }

  /**
   * The caret is on a line. A row of the table in work, when the caret has come to another line, outside of the table and
   * of the room below it where its next row will be. An input method composes on one line: the caret does not move then.
   */
  caretAt(caret: number, lines: Lines): number | undefined {
    const hasMoved = caret !== this.#caret;
    this.#caret = caret;
    if (!hasMoved || this.#row === undefined || this.#row >= lines.count) return undefined;
    if (!isRowLine(lines.at(this.#row))) return undefined;
    const { first, last } = tableBounds(lines, this.#row);
    const top = first > 0 && opensTable(lines.at(first - 1)) ? first - 1 : first;
    const hasRoom = last + 1 < lines.count && lines.at(last + 1).trim() === '';
    return caret >= top && caret <= (hasRoom ? last + 1 : last) ? undefined : this.#row;
  }
}
