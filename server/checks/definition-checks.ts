import { type AstNode, AstUtils, GrammarUtils, type Reference, UriUtils } from 'langium';
import { builtInScheme } from '../language/built-in-formats.ts';
import { columnDefinitionsOf, rowsAndGroupsOf, sameTable } from '../language/definitions.ts';
import {
  type ColumnDefinition,
  type ColumnGroup,
  type FormatDefinition,
  type FormatFile,
  isApplicability,
  isBodyReference,
  isColumnGroup,
  isFormatDefinition,
  isRollUpDefinition,
  isRowDefinition,
  isRowGroup,
  isSegment,
  type RowDefinition,
  type RowGroup,
  type Segment,
  type TableDefinition,
} from '../language/generated/ast.ts';
import { isHeaderKey, requiredKeys } from '../language/header-keys.ts';
import { linearTerms } from '../report/equations/linear.ts';
import type { Format as KnownFormat } from '../report/format.ts';
import { isUnfinished, rangeOf, rangeOfProperty } from '../report/read/positions.ts';
import { readDayOfNextYear } from '../report/read/read-bodies.ts';
import { formatYears, isInRange, writtenYear, type YearRange } from '../shared/report-years.ts';
import { sources } from './basis-words.ts';
import { checkCellForms, checkCycle } from './cell-form-checks.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { closestWord, didYouMean } from './did-you-mean.ts';
import { checkFeeDefinitions } from './fee-definition-checks.ts';
import { bodyNames, extendedFormats, formatNames, lineNames, segmentNames } from './names-at-hand.ts';
import { replacement } from './repair.ts';

/** A name in a rule or after 扩展 that the format does not have. */
const unknownDefinition: Check<{ readonly name: string; readonly proposal: string | undefined }> = {
  id: 'unknown-definition',
  name: '格式中无此名称',
  level: 'error',
  source: sources.formatManual,
  message: ({ name, proposal }) => {
    const end = didYouMean(proposal);
    return { zh: `格式中未找到名称“${name}”${end.zh}`, en: `The format has nothing named “${name}”${end.en}` };
  },
};

/**
 * Two chapters, tables, rows or columns of one name: references could only ever mean the first. `home` is the group that
 * has the row or column in a format below, empty where none has.
 */
const repeatedDefinition: Check<{ readonly name: string; readonly home?: string }> = {
  id: 'repeated-definition',
  name: '名称重复',
  level: 'error',
  source: sources.formatManual,
  message: ({ name, home }) => {
    if (home === undefined)
      return { zh: `“${name}”前面已经定义，请换一个名称`, en: `“${name}” is already defined; choose another name` };
    const zh = home === '' ? '不属于任何组' : `属于“${home}”`;
    const en = home === '' ? 'is outside all groups' : `belongs to “${home}”`;
    return {
      zh: `“${name}”在所扩展的格式中${zh}，不能换组；请写到表的最外层，另设新行则换一个名称`,
      en: `“${name}” ${en} in the format that is extended and cannot be moved. Write it outside all groups, or choose another name for a new one`,
    };
  },
};

/**
 * Another file defines a format of this name. In the same folder the first of them by its name counts, and this one is never
 * used; elsewhere reports use the one in the folder nearest to them.
 */
const hiddenFormat: Check<{ readonly name: string; readonly other: string; readonly isUsed: boolean }> = {
  id: 'hidden-format',
  name: '同名格式',
  level: 'warning',
  source: sources.formatManual,
  message: ({ name, other, isUsed }) =>
    isUsed
      ? {
          zh: `“${other}”也定义了格式“${name}”；报告使用离它最近的文件夹中的定义`,
          en: `“${other}” defines a format “${name}” as well; a report uses the definition in the folder nearest to it`,
        }
      : {
          zh: `格式“${name}”已由“${other}”定义，这里的定义不起作用；请换一个名称或删去一处`,
          en: `“${other}” defines the format “${name}” already, so this definition has no effect. Choose another name, or delete one of them`,
        },
};

/** A rule that multiplies or divides numbers of the form by each other, or calls anything but 合计. */
export const notLinear: Check<Record<string, never>> = {
  id: 'not-linear',
  name: '规则写法超出范围',
  level: 'error',
  source: sources.formatManual,
  message: () => ({
    zh: '规则只能对行列作加减、乘除常数，或用“合计(组名)”',
    en: 'A rule adds and subtracts rows or columns, multiplied or divided by constants, or totals a group with 合计(group)',
  }),
};

