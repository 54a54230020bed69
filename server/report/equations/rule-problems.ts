import { AstUtils } from 'langium';
import {
  type Expression,
  type FreeTableNode,
  isChain,
  isGroup,
  isNumberLiteral,
  isNumberReference,
  type NumberLiteral,
  type NumberReference,
  type RowRule,
  type Segment,
  type StatutoryTableNode,
} from '../../language/generated/ast.ts';
import { findLabelled } from '../../language/label-key.ts';
import {
  type OwnLines,
  ownColumns,
  ownLinesNamed,
  ownPath,
  unknownAt,
  type WrittenHeading,
} from '../../language/own-headings.ts';
import { ownRows } from '../../language/own-rows.ts';
import { isReadToEnd } from '../../language/read-to-end.ts';
import type { MisdirectedRule, RuleProblem } from '../evaluated.ts';
import type { FormatTable } from '../format.ts';
import { findNamed, findRowOrGroup, groupsOf } from '../names.ts';
import { isUnfinished, rangeOf, rangeOfProperty } from '../read/positions.ts';
import { findTable } from '../read/read-table.ts';
import { isSameRange, type TextRange } from '../text-range.ts';
import { ownWordings, type Respelling, unquotedNames, wordingsOf } from '../unquoted-names.ts';
import { cellsOf, type NumberSource } from './equations.ts';
import { linearTerms, operationOf } from './linear.ts';

/** What is wrong with the rules of a free table, which speak of its own rows or columns. */
export function freeRuleProblems(table: FreeTableNode): RuleProblem[] {
  return table.rules.flatMap((rule) => {
    const lines = linesFor(rule, table);
    const others = linesFor({ acrossColumns: !rule.acrossColumns }, table);
    const direction = directionOf(
      rule,
      (path) => ownLinesNamed(lines, path).length > 0,
      (path) => ownLinesNamed(others, path).length > 0,
    );
    if (direction) return [direction];
    const unknown = ({ lastYear, segments }: NumberReference) => {
      const names = segments.map(nameOf);
      if (lastYear) return segments[0];
      return ownLinesNamed(lines, names).length > 0 ? undefined : segments[unknownAt(lines, names)];
    };
    const labels = labelsOf(lines);
    return [...problemsOf(rule, labels, ownWordings(labels), unknown), ...ambiguousNames(rule, lines)];
  });
}

/** Names that several groups of the table have, each told where it is written. */
function ambiguousNames(rule: RowRule, lines: OwnLines): RuleProblem[] {
  return AstUtils.streamAst(rule)
    .filter(isNumberReference)
    .flatMap((reference): RuleProblem[] => {
      const names = reference.segments.map(nameOf);
      const found = reference.lastYear ? [] : ownLinesNamed(lines, names);
      if (found.length < 2) return [];
      return [{ kind: 'ambiguous-name', name: names.join('.'), range: rangeOf(reference), paths: found.map(ownPath) }];
    })
    .toArray();
}

/**
 * Whether a rule of a free table says what its author wrote: all of it was read, every path names rows or columns of the
 * table, and none of its numbers could be the name of one. A name that is not there leaves its equations unchecked.
 */
export function isUsable(rule: RowRule, table: FreeTableNode): boolean {
  const lines = linesFor(rule, table);
  const isLost = ({ lastYear, segments }: NumberReference) =>
    lastYear || (segments.length > 1 && ownLinesNamed(lines, segments.map(nameOf)).length === 0);
  const hasLostPath = AstUtils.streamAst(rule).some((node) => isNumberReference(node) && isLost(node));
  return isReadToEnd(rule) && !hasLostPath && numbersOrNames(rule, labelsOf(lines)).length === 0;
}

/** What is wrong with the rules that a report adds to a table of the form. */
export function ownRuleProblems(
  { rules }: StatutoryTableNode,
  table: FormatTable,
  source: NumberSource,
): RuleProblem[] {
  const rows = [...table.rows, ...groupsOf(table.rowTree)].map(({ name }) => name);
  const columns = table.columns.map(({ name }) => name);
  const wordings = wordingsOf(table);
  const isRow = ([name = '', ...more]: readonly string[]) =>
    more.length === 0 && findRowOrGroup(table, name) !== undefined;
  const isColumn = ([name = '', ...more]: readonly string[]) =>
    more.length === 0 && findNamed(table.columns, name) !== undefined;
  return rules.flatMap((rule) => {
    const direction = rule.acrossColumns ? directionOf(rule, isColumn, isRow) : directionOf(rule, isRow, isColumn);
    if (direction) return [direction];
    return problemsOf(rule, rule.acrossColumns ? columns : rows, wordings, (reference) =>
      unknownIn(reference, rule, table, source),
    );
  });
}

