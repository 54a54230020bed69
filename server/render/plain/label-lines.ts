import type { FlatRow } from './flat-table.ts';

/** A row with its own label, or a heading of the rows below it. */
export interface LabelLine {
  readonly label: string;
  /** Columns it is set in by. */
  readonly indent: number;
  /** Left out for a heading. */
  readonly row?: FlatRow;
}

const step = 2;

/** A line for each row, and one for each heading where the rows that it heads begin. */
export function labelLines(rows: readonly FlatRow[]): readonly LabelLine[] {
  let above: readonly string[] = [];
  return rows.flatMap((row): LabelLine[] => {
    const headings = row.label.slice(0, -1);
    const different = headings.findIndex((heading, level) => heading !== above[level]);
    const shared = different < 0 ? headings.length : different;
    above = headings;
    const begun = headings.slice(shared).map((label, index) => ({ label, indent: (shared + index) * step }));
    return [...begun, { label: row.label.at(-1) ?? '', indent: headings.length * step, row }];
  });
}
