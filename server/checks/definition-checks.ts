import { type AstNode, AstUtils, GrammarUtils, type Reference, UriUtils } from 'langium';
import { builtInScheme } from '../language/built-in-formats.ts';
import { columnsOf, rowsAndGroupsOf, sameTable } from '../language/definitions.ts';
import {
  type Format,
  type FormatFile,
  isApplicability,
  isBodyChoice,
  isFormat,
  isRowDefinition,
  isSegment,
  type Segment,
  type TableDefinition,
} from '../language/generated/ast.ts';
import { formatYears, isWithin, writtenYear } from '../language/report-years.ts';
import type { Format as KnownFormat } from '../report/format.ts';
import { linearTerms } from '../report/linear.ts';
import { rangeOf, rangeOfProperty } from '../report/positions.ts';
import { readDayOfNextYear } from '../report/read-bodies.ts';
import { isUnfinished } from '../report/unfinished.ts';
import {
  circularExtension,
  emptyPeriod,
  emptyTable,
  hiddenFormat,
  notLinear,
  repeatedDefinition,
  unknownDefinition,
  unknownPlaceholder,
  unreadableDeadline,
  unreadableFormatYear,
} from './catalogue-definitions.ts';
import { type Finding, found } from './check.ts';
import { closestWord } from './did-you-mean.ts';
import { replacement } from './fix-data.ts';
import { checkGroupsStay } from './group-checks.ts';
import { headerKeys, requiredKeys } from './header-checks.ts';
import { basesOf, bodyNames, formatNames, segmentNames } from './names-at-hand.ts';

/**
 * What is wrong with the formats a file defines; `known` are all formats that one may extend, `defined` all definitions there
 * are. Half-written definitions are left to the parser's own findings.
 */
export function* checkFormatFile(
  file: FormatFile,
  known: readonly KnownFormat[],
  defined: readonly Format[],
): Iterable<Finding> {
  yield* checkNamesDiffer(file.formats);
  yield* checkFormatsAreUsed(file, defined);
  for (const format of file.formats) {
    yield* checkExtension(format);
    yield* checkPeriods(format);
    yield* checkNamesDiffer([...format.bodyKinds, ...format.bodyScopes]);
    yield* checkDeadlines(format);
    yield* checkPlaceholders(format);
    yield* checkNamesDiffer(format.chapters);
    for (const chapter of format.chapters) {
      yield* checkNamesDiffer(chapter.tables);
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
function* checkFormatsAreUsed(file: FormatFile, defined: readonly Format[]): Iterable<Finding> {
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

function* checkExtension(format: Format): Iterable<Finding> {
  if (basesOf(format).includes(format))
    yield found(circularExtension, rangeOfProperty(format, 'base'), { name: format.name });
}

function* checkPeriods(format: Format): Iterable<Finding> {
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
  if (written === undefined || (year !== undefined && isWithin(year, formatYears))) return;
  const range = GrammarUtils.findNodeForProperty(node.$cstNode, property, index)?.range ?? rangeOf(node);
  yield found(unreadableFormatYear, range, { written, allowed: formatYears });
}

function* checkDeadlines(format: Format): Iterable<Finding> {
  for (const node of [...format.deadlines, ...format.bodyKinds.flatMap(({ deadlines }) => deadlines)]) {
    const { day } = node;
    if (day !== undefined && !readDayOfNextYear(day))
      yield found(unreadableDeadline, rangeOfProperty(node, 'day'), { day });
  }
}

/** What a title or preface has in braces is what a header says, or counted from it: {年度-1}. */
function* checkPlaceholders(format: Format): Iterable<Finding> {
  const known: readonly string[] = headerKeys;
  for (const node of [...format.titles, ...format.prefaces])
    for (const [, written = ''] of (node.text ?? '').matchAll(/[{\uff5b]([^{}\uff5b\uff5d]*)[}\uff5d]/g)) {
      const [name = ''] = written.trim().split(/\s*[-+\u2212\uff0b\uff0d]/);
      if (!known.includes(name))
        yield found(unknownPlaceholder, rangeOfProperty(node, 'text'), { name: written, keys: requiredKeys });
    }
}

function* checkTable(table: TableDefinition, format: Format): Iterable<Finding> {
  const columns = columnsOf(table.columns);
  const rows = rowsAndGroupsOf(table.rows);
  yield* checkNamesDiffer(columns);
  yield* checkNamesDiffer(rows);
  yield* checkGroupsStay(table, sameTable(table, basesOf(format)));
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
  if (isFormat(node)) return [node.base];
  if (isBodyChoice(node)) return [node.kind];
  return isRowDefinition(node) ? node.reporters : [];
}

function namesFor(node: AstNode, known: readonly KnownFormat[]): readonly string[] {
  if (isSegment(node)) return segmentNames(node);
  if (isFormat(node)) return formatNames(node, known);
  return bodyNames(node);
}

/** What follows an unknown name in a path is unknown with it. */
function followsUnknown({ $container: { segments }, $containerIndex = 0 }: Segment): boolean {
  return segments.slice(0, $containerIndex).some(({ target }) => !target?.ref);
}