/** What a rule lacks, or has too much, that names rows and says 列, or columns and does not: nothing it names is what it says. */
function directionOf(
  rule: RowRule,
  isNamed: (path: readonly string[]) => boolean,
  isOther: (path: readonly string[]) => boolean,
): MisdirectedRule | undefined {
  if (!isReadToEnd(rule) || !rule.right || isUnfinished(rule.left) || isUnfinished(rule.right)) return undefined;
  const paths = AstUtils.streamAst(rule)
    .filter(isNumberReference)
    .map(({ segments }) => segments.map(nameOf))
    .filter((path) => path.length === 1 || isNamed(path) || isOther(path))
    .distinct((path) => path.join('.'))
    .toArray();
  const meant = paths.filter(isOther);
  if (meant.length === 0 || paths.some(isNamed)) return undefined;
  const { start, end } = rangeOfProperty(rule, 'kind');
  const range = rule.acrossColumns ? { start, end: rangeOfProperty(rule, 'acrossColumns').end } : { start, end };
  const text = rule.acrossColumns ? rule.kind : `${rule.kind} 列`;
  const certain = meant.length === paths.length;
  const names = meant.map((path) => path.join('.'));
  return { kind: 'direction', range, text, names, areColumns: !rule.acrossColumns, certain };
}

/** The rows of a free table, or its columns, whichever a rule speaks of. */
function linesFor({ acrossColumns }: Pick<RowRule, 'acrossColumns'>, table: FreeTableNode): OwnLines<WrittenHeading> {
  return acrossColumns ? ownColumns(table) : ownRows(table);
}

function labelsOf(lines: OwnLines): readonly string[] {
  const known = labels.get(lines) ?? [...lines.byKey.values()].flatMap((alike) => alike.map(({ label }) => label));
  labels.set(lines, known);
  return known;
}

// Every rule of a table asks for them, and a table may have as many rules as rows.
const labels = new WeakMap<OwnLines, readonly string[]>();

function problemsOf(
  rule: RowRule,
  known: readonly string[],
  wordings: readonly Respelling[],
  unknown: (reference: NumberReference) => Segment | undefined,
): RuleProblem[] {
  const unquoted = (within?: TextRange) =>
    unquotedNames(rule, wordings, within).map((one): RuleProblem => ({ kind: 'unquoted-name', ...one }));
  if (!isReadToEnd(rule)) return unquoted();
  const problems = [rule.left, rule.right].flatMap((side): RuleProblem[] => {
    if (!side || isUnfinished(side)) return [];
    const segments = AstUtils.streamAst(side)
      .filter(isNumberReference)
      .flatMap((reference) => unknown(reference) ?? [])
      .toArray();
    const places = linearTerms(side) ? segments.map(rangeOf) : [rangeOf(side)];
    const spelled = places.flatMap(unquoted);
    if (spelled.length > 0) return spelled;
    const notLinear: RuleProblem[] = linearTerms(side) ? [] : [{ kind: 'not-linear', range: rangeOf(side) }];
    return [
      ...notLinear,
      ...segments.map((one): RuleProblem => ({ kind: 'unknown-name', name: nameOf(one), range: rangeOf(one), known })),
    ];
  });
  const numbers = numbersOrNames(rule, known).map((node): RuleProblem => {
    return { kind: 'number-or-name', text: node.$cstNode?.text ?? node.value, range: rangeOf(node) };
  });
  return [...distinct(problems), ...numbers];
}

/** A wording may hold several names that are unknown by themselves. */
function distinct(problems: readonly RuleProblem[]): readonly RuleProblem[] {
  return problems.filter(
    (one, index) =>
      one.kind !== 'unquoted-name' ||
      problems.findIndex((other) => other.kind === one.kind && isSameRange(other.range, one.range)) === index,
  );
}

/** Numbers of a rule that are added up and that a row or column of the table is called by as well. */
function numbersOrNames(rule: RowRule, known: readonly string[]): readonly NumberLiteral[] {
  return AstUtils.streamAst(rule)
    .filter(isNumberLiteral)
    .filter((node) => isAddend(node) && findLabelled(known, asIs, node.value) !== undefined)
    .toArray();
}

/** What a number is multiplied or divided by is a number. */
function isAddend(node: Expression): boolean {
  const around = node.$container;
  if (isChain(around)) return around.operators.every(isAdditive) && isAddend(around);
  return isGroup(around) ? isAddend(around) : true;
}

function isAdditive(operator: string): boolean {
  return ['+', '-'].includes(operationOf(operator));
}

function asIs(name: string): string {
  return name;
}

/** The part of a path that names nothing. What last year's report has is not known without it. */
function unknownIn(
  { lastYear, segments }: NumberReference,
  { acrossColumns }: RowRule,
  table: FormatTable,
  source: NumberSource,
): Segment | undefined {
  const direction = acrossColumns ? 'row' : 'column';
  const lines = acrossColumns ? table.rows : table.columns;
  const names = segments.map(nameOf);
  if (lastYear || lines.some((along) => cellsOf(names, direction, table, along, source)?.length)) return undefined;
  const [first = '', second] = names;
  const isPlace = findRowOrGroup(table, first) || (source.format && findTable(source.format, first));
  return second !== undefined && isPlace ? segments[1] : segments[0];
}

function nameOf({ target }: Segment): string {
  return target?.$refText ?? '';
}
