import type { FormatColumn } from '../../report/format.ts';

/** A cell as it is to be written. */
export interface CellDraft {
  readonly text: string;
  /** The number that was copied for a cell that is computed: to be written if it is not what the rule gives. */
  readonly copied?: string;
  readonly column?: FormatColumn;
}

/** A row as it is to be written; its label is text of the report already. */
export interface RowDraft {
  readonly label: string;
  readonly cells: readonly CellDraft[];
}

/** What is to become of the rows of a report. Lines count from 0 in the text before. */
export interface Draft {
  /** Rows that are written anew. */
  readonly changed: ReadonlyMap<number, RowDraft>;
  /** Rows to be inserted below a line. */
  readonly inserted: ReadonlyMap<number, readonly RowDraft[]>;
}

/** Rows to be inserted above a blank line begin on that line instead: the author made room for them. */
export function startingOn(blankLine: number, { changed, inserted }: Draft): Draft {
  const [first, ...others] = inserted.get(blankLine - 1) ?? [];
  if (!first) return { changed, inserted };
  const elsewhere = [...inserted].filter(([line]) => line !== blankLine - 1);
  return {
    changed: new Map([...changed, [blankLine, first]]),
    inserted: new Map([...elsewhere, ...(others.length === 0 ? [] : [[blankLine, others] as const])]),
  };
}

/** What a cell with this text becomes when something is copied into it. `=` stays unless a number contradicts it. */
export function cellDraft(before: string, copied: string | undefined, column?: FormatColumn): CellDraft {
  const place = column && { column };
  if (copied === undefined) return { text: before, ...place };
  if (before !== '=' || copied === before) return { text: copied, ...place };
  return copied === '' ? { text: before, ...place } : { text: before, copied, ...place };
}

/** The row as a line of the report. */
export function rowText({ label, cells }: RowDraft): string {
  return `| ${[label, ...cells.map(({ text }) => text)].join(' | ')} |`;
}
