import type Big from 'big.js';
import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { type HeaderValueKind, valueKind } from '../../language/header-keys.ts';
import { findLabelled } from '../../language/label-key.ts';
import { referenceTo } from '../../language/name-syntax.ts';
import { ownLineNamed, ownStarts } from '../../language/own-headings.ts';
import { boundFunctions } from '../../report/equations/bound-functions.ts';
import { lookUp, type NumberSource } from '../../report/equations/equations.ts';
import { summedPlaces } from '../../report/equations/own-tables.ts';
import type { FormatTable } from '../../report/format.ts';
import { findNamed, groupsOf, rowsOfBlock } from '../../report/names.ts';
import { findTable } from '../../report/read/read-table.ts';
import { freeTablesOf, type Report } from '../../report/report.ts';
import type { FreeHeading, FreeTable } from '../../report/written.ts';
import type { Text } from '../../shared/text.ts';
import { tableHover } from '../hover/name-hover.ts';
import { type Caret, ownName, pathAtEnd, restOfName, tokenAt } from './caret.ts';
import type { Offer, Proposal } from './completion-items.ts';
import { columnProposal, groupProposal, otherNames, rowProposal } from './row-offer.ts';

/** Inside `{…}`: tables, header values and functions; after a point the rows and columns, each with its number. */
export function boundOffer(report: Report, caret: Caret): Offer | undefined {
  const expression = openExpression(caret.before);
  return expression === undefined ? undefined : expressionOffer(report, caret, expression);
}

