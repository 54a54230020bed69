import { type InlayHint, InlayHintKind } from 'vscode-languageserver-protocol';
import type { Report, StatutoryTable } from '../../report/report.ts';

/** The names of the columns in front of the cells of a table's first row, where no header row names them. */
export function columnNameHints({ tables }: Report): readonly InlayHint[] {
  return tables.filter(({ header }) => !header).flatMap(firstRow);
}

function firstRow({ definition, other, rows }: StatutoryTable): readonly InlayHint[] {
  const first = rows.find(({ kind, cells }) => (kind === 'row' || kind === 'unknown') && cells.length > 0);
  return ((other?.definition ?? definition)?.columns ?? []).flatMap(({ name, label }, index): InlayHint[] => {
    const cell = first?.cells[index];
    if (!cell) return [];
    const tooltip = label === name ? {} : { tooltip: label };
    return [
      { position: cell.range.start, label: `${name}:`, kind: InlayHintKind.Parameter, paddingRight: true, ...tooltip },
    ];
  });
}
