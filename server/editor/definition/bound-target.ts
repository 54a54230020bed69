import { AstUtils, CstUtils, type LangiumDocument } from 'langium';
import { isSegment, type Segment } from '../../language/generated/ast.ts';
import { lookUp } from '../../report/equations.ts';
import { findNamed, findRowOrGroup } from '../../report/names.ts';
import type { Report, StatutoryTable } from '../../report/report.ts';
import { contains, type Location, type Position, type TextRange } from '../../report/text-range.ts';

/** Where a number in prose leads, and what leads there. */
export interface BoundTarget {
  readonly origin: TextRange;
  readonly places: readonly Location[];
}

/**
 * Follows a path like 表.行.列 into the tables of this report, or of last year's: its first name to the table, a row on
 * the way to the row, the last name to the number; functions and operators to all numbers behind the braces. Undefined
 * where the report does not write that table.
 */
export function boundTarget(document: LangiumDocument, report: Report, position: Position): BoundTarget | undefined {
  const bound = report.bound.find(({ range }) => contains(range, position));
  if (!bound) return undefined;
  const segment = segmentAt(document, document.textDocument.offsetAt(position));
  const places = segment
    ? placesOf(segment, report)
    : bound.facts.filter((fact) => report.facts.includes(fact)).map(({ range }) => ({ uri: report.uri, range }));
  const origin = segment?.$cstNode?.range ?? bound.range;
  return places.length > 0 ? { origin, places: distinct(places) } : undefined;
}

function segmentAt(document: LangiumDocument, offset: number): Segment | undefined {
  const root = document.parseResult.value.$cstNode;
  for (const at of [offset, offset - 1]) {
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, at);
    const segment = leaf && AstUtils.getContainerOfType(leaf.astNode, isSegment);
    if (segment) return segment;
  }
  return undefined;
}

function placesOf(segment: Segment, own: Report): readonly Location[] {
  const { segments, lastYear } = segment.$container;
  const source = lastYear ? own.lastYear : own;
  const [first = '', second = '', third] = segments.map(({ target }) => target?.$refText);
  const table = source?.tables.find(({ definition }) => definition && findNamed([definition], first));
  if (!source || !table) return [];
  const at = (range: TextRange): Location => ({ uri: source.uri, range });
  const index = segments.indexOf(segment);
  if (index === 0) return [at(table.nameRange)];
  if (index < segments.length - 1) return rowLabels(table, second).map(at);
  return numbers(table, second, third, source).map(at);
}

/** The line of a row; of a group its own line, or else the lines of its rows. */
function rowLabels({ definition, rows }: StatutoryTable, name: string): readonly TextRange[] {
  const found = definition && findRowOrGroup(definition, name)?.found;
  const named = rows.filter((row) =>
    found?.kind === 'row'
      ? row.row === found.row
      : row.kind === 'group' && definition && findRowOrGroup(definition, row.label)?.found === found,
  );
  const inGroup = rows.filter(({ row }) => found?.kind === 'group' && row?.groups.includes(found.name));
  return (named.length > 0 ? named : inGroup).map(({ labelRange }) => labelRange);
}

/** The cells of a row or group in a column; a table of one row may be read by its columns. */
function numbers(table: StatutoryTable, second: string, third: string | undefined, source: Report): TextRange[] {
  const { definition } = table;
  if (!definition) return [];
  const onlyRow = definition.rows.length === 1 ? definition.rows[0] : undefined;
  const isRow = findRowOrGroup(definition, second) !== undefined;
  const cells =
    isRow || !onlyRow ? lookUp(source, definition, second, third) : lookUp(source, definition, onlyRow.name, second);
  return (cells ?? []).flatMap(({ fact }) => (fact ? [fact.range] : []));
}

/** One cell of 其余 stands for many numbers. */
function distinct(places: readonly Location[]): readonly Location[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
