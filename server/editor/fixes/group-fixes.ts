import type { FixData } from '../../checks/fix-data.ts';
import { type FormatRow, leafRows } from '../../report/format.ts';
import { newRow } from '../../report/new-report.ts';
import type { GroupNumbers } from '../../report/written.ts';
import { type Draft, type Fix, insertLines, tableNamed } from './fix.ts';

/**
 * The rows of a group that is filled in as one: all of them 0 where it is; otherwise blank, with the sum left to check
 * them by, or the numbers in any one of them. Numbers that its rows come to anyway go.
 */
export function groupFixes(
  { table: name, group: of, redundant }: FixData & { kind: 'split-group' },
  draft: Draft,
): Fix[] {
  const table = tableNamed(draft, name);
  const numbers = table?.groups.find(({ group }) => group.name === of);
  const definition = table?.definition;
  if (!numbers || !definition) return [];
  const { group, line, rows: use } = numbers;
  const bare = { range: line.range, newText: `| ${line.label} |` };
  if (redundant)
    return [
      {
        title: { zh: `删去“${line.label}”行的数字`, en: `Delete the numbers of row “${line.label}”` },
        edits: [bare],
        preferred: true,
        certain: true,
      },
    ];
  const rows = leafRows(group.children);
  const below = (cellsOf: (row: FormatRow) => readonly string[]) =>
    insertLines(
      draft,
      line.range.start.line + 1,
      rows.map((row) => `| ${cellsOf(row).join(' | ')} |`),
    );
  const blank = (with0: string) => (row: FormatRow) => newRow(definition, row, with0);
  if (use === 'zero')
    return [
      {
        title: {
          zh: `写出“${line.label}”的 ${rows.length} 行，填 0`,
          en: `Write out the ${rows.length} rows of “${line.label}” with 0`,
        },
        edits: [bare, below(blank('0'))],
        preferred: true,
        certain: true,
      },
    ];
  return [
    {
      title: {
        zh: `写出“${line.label}”的 ${rows.length} 行（待填），合计留作核对`,
        en: `Write out the ${rows.length} rows of “${line.label}” to fill in, and keep the total to check them by`,
      },
      edits: [below(blank(''))],
      preferred: true,
      certain: false,
    },
    ...rows.map(
      (chosen): Fix => ({
        title: {
          zh: `写出“${line.label}”的 ${rows.length} 行，数字全部填入“${chosen.name}”`,
          en: `Write out the ${rows.length} rows of “${line.label}”, with all numbers in “${chosen.name}”`,
        },
        edits: [bare, below((row) => (row === chosen ? [row.name, ...textsOf(numbers)] : blank('0')(row)))],
        preferred: false,
        certain: false,
      }),
    ),
  ];
}

function textsOf({ line }: GroupNumbers): readonly string[] {
  return line.cells.map(({ text }) => text);
}