/** A format that, through those it extends, extends itself. */
const circularExtension: Check<{ readonly name: string }> = {
  id: 'circular-extension',
  name: '循环扩展',
  level: 'error',
  source: sources.formatManual,
  message: ({ name }) => ({
    zh: `格式“${name}”经由所扩展的格式又扩展到自身；请更正“扩展”所指的格式`,
    en: `Format “${name}” extends itself through the formats it extends. Correct what “扩展” names`,
  }),
};

/** A table of a format that stands on its own needs rows and columns. */
const emptyTable: Check<{ readonly name: string }> = {
  id: 'empty-table',
  name: '表格无行列',
  level: 'error',
  source: sources.formatManual,
  message: ({ name }) => ({
    zh: `表“${name}”没有行或没有列，请补写“行”和“列”`,
    en: `Table “${name}” has no rows or no columns. Add “行” and “列”`,
  }),
};

/** 适用 from a year after its end. */
const emptyPeriod: Check<{ readonly from: string; readonly to: string }> = {
  id: 'empty-period',
  name: '适用年度颠倒',
  level: 'error',
  source: sources.formatManual,
  message: ({ from, to }) => ({
    zh: `适用年度从 ${from} 到 ${to}，先后颠倒；请更正`,
    en: `The format applies from ${from} to ${to}: the years are in the wrong order. Correct them`,
  }),
};

/** A year behind 适用, 鼓励采用, 旧提法 or 失效依据 that is none, or that no report is about. */
const unreadableFormatYear: Check<{ readonly written: string; readonly allowed: YearRange }> = {
  id: 'unreadable-format-year',
  name: '格式年份写法',
  level: 'error',
  source: sources.formatManual,
  message: ({ written, allowed: { first, last } }) => ({
    zh: `年份“${written}”无法识别，请填 ${first} 至 ${last} 之间的四位年份，如 2021 或 2021年`,
    en: `The year “${written}” cannot be read. Write four digits from ${first} to ${last}, such as “2021” or “2021年”`,
  }),
};

/** 公布期限 that is no day of the next year. */
const unreadableDeadline: Check<{ readonly day: string }> = {
  id: 'unreadable-deadline',
  name: '公布期限写法',
  level: 'error',
  source: sources.formatManual,
  message: ({ day }) => ({
    zh: `公布期限“${day}”无法识别，请写成“次年1月31日”`,
    en: `The deadline “${day}” cannot be read. Write a day of the next year, such as “次年1月31日”`,
  }),
};

/** 报告标题 or 报告前言 with braces that no header field fills. */
const unknownPlaceholder: Check<{ readonly name: string; readonly keys: readonly string[] }> = {
  id: 'unknown-placeholder',
  name: '标题中的花括号',
  level: 'error',
  source: sources.formatManual,
  message: ({ name, keys }) => ({
    zh: `“{${name}}”不是报头项，新建报告时不能填入；可用的如${keys.map((key) => `{${key}}`).join('、')}`,
    en: `“{${name}}” is not a header field, so new reports cannot fill it in. Use one such as ${keys.map((key) => `{${key}}`).join(', ')}`,
  }),
};

/**
 * What is wrong with the formats a file defines; `known` are all formats that one may extend, `defined` all definitions there
 * are. Half-written definitions are left to the parser's own findings.
 */
export function* checkFormatFile(
  file: FormatFile,
  known: readonly KnownFormat[],
  defined: readonly FormatDefinition[],
): Iterable<Finding> {
  yield* checkNamesDiffer(file.formats);
  yield* checkFormatsAreUsed(file, defined);
  for (const format of file.formats) {
    yield* checkExtension(format);
    yield* checkPeriods(format);
    yield* checkCycle(format);
    yield* checkNamesDiffer([...format.bodyKinds, ...format.bodyScopes]);
    yield* checkDeadlines(format);
    yield* checkPlaceholders(format);
    yield* checkFeeDefinitions(format);
    yield* checkNamesDiffer(format.chapters);
    for (const chapter of format.chapters) {
      yield* checkNamesDiffer(chapter.tables);
      yield* checkNamesDiffer(chapter.fees);
      for (const table of chapter.tables) yield* checkTable(table, format);
    }
  }
  yield* checkNamesAreKnown(file, known);
}

