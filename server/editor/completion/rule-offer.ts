import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { groupsOf } from '../../report/names.ts';
import type { FreeTable } from '../../report/report.ts';
import { type Caret, tokenAt } from './caret.ts';
import { ownName, pathAtEnd, restOfName } from './names.ts';
import type { Offer, Proposal } from './proposal.ts';
import { columnProposal, groupProposal, type OpenTable, rowProposal } from './row-proposals.ts';

const ruleStart = /^\s*(?:规则|核实)\s+(列\s+)?/;

/** Behind 规则 and 核实 below a table: its rows or, behind 列, its columns. */
export function ruleOffer(table: OpenTable | FreeTable, caret: Caret): Offer | undefined {
  const [start, acrossColumns] = ruleStart.exec(caret.before) ?? [];
  if (start === undefined) return undefined;
  const expression = caret.before.slice(start.length);
  const path = pathAtEnd(expression, caret);
  if (!path || path.before.length > 0) return undefined;
  const names = 'definition' in table ? namesOfForm(table, Boolean(acrossColumns)) : ownNames(table, acrossColumns);
  return {
    token: tokenAt(caret, path.start, restOfName),
    proposals: acrossColumns || /\P{L}/u.test(expression) ? names : [...names, columnWord],
  };
}

const columnWord: Proposal = {
  label: '列',
  kind: CompletionItemKind.Keyword,
  insert: '列 ',
  detail: { zh: '列与列之间的规则', en: 'a rule between columns' },
};

function namesOfForm({ definition }: OpenTable, acrossColumns: boolean): readonly Proposal[] {
  return acrossColumns
    ? definition.columns.map((column) => columnProposal(definition, column))
    : [
        ...definition.rows.map((row) => rowProposal(definition, row)),
        ...groupsOf(definition.rowTree).map(groupProposal),
      ];
}

function ownNames({ columns, rows }: FreeTable, acrossColumns: string | undefined): readonly Proposal[] {
  const names = acrossColumns ? columns.map((column) => column.name) : rows.map((row) => row.label);
  const kind = acrossColumns ? CompletionItemKind.Property : CompletionItemKind.Field;
  return [...new Set(names)].flatMap((label) => ownName(label, kind) ?? []);
}
