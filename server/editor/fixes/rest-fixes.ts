import type { MendedRow } from '../../checks/fix-data.ts';
import { newRow } from '../../report/new-report.ts';
import type { StatutoryTable } from '../../report/report.ts';
import { type Draft, type Fix, tableNamed } from './fix.ts';
import { insertRows } from './insert-fixes.ts';

/** A number in a row that 其余 fills needs a row of its own, which says in its other cells what 其余 says. */
export function restFixes(rows: readonly MendedRow[], draft: Draft): Fix[] {
  return rows.flatMap((mended) => {
    const { row, column, text } = mended;
    const edits = writtenOut(mended, draft);
    return edits.length === 0
      ? []
      : [
          {
            title: {
              zh: `补写“${row}”行，其中“${column}”填 ${text}`,
              en: `Insert row “${row}” with ${text} in “${column}”`,
            },
            edits,
            preferred: rows.length === 1,
            certain: false,
          },
        ];
  });
}

function writtenOut({ table: name, row, column, text }: MendedRow, draft: Draft): Fix['edits'] {
  const table = tableNamed(draft, name);
  const definition = table?.definition;
  const rest = table?.rows.find(({ kind }) => kind === 'rest');
  const meant = definition?.rows.find((candidate) => candidate.name === row);
  if (!table || !definition || !rest || !meant) return [];
  const [label = row, ...computed] = newRow(definition, meant);
  const cells = computed.map((total, index) => {
    if (definition.columns[index]?.name === column) return text;
    return rest.cells.length === 1 ? total || (rest.cells[0]?.text ?? '') : (rest.cells[index]?.text ?? '');
  });
  return insertRows(table as StatutoryTable, definition, [row], () => [label, ...cells], draft);
}