/** At the end of an expression that is being written. */
export function expressionOffer(report: Report, caret: Caret, expression: string): Offer | undefined {
  const path = pathAtEnd(expression, caret);
  if (!path) return undefined;
  const callFollows = /^[^.\s]*\s*[(\uff08]/.test(caret.after);
  return { token: tokenAt(caret, path.start, restOfName), proposals: proposalsFor(path.before, report, callFollows) };
}

/** What stands behind the last brace of a text when it is neither escaped nor closed there. */
function openExpression(before: string): string | undefined {
  let open: number | undefined;
  for (const { 0: found, index } of before.matchAll(/\\.|[{}\uff5b\uff5d]/g))
    if (!found.startsWith('\\')) open = /[{\uff5b]/.test(found) ? index + 1 : undefined;
  return open === undefined ? undefined : before.slice(open);
}

function proposalsFor(names: readonly string[], report: Report, callFollows: boolean): readonly Proposal[] {
  const [first, ...others] = names;
  if (first === undefined) return firstNames(report, callFollows);
  if (first !== '上年') return namesWithin(first, others, report);
  const { lastYear } = report;
  if (!lastYear) return [];
  const [table, ...rest] = others;
  return table === undefined ? tables(lastYear) : namesWithin(table, rest, { ...lastYear, chapters: [], preface: [] });
}

function firstNames(report: Report, callFollows: boolean): readonly Proposal[] {
  const values = report.header.entries
    .filter(({ key, value }) => value !== '' && !notForReaders.has(valueKind(key)))
    .map(({ key, value }) => {
      const text = valueKind(key) === 'year' ? String(report.header.year ?? value) : value;
      return withValue({ label: key, kind: CompletionItemKind.Variable }, key, text);
    });
  const own = freeTablesOf(report).flatMap(({ title }) => ownName(title, CompletionItemKind.Struct) ?? []);
  return [
    ...tables(report),
    ...own,
    ...values,
    ...(report.lastYear ? [lastYearWord] : []),
    ...functionProposals(callFollows),
  ];
}

/** Header values that say something to gkreport alone. */
const notForReaders: ReadonlySet<HeaderValueKind | undefined> = new Set(['format', 'report', 'reports']);

const lastYearWord: Proposal = {
  label: '上年',
  kind: CompletionItemKind.Keyword,
  detail: { zh: '上年报告中的数', en: 'numbers of last year’s report' },
};

function tables({ format }: Pick<Report, 'format'>): readonly Proposal[] {
  return (format?.chapters ?? []).flatMap((home) =>
    home.tables.map(
      (table): Proposal => ({
        label: table.name,
        kind: CompletionItemKind.Struct,
        alsoCalled: otherNames(table),
        detail: table.label === table.name ? home.label : table.label,
        documentation: (language) => tableHover(table, home, language),
      }),
    ),
  );
}

/** What each function of `{…}` takes and gives. */
const functionHelp: ReadonlyMap<string, { readonly takes: Text; readonly gives: Text }> = new Map(
  Object.entries({
    合计: {
      takes: { zh: '表.行组', en: 'table.group' },
      gives: { zh: '行组各行的合计', en: 'Total of a group of rows' },
    },
    占比: {
      takes: { zh: '部分, 整体', en: 'part, whole' },
      gives: {
        zh: '部分占整体的百分比，至多两位小数：37.5%',
        en: 'Percentage of the whole, at most two decimals: 37.5%',
      },
    },
    同比: {
      takes: { zh: '表.行', en: 'table.row' },
      gives: {
        zh: '与上年的同一数据相比：增长1.08%、下降3%、持平',
        en: 'Change from the same number last year, in words: 增长1.08%, 下降3%, 持平',
      },
    },
    小数: {
      takes: { zh: '数, 位数', en: 'number, decimals' },
      gives: {
        zh: '四舍五入到几位小数，占比、同比也可以：37.5%',
        en: 'So many decimals, of shares and changes too: 37.5%',
      },
    },
    千分位: {
      takes: { zh: '数', en: 'number' },
      gives: { zh: '千分位加逗号：1,234', en: 'Thousands separated by commas: 1,234' },
    },
    中文: {
      takes: { zh: '数', en: 'number' },
      gives: { zh: '中文数字：十二；年度为二〇二五', en: 'Chinese numerals: 十二; of a year 二〇二五' },
    },
    元: { takes: { zh: '金额', en: 'amount' }, gives: { zh: '换算为元', en: 'The amount in 元' } },
    万元: { takes: { zh: '金额', en: 'amount' }, gives: { zh: '换算为万元', en: 'The amount in 万元' } },
    亿元: { takes: { zh: '金额', en: 'amount' }, gives: { zh: '换算为亿元', en: 'The amount in 亿元' } },
  }),
);

/** The functions with their arguments to fill in; the name alone where the arguments are already there. */
function functionProposals(callFollows: boolean): readonly Proposal[] {
  return [...boundFunctions].map(([name, count]): Proposal => {
    const stops = Array.from({ length: count }, (_, index) => `$${index + 1}`).join(', ');
    const help = functionHelp.get(name);
    return {
      label: name,
      kind: CompletionItemKind.Function,
      insert: callFollows ? name : { snippet: `${name}(${stops})` },
      ...(help && {
        detail: { zh: `${name}(${help.takes.zh})`, en: `${name}(${help.takes.en})` },
        documentation: (language) => help.gives[language],
      }),
    };
  });
}

/** Rows and groups of a table, or the columns of one of them; a table of one row is also read by its columns. */
function namesWithin(tableName: string, names: readonly string[], report: Report): readonly Proposal[] {
  const table = report.format && findTable(report.format, tableName)?.definition;
  if (!table) {
    const free = findLabelled(freeTablesOf(report), ({ title }) => title, tableName);
    return free ? withinFreeTable(free, names) : [];
  }
  const [row, ...more] = names;
  const [onlyRow, ...otherRows] = table.rows;
  const readByColumns = otherRows.length === 0 && onlyRow ? columns(table, onlyRow.name, [table.name], report) : [];
  if (row === undefined) return [...rowsAndGroups(table, report), ...readByColumns];
  const isColumn = readByColumns.length > 0 && findNamed(table.columns, row) && !findNamed(table.rows, row);
  if (more.length > 0 || isColumn) return [];
  return [...rowsOfNamedBlock(table, row, report), ...columns(table, row, [table.name, row], report)];
}

/** Behind the name that the author gave a block: its rows, by their names in the form. */
function rowsOfNamedBlock(table: FormatTable, name: string, source: NumberSource): readonly Proposal[] {
  const block = groupsOf(table.rowTree).find((group) => group.blockOf !== undefined && group.name === name);
  return (block ? rowsOfBlock(block) : []).map((row) => {
    const value = numberOf(source, table, row.name, undefined);
    const label = row.inBlock ?? row.name;
    return withValue({ ...rowProposal(table, row), label }, [table.name, name, label].join('.'), value);
  });
}

function rowsAndGroups(table: FormatTable, source: NumberSource): readonly Proposal[] {
  const withTotal = (proposal: Proposal, name: string) =>
    withValue(proposal, `${table.name}.${name}`, numberOf(source, table, name, undefined));
  return [
    ...table.rows
      .filter(({ inBlock }) => inBlock === undefined)
      .map((row) => withTotal(rowProposal(table, row), row.name)),
    ...groupsOf(table.rowTree).flatMap((group) => {
      const insert = referenceTo(group.name);
      return insert === undefined ? [] : withTotal({ ...groupProposal(group), insert }, group.name);
    }),
  ];
}

function columns(table: FormatTable, row: string, path: readonly string[], source: NumberSource): readonly Proposal[] {
  return table.columns.map((column) => {
    const value = numberOf(source, table, row, column.name);
    return withValue(columnProposal(table, column), [...path, column.name].join('.'), value);
  });
}

/** Rows and groups of rows of a custom table; behind them columns, and what heads columns. */
function withinFreeTable(table: FreeTable, names: readonly string[]): readonly Proposal[] {
  const { rowLines, columnLines, columns, title } = table;
  const propose = (
    headings: readonly FreeHeading[],
    kind: CompletionItemKind,
    numberAt: (one: FreeHeading) => string | undefined,
  ) =>
    headings.flatMap((one) => {
      const proposal = ownName(one.label, kind);
      return proposal ? [withValue(proposal, [title, ...names, one.label].join('.'), numberAt(one))] : [];
    });
  const only = columns.length === 1 ? columnLines.lines[0] : undefined;
  const rows = (headings: readonly FreeHeading[]) =>
    propose(headings, CompletionItemKind.Field, (row) => only && ownSum(table, row, only));
  if (names.length === 0) return rows(ownStarts(rowLines));
  const ends = names.map((_, index) => names.length - index);
  const end = ends.find((length) => ownLineNamed(rowLines, names.slice(0, length))) ?? 0;
  const row = ownLineNamed(rowLines, names.slice(0, end));
  const behind = names.slice(end);
  const column = ownLineNamed(columnLines, behind);
  if (!row || (behind.length > 0 && !column)) return [];
  const headings = column ? column.children : ownStarts(columnLines);
  return [
    ...(column ? [] : rows(row.children)),
    ...propose(headings, CompletionItemKind.Property, (one) => ownSum(table, row, one)),
  ];
}

/** What the rows and columns below two headings come to. */
function ownSum(table: FreeTable, row: FreeHeading, column: FreeHeading): string | undefined {
  const places = summedPlaces(column, 'row', table);
  const cells = summedPlaces(row, 'column', table).flatMap((at) => places.map((place) => table.rows[at]?.cells[place]));
  return sumOf(cells.map((cell) => cell?.value));
}

/** The sum of what a row or group and a column name; undefined while a part of it is not known. */
function numberOf(
  source: NumberSource,
  table: FormatTable,
  row: string,
  column: string | undefined,
): string | undefined {
  return sumOf((lookUp(source, table, row, column) ?? []).map(({ fact }) => fact?.value));
}

function sumOf([first, ...others]: readonly (Big | undefined)[]): string | undefined {
  let sum = first;
  for (const value of others) sum = value && sum?.plus(value);
  return sum?.toFixed();
}

/** `申请办理.本年新收 → 3525`, as far as the number is known. */
function withValue(proposal: Proposal, path: string, value: string | undefined): Proposal {
  return value === undefined ? proposal : { ...proposal, detail: `${path} → ${value}`, value };
}
