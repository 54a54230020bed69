import { applyEdits } from '../../format/edits.ts';
import { alignTableAt } from '../../format/format-report.ts';
import { cellText, escaped } from './cell-text.ts';
import type { Writer } from './draft-edits.ts';
import { textsOf } from './draft-free-table.ts';
import type { Grid } from './grid.ts';

/** A table with columns of its own, as text; its title is for the author to choose. */
export interface NewTable {
  /** Up to the title. */
  readonly before: string;
  readonly title: string;
  /** From behind the title on. */
  readonly after: string;
}

/** A copied table as one with columns of its own, apart from whatever stands on the line of the cursor. */
export function newTable(
  grid: Grid,
  line: { readonly before: string; readonly after: string },
  writer: Writer,
): NewTable {
  const rows = textsOf(grid).map(([label = '', ...cells], index) => {
    const texts = index === 0 ? cells.map(escaped) : cells.map((text) => cellText(text));
    return `| ${[escaped(label), ...texts].join(' | ')} |`;
  });
  const title = '标题';
  const text = [`表 "${title}"`, ...rows].join('\n');
  const source = writer.read(text);
  const aligned = source ? applyEdits(text, alignTableAt(source, writer.style, 1)) : text;
  const before = aligned.slice(0, aligned.indexOf(title));
  return {
    before: (line.before.trim() === '' ? '' : '\n\n') + before,
    title,
    after: aligned.slice(before.length + title.length) + (line.after.trim() === '' ? '' : '\n\n'),
  };
}
