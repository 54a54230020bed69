import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { FormatColumn, FormatRow, FormatRowGroup, FormatTable, Named } from '../../report/format.ts';
import { leafRows } from '../../report/leaves.ts';
import { findNamed } from '../../report/names.ts';
import type { StatutoryTable } from '../../report/report.ts';
import { columnHover, groupHover, rowHover } from '../hover/name-hover.ts';
import { barsIn, type Caret, nextContent, rowsFollow } from './caret.ts';
import type { Proposal } from './proposal.ts';
import { headerText, restText, rowText, widthsOf } from './row-text.ts';

/** A table of the form with the caret among its lines. */
export interface OpenTable {
  readonly table: StatutoryTable;
  readonly definition: FormatTable;
  /** The line of its name. */
  readonly line: number;
}

/** Whole rows that may be written on the caret's line: those the table lacks, one for all others, the header row. */
export function rowProposals(open: OpenTable, caret: Caret): readonly Proposal[] {
  const { definition, line } = open;
  const widths = widthsOf(definition, caret.lines, line, caret.position.line);
  const rows = missingRows(open, caret).map(
    (row): Proposal => ({ ...rowProposal(definition, row), insert: rowText(definition, row, widths) }),
  );
  const rest = wantsRest(open, caret) ? [{ ...restProposal, insert: restText(widths) }] : [];
  const header: Proposal[] = mayNameColumns(open, caret)
    ? [
        {
          label: { zh: '表头', en: 'Header row' },
          alsoCalled: ['表头'],
          kind: CompletionItemKind.Struct,
          detail: definition.columns.map(({ name }) => name).join('、'),
          insert: headerText(definition),
        },
      ]
    : [];
  return [...rows, ...rest, ...header];
}

/** Labels for a row whose cells are already there. */
export function labelProposals(open: OpenTable, caret: Caret): readonly Proposal[] {
  const rows = missingRows(open, caret).map((row) => rowProposal(open.definition, row));
  return wantsRest(open, caret) ? [...rows, restProposal] : rows;
}

/** Column names for the header row: the one that stands at this place first. */
export function columnProposals({ definition }: OpenTable, index: number, written: readonly string[]): Proposal[] {
  const missing = definition.columns.filter(({ name, label }) => !written.includes(name) && !written.includes(label));
  const expected = definition.columns[index];
  const ordered =
    expected && missing.includes(expected) ? [expected, ...missing.filter((c) => c !== expected)] : missing;
  return ordered.map((column) => columnProposal(definition, column));
}

/** Whether the columns may be named on the caret's line: no row of the table stands above it, and none names them below. */
export function mayNameColumns({ definition, line }: OpenTable, caret: Caret): boolean {
  const { lines, position } = caret;
  if (lines.slice(line + 1, position.line).some((text) => /^\s*[|\uff5c]/.test(text))) return false;
  const below = nextContent(caret) ?? '';
  const cells = rowsFollow(caret) ? barsIn(below).map((bar, index, all) => below.slice(bar + 1, all[index + 1])) : [];
  const names = cells.slice(1).filter((text) => text.trim() !== '');
  return names.length === 0 || !names.every((text) => findNamed(definition.columns, text.trim()));
}

/** A row of the form by its name, with what it is and what other names it goes by. */
export function rowProposal(table: FormatTable, row: FormatRow): Proposal {
  return {
    label: row.name,
    kind: CompletionItemKind.Field,
    alsoCalled: otherNames(row),
    ...(row.label !== row.name && { detail: row.label }),
    documentation: (language) => rowHover(table, row, language),
  };
}

/** A column of the form, in the same way. */
export function columnProposal(table: FormatTable, column: FormatColumn): Proposal {
  return {
    label: column.name,
    kind: CompletionItemKind.Property,
    alsoCalled: otherNames(column),
    ...(column.label !== column.name && { detail: column.label }),
    documentation: (language) => columnHover(table, column, language),
  };
}

/** A group of rows, which stands for their sum. */
export function groupProposal(group: FormatRowGroup): Proposal {
  return {
    label: group.name,
    kind: CompletionItemKind.Module,
    alsoCalled: otherNames(group),
    detail: { zh: '各行之和', en: 'total of its rows' },
    documentation: (language) => groupHover(group, leafRows(group.children), language),
  };
}

/** Everything something may be found by beside its short name. */
export function otherNames({ name, label, aliases, formerNames }: Named): readonly string[] {
  return [...(label === name ? [] : [label]), ...aliases, ...formerNames];
}

const restProposal: Proposal = {
  label: '其余',
  kind: CompletionItemKind.Keyword,
  detail: { zh: '没有写出的各行', en: 'all rows that are not given' },
};

/** One number for all rows that are not written makes sense as long as there are any, and once. */
function wantsRest(open: OpenTable, caret: Caret): boolean {
  return missingRows(open, caret).length > 0 && !elsewhere(open.table, caret).some(({ kind }) => kind === 'rest');
}

function missingRows({ table, definition }: OpenTable, caret: Caret): FormatRow[] {
  const written = new Set(elsewhere(table, caret).map(({ row }) => row));
  return definition.rows.filter((row) => !written.has(row));
}

/** The rows on other lines than the caret's. */
function elsewhere({ rows }: StatutoryTable, { position }: Caret): StatutoryTable['rows'] {
  return rows.filter(({ range }) => range.start.line !== position.line);
}
