import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextRange } from '../../report/text-range.ts';

/** The lines of a document, as editors count them. */
export class TextLines {
  readonly #document: TextDocument;

  constructor(document: TextDocument) {
    this.#document = document;
  }

  get count(): number {
    return this.#document.lineCount;
  }

  /** The whole text. */
  get whole(): TextRange {
    const end = this.#document.positionAt(this.#document.getText().length);
    return { start: { line: 0, character: 0 }, end };
  }

  /** A line without its line break and the blanks at its end. */
  text(line: number): string {
    const start = { line, character: 0 };
    return this.#document.getText({ start, end: { line: line + 1, character: 0 } }).trimEnd();
  }

  isBlank(line: number): boolean {
    return this.text(line).trim() === '';
  }

  /** A line from its first character that is not blank to its last. */
  content(line: number): TextRange {
    const text = this.text(line);
    const start = text.length - text.trimStart().length;
    return { start: { line, character: start }, end: { line, character: text.length } };
  }

  /** From the first character of a line to the last of another; blank lines at the end do not count. */
  from(first: number, last: number): TextRange {
    let end = Math.min(last, this.count - 1);
    while (end > first && this.isBlank(end)) end--;
    return { start: { line: first, character: 0 }, end: { line: end, character: this.text(end).length } };
  }
}
