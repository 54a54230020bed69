import type { FixData } from '../../checks/fix-data.ts';
import type { Draft, Fix } from './fix.ts';

/** Blank cells behind the last one of a row: its numbers stay in their columns. */
export function addCellsFix({ row, count }: FixData & { kind: 'add-cells' }, { lines }: Draft): Fix[] {
  const line = row.start.line;
  const text = (lines[line] ?? '').trimEnd();
  const end = { line, character: text.length };
  return [
    {
      title: {
        zh: `在行末添上 ${count} 个待填的格`,
        en: `Add ${count === 1 ? 'a blank cell' : `${count} blank cells`} at the end of the row`,
      },
      edits: [{ range: { start: end, end }, newText: (text.endsWith('|') ? '' : ' |') + '  |'.repeat(count) }],
      preferred: true,
      certain: false,
    },
  ];
}

/** Takes blank cells away at the end of a row, each with its bar. */
export function dropCellsFix({ range, count }: FixData & { kind: 'drop-cells' }, { lines }: Draft): Fix[] {
  const { line } = range.start;
  const text = lines[line] ?? '';
  return [
    {
      title: {
        zh: `删去行末 ${count} 个空白的格`,
        en: `Delete the ${count === 1 ? 'blank cell' : `${count} blank cells`} at the end of the row`,
      },
      edits: [{ range: { start: range.start, end: { line, character: text.trimEnd().length } }, newText: '' }],
      preferred: true,
      certain: false,
    },
  ];
}
