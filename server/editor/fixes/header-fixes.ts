import type { FixData } from '../../checks/fix-data.ts';
import { type Draft, deleteLine, type Fix } from './fix.ts';

/**
 * A header row of another form: all headings of this form at once, or no header row, which a table may do without. That
 * the numbers below are those of this form only the author knows, so neither is preferred.
 */
export function headerFixes({ row, heading }: FixData & { kind: 'header' }, draft: Draft): Fix[] {
  const choice = { preferred: false, certain: false };
  const one = heading && {
    title: { zh: `改为“${heading.text}”`, en: `Change to “${heading.text}”` },
    edits: [{ range: heading.range, newText: heading.text }],
  };
  return [
    {
      title: {
        zh: `表头全部改为本格式的列：${row.text}`,
        en: `Replace the header row with that of the format: ${row.text}`,
      },
      edits: [{ range: row.range, newText: row.text }],
      ...choice,
    },
    {
      title: {
        zh: '删去表头，按本格式的列序识别',
        en: 'Delete the header row: numbers are read in the order of the format',
      },
      edits: [deleteLine(draft, row.range.start.line)],
      ...choice,
    },
    ...(one ? [{ ...one, ...choice }] : []),
  ];
}
