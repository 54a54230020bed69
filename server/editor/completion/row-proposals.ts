import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { FormatColumn, FormatRow, FormatRowGroup, FormatTable, Named } from '../../report/format.ts';
import { leafRows } from '../../report/leaves.ts';
import type { StatutoryTable } from '../../report/report.ts';
import { columnHover, groupHover, rowHover } from '../hover/name-hover.ts';
import type { Caret } from './caret.ts';
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
  const { table, definition, line } = open;
  const widths = widthsOf(definition, caret.lines, line, caret.position.line);
  const rows = missingRows(open, caret).map(
    (row): Proposal => ({ ...rowProposal(definition, row), insert: rowText(definition, row, widths) }),
  );
  const rest = elsewhere(table, caret).some(({ kind }) => kind === 'rest')
    ? []
    : [{ ...restProposal, insert: restText(widths) }];
  const header: Proposal[] = isFirstRow(open, caret)
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
  return elsewhere(open.table, caret).some(({ kind }) => kind === 'rest') ? rows : [...rows, restProposal];
}

/** Column names for the header row: the one that stands at this place first. */
export function columnProposals({ definition }: OpenTable, index: number, written: readonly string[]): Proposal[] {
  const missing = definition.columns.filter(({ name, label }) => !written.includes(name) && !written.includes(label));
  const expected = definition.columns[index];
  const ordered =
    expected && missing.includes(expected) ? [expected, ...missing.filter((c) => c !== expected)] : missing;
  return ordered.map((column) => columnProposal(definition, column));
}

/** Whether no row of the table stands above the caret: only there the columns may be named. */
export function isFirstRow({ line }: OpenTable, { lines, position }: Caret): boolean {
  return !lines.slice(line + 1, position.line).some((text) => /^\s*[|\uff5c]/.test(text));
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
    detail: { zh: '各行之和', en: 'the sum of its rows' },
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
  detail: { zh: '没有写出的各行', en: 'every row that is not written' },
};

function missingRows({ table, definition }: OpenTable, caret: Caret): FormatRow[] {
  const written = new Set(elsewhere(table, caret).map(({ row }) => row));
  return definition.rows.filter((row) => !written.has(row));
}

/** The rows on other lines than the caret's. */
function elsewhere({ rows }: StatutoryTable, { position }: Caret): StatutoryTable['rows'] {
  return rows.filter(({ range }) => range.start.line !== position.line);
}