type NamedNode = Parameters<typeof rangeOfProperty>[0] & { readonly name: string };

function* checkNamesDiffer(nodes: readonly NamedNode[]): Iterable<Finding> {
  const seen = new Set<string>();
  for (const node of nodes) {
    if (seen.has(node.name)) yield found(repeatedDefinition, rangeOfProperty(node, 'name'), { name: node.name });
    if (node.name) seen.add(node.name);
  }
}

/** Of two files that define a format of one name the later by its path says so; national formats may be replaced. */
function* checkFormatsAreUsed(file: FormatFile, defined: readonly FormatDefinition[]): Iterable<Finding> {
  const { uri: own } = AstUtils.getDocument(file);
  if (own.scheme === builtInScheme) return;
  const folder = UriUtils.dirname(own);
  for (const format of file.formats) {
    if (!format.name) continue;
    const others = defined
      .filter(({ name }) => name === format.name)
      .map((node) => ({ node, uri: AstUtils.getDocument(node).uri }))
      .filter(({ uri }) => uri.scheme !== builtInScheme && uri.path < own.path);
    const beside = others.find(({ uri }) => UriUtils.equals(UriUtils.dirname(uri), folder));
    const other = beside ?? others[0];
    if (!other) continue;
    const message = { zh: '定义在这里', en: 'Defined here' };
    const related = [{ uri: other.uri.toString(), range: rangeOfProperty(other.node, 'name'), message }];
    const path = UriUtils.relative(folder, other.uri);
    const level = beside ? 'warning' : 'hint';
    const parameters = { name: format.name, other: path, isUsed: beside === undefined };
    yield found(hiddenFormat, rangeOfProperty(format, 'name'), parameters, { related, level });
  }
}

function* checkExtension(format: FormatDefinition): Iterable<Finding> {
  if (extendedFormats(format).includes(format))
    yield found(circularExtension, rangeOfProperty(format, 'base'), { name: format.name });
}

function* checkPeriods(format: FormatDefinition): Iterable<Finding> {
  for (const node of format.applicability) {
    const { from, to } = node;
    const [first, last] = [from, to].map((year) => (year === undefined ? undefined : writtenYear(year)));
    if (to !== undefined && first !== undefined && last !== undefined && first > last)
      yield found(emptyPeriod, rangeOf(node), { from: String(first), to: String(last) });
  }
  const dated = format.wordings.flatMap(({ replaced }) => replaced);
  for (const node of [...format.applicability, ...dated]) {
    yield* checkYear(node, 'from', node.from);
    if (isApplicability(node)) yield* checkYear(node, 'to', node.to);
  }
  for (const node of format.encouragements)
    for (const [index, year] of node.years.entries()) yield* checkYear(node, 'years', year, index);
}

function* checkYear(node: AstNode, property: string, written: string | undefined, index?: number): Iterable<Finding> {
  const year = written === undefined ? undefined : writtenYear(written);
  if (written === undefined || (year !== undefined && isInRange(year, formatYears))) return;
  const range = GrammarUtils.findNodeForProperty(node.$cstNode, property, index)?.range ?? rangeOf(node);
  yield found(unreadableFormatYear, range, { written, allowed: formatYears });
}

function* checkDeadlines(format: FormatDefinition): Iterable<Finding> {
  for (const node of [...format.deadlines, ...format.bodyKinds.flatMap(({ deadlines }) => deadlines)]) {
    const { day } = node;
    if (day !== undefined && !readDayOfNextYear(day))
      yield found(unreadableDeadline, rangeOfProperty(node, 'day'), { day });
  }
}

/** What a title or preface has in braces is what a header says, or counted from it: {年度-1}. */
function* checkPlaceholders(format: FormatDefinition): Iterable<Finding> {
  for (const node of [...format.titles, ...format.prefaces])
    for (const [, written = ''] of (node.text ?? '').matchAll(/[{\uff5b]([^{}\uff5b\uff5d]*)[}\uff5d]/g)) {
      const [name = ''] = written.trim().split(/\s*[-+\u2212\uff0b\uff0d]/);
      if (!isHeaderKey(name))
        yield found(unknownPlaceholder, rangeOfProperty(node, 'text'), { name: written, keys: requiredKeys });
    }
}

