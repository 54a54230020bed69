import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { Format, FormatTable, Named } from '../../report/format.ts';
import { findNamed, findRowOrGroup, groupsOf } from '../../report/names.ts';
import { findTable } from '../../report/read-table.ts';
import type { Text } from '../../text.ts';
import { keywordHelp } from '../hover/keyword-help.ts';
import type { FormatContext } from './format-context.ts';
import { isRule } from './format-words.ts';
import type { WrittenPath } from './names.ts';
import type { Proposal } from './proposal.ts';
import { columnProposal, groupProposal, otherNames, rowProposal } from './row-proposals.ts';

/** The formats a name at the caret may come from. */
export interface FormatNames {
  /** The format around the caret, merged with those it extends. */
  readonly own: Format | undefined;
  readonly all: readonly Format[];
}

/** The names that may stand at the caret: what a format extends, what it takes over from there, what its rules add up. */
export function nameProposals(
  { blocks, statement }: FormatContext,
  path: WrittenPath | undefined,
  { own, all }: FormatNames,
): readonly Proposal[] {
  const [keyword] = statement;
  const last = statement.at(-1);
  if (last === '扩展') return all.filter(({ name }) => name !== own?.name && name !== statement[1]).map(formatProposal);
  const table = own && findTable(own, lastNamed(blocks, '表') ?? '')?.definition;
  if (isRule(keyword)) return own && table && path ? ruleNames(statement, path, table, own) : [];
  if (last !== keyword && !/^[,\uff0c]$/.test(last ?? '')) return [];
  const base = all.find(({ name }) => name === blocks[0]?.base);
  return base ? inheritedNames(keyword, blocks, base) : [];
}

function formatProposal({ name, title }: Format): Proposal {
  return { label: name, kind: CompletionItemKind.Class, detail: title };
}

/** What a format that extends another may add to or replace there. */
function inheritedNames(
  keyword: string | undefined,
  blocks: FormatContext['blocks'],
  base: Format,
): readonly Proposal[] {
  const chapter = findNamed(base.chapters, lastNamed(blocks, '章') ?? '')?.found;
  const table = findTable(base, lastNamed(blocks, '表') ?? '')?.definition;
  const module = CompletionItemKind.Module;
  switch (keyword) {
    case '章':
      return base.chapters.map((one) => named(one, module, { zh: '沿用的章', en: 'a chapter of the extended format' }));
    case '表':
      return (chapter?.tables ?? []).map(tableProposal);
    case '列':
      return table ? table.columns.map((column) => columnProposal(table, column)) : [];
    case '行':
      return table ? table.rows.map((row) => rowProposal(table, row)) : [];
    case '行组':
      return table ? groupsOf(table.rowTree).map(groupProposal) : [];
    default:
      return [];
  }
}

/** In an equation of columns the columns, otherwise rows and groups; behind 上年 the same; then other tables. */
function ruleNames(statement: readonly string[], path: WrittenPath, table: FormatTable, own: Format): Proposal[] {
  if (statement.length < 2) return [];
  const isOfLastYear = path.before[0] === '上年';
  const [first, second, ...more] = isOfLastYear ? path.before.slice(1) : path.before;
  if (first === undefined) {
    const alongRows = statement[2] === '每行';
    return [
      ...(statement.length === 2 ? directions : []),
      ...(alongRows ? columnsOf(table) : rowsOf(table)),
      ...own.chapters.flatMap(({ tables }) => tables.filter((other) => other !== table).map(tableProposal)),
      ...(isOfLastYear ? [] : [lastYear]),
      ...(isOfLastYear || alongRows ? [] : [sumOfGroup]),
    ];
  }
  const other = findTable(own, first)?.definition;
  if (second === undefined && findRowOrGroup(table, first)) return columnsOf(table);
  if (!other || more.length > 0) return [];
  return second === undefined ? [...rowsOf(other), ...columnsOf(other)] : columnsOf(other);
}

const directions = ['每列', '每行'].map((label): Proposal => {
  const help = keywordHelp.get(label);
  return { label, kind: CompletionItemKind.Keyword, ...(help && { detail: help }) };
});

const lastYear: Proposal = {
  label: '上年',
  kind: CompletionItemKind.Keyword,
  detail: { zh: '上年报告中的数', en: 'numbers of last year’s report' },
};

const sumOfGroup: Proposal = {
  label: '合计',
  kind: CompletionItemKind.Function,
  insert: { snippet: '合计($1)' },
  detail: { zh: '行组各行的合计', en: 'total of a group of rows' },
};

function columnsOf(table: FormatTable): Proposal[] {
  return table.columns.map((column) => columnProposal(table, column));
}

function rowsOf(table: FormatTable): Proposal[] {
  return [...table.rows.map((row) => rowProposal(table, row)), ...groupsOf(table.rowTree).map(groupProposal)];
}

function tableProposal(table: FormatTable): Proposal {
  return named(table, CompletionItemKind.Struct, { zh: '表', en: 'a table' });
}

function named(one: Named, kind: CompletionItemKind, detail: Text): Proposal {
  return { label: one.name, kind, alsoCalled: otherNames(one), detail: one.label === one.name ? detail : one.label };
}

function lastNamed(blocks: FormatContext['blocks'], keyword: string): string | undefined {
  return blocks.findLast((block) => block.keyword === keyword)?.name;
}
