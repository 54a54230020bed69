import { AstUtils } from 'langium';
import { columnsOf, rowsAndGroupsOf, sameTable } from '../language/definitions.ts';
import {
  type Format,
  type FormatFile,
  isFormat,
  isRuleDefinition,
  isSegment,
  isTableDefinition,
  type TableDefinition,
} from '../language/generated/ast.ts';
import { linearTerms } from '../report/linear.ts';
import { rangeOf, rangeOfProperty } from '../report/positions.ts';
import { isUnfinished } from '../report/unfinished.ts';
import {
  circularExtension,
  emptyPeriod,
  emptyTable,
  notLinear,
  repeatedDefinition,
  unknownDefinition,
} from './catalogue-definitions.ts';
import { type Finding, found } from './check.ts';
import { closestWord } from './did-you-mean.ts';
import { replacement } from './fix-data.ts';
import { checkGroupsStay } from './group-checks.ts';

/** What is wrong with the formats a file defines. Half-written definitions are left to the parser's own findings. */
export function* checkFormatFile(file: FormatFile): Iterable<Finding> {
  yield* checkNamesDiffer(file.formats);
  for (const format of file.formats) {
    yield* checkExtension(format);
    yield* checkPeriods(format);
    yield* checkNamesDiffer(format.chapters);
    for (const chapter of format.chapters) {
      yield* checkNamesDiffer(chapter.tables);
      for (const table of chapter.tables) yield* checkTable(table, format);
    }
  }
  yield* checkNamesAreKnown(file);
}

type NamedNode = Parameters<typeof rangeOfProperty>[0] & { readonly name: string };

function* checkNamesDiffer(nodes: readonly NamedNode[]): Iterable<Finding> {
  const seen = new Set<string>();
  for (const node of nodes) {
    if (seen.has(node.name)) yield found(repeatedDefinition, rangeOfProperty(node, 'name'), { name: node.name });
    if (node.name) seen.add(node.name);
  }
}

function* checkExtension(format: Format): Iterable<Finding> {
  if (basesOf(format).includes(format))
    yield found(circularExtension, rangeOfProperty(format, 'base'), { name: format.name });
}

/** The formats that one extends, the nearest first; with itself among them where it extends itself. */
function basesOf(format: Format): readonly Format[] {
  const bases = new Set<Format>();
  for (let next = format.base?.ref; next && !bases.has(next); next = next.base?.ref) bases.add(next);
  return [...bases];
}

function* checkPeriods(format: Format): Iterable<Finding> {
  for (const node of format.applicability) {
    const { from, to } = node;
    if (to !== undefined && Number(from) > Number(to)) yield found(emptyPeriod, rangeOf(node), { from, to });
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

function* checkNamesAreKnown(file: FormatFile): Iterable<Finding> {
  for (const node of AstUtils.streamAst(file)) {
    const reference = isSegment(node) ? node.target : isFormat(node) ? node.base : undefined;
    if (!reference?.$refText || reference.ref) continue;
    const range = reference.$refNode?.range ?? rangeOf(node);
    const proposal = closestWord(reference.$refText, isSegment(node) ? namesNear(node, file) : []);
    yield found(unknownDefinition, range, { name: reference.$refText, proposal }, replacement(range, proposal));
  }
}

/** The rows and columns of the table a rule stands in, and the tables of the file. */
function namesNear(node: Parameters<typeof AstUtils.getContainerOfType>[0] & object, file: FormatFile): string[] {
  const rule = AstUtils.getContainerOfType(node, isRuleDefinition);
  const table = rule && AstUtils.getContainerOfType(rule, isTableDefinition);
  const own = !table ? [] : rule.direction === '每行' ? columnsOf(table.columns) : rowsAndGroupsOf(table.rows);
  const tables = file.formats.flatMap(({ chapters }) => chapters.flatMap((chapter) => chapter.tables));
  // A half-written definition has no name yet, whatever its type says.
  return [...own, ...tables].map(({ name }) => name).filter(Boolean);
}