function* checkTable(table: TableDefinition, format: FormatDefinition): Iterable<Finding> {
  const columns = columnDefinitionsOf(table.columns);
  const rows = rowsAndGroupsOf(table.rows);
  yield* checkNamesDiffer(columns);
  yield* checkNamesDiffer(rows);
  yield* checkCellForms(table);
  yield* checkGroupsStay(table, sameTable(table, extendedFormats(format)));
  // A format that extends another may name a table only to change something about it.
  if (!format.base && table.name && (columns.length === 0 || rows.length === 0))
    yield found(emptyTable, rangeOfProperty(table, 'name'), { name: table.name });
  for (const rule of table.rules)
    for (const side of [rule.left, rule.right])
      if (side && !linearTerms(side) && !isUnfinished(side)) yield found(notLinear, rangeOf(side), {});
}

function* checkNamesAreKnown(file: FormatFile, known: readonly KnownFormat[]): Iterable<Finding> {
  for (const node of AstUtils.streamAst(file)) {
    for (const reference of referencesOf(node)) {
      if (!reference?.$refText || reference.ref || (isSegment(node) && followsUnknown(node))) continue;
      const range = reference.$refNode?.range ?? rangeOf(node);
      const proposal = closestWord(reference.$refText, namesFor(node, known));
      yield found(unknownDefinition, range, { name: reference.$refText, proposal }, replacement(range, proposal));
    }
  }
}

function referencesOf(node: AstNode): readonly (Reference | undefined)[] {
  if (isSegment(node)) return [node.target];
  if (isFormatDefinition(node)) return [node.base];
  if (isBodyReference(node)) return [node.kind];
  if (isRollUpDefinition(node)) return node.lines;
  return isRowDefinition(node) ? node.reporters : [];
}

function namesFor(node: AstNode, known: readonly KnownFormat[]): readonly string[] {
  if (isSegment(node)) return segmentNames(node);
  if (isFormatDefinition(node)) return formatNames(node, known);
  if (isRollUpDefinition(node)) return lineNames(node.$container);
  return bodyNames(node);
}

/** What follows an unknown name in a path is unknown with it. */
function followsUnknown({ $container: { segments }, $containerIndex = 0 }: Segment): boolean {
  return segments.slice(0, $containerIndex).some(({ target }) => !target?.ref);
}

export const definitionChecks: CheckGroup = {
  checks: [
    unknownDefinition,
    repeatedDefinition,
    hiddenFormat,
    notLinear,
    circularExtension,
    emptyTable,
    emptyPeriod,
    unreadableFormatYear,
    unreadableDeadline,
    unknownPlaceholder,
  ],
  checkers: [],
};

/** A row or column that is written in a group stands in that group in the formats below: nothing can be moved. */
function* checkGroupsStay(table: TableDefinition, below: readonly TableDefinition[]): Iterable<Finding> {
  yield* checkPlaces(
    rowPlaces(table.rows),
    below.flatMap(({ rows }) => rowPlaces(rows)),
  );
  yield* checkPlaces(
    columnPlaces(table.columns),
    below.flatMap(({ columns }) => columnPlaces(columns)),
  );
}

interface Place {
  readonly node: ColumnDefinition | RowDefinition | RowGroup;
  /** What the group around it is called; empty where there is none. */
  readonly home: string;
}

function* checkPlaces(own: readonly Place[], below: readonly Place[]): Iterable<Finding> {
  const homes = new Map(below.map(({ node, home }) => [node.name, home]));
  for (const { node, home } of own) {
    const before = homes.get(node.name);
    if (home !== '' && before !== undefined && before !== home)
      yield found(repeatedDefinition, rangeOfProperty(node, 'name'), { name: node.name, home: before });
  }
}

function rowPlaces(nodes: readonly (RowDefinition | RowGroup)[], home = ''): readonly Place[] {
  return nodes.flatMap((node) => [{ node, home }, ...(isRowGroup(node) ? rowPlaces(node.rows, node.name) : [])]);
}

function columnPlaces(nodes: readonly (ColumnDefinition | ColumnGroup)[], home = ''): readonly Place[] {
  return nodes.flatMap((node) => (isColumnGroup(node) ? columnPlaces(node.columns, node.label) : [{ node, home }]));
}
