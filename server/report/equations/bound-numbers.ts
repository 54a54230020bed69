import Big from 'big.js';
import { type AstNode, AstUtils } from 'langium';
import { narrowedText } from '../../language/expression-text.ts';
import {
  type BoundNumberNode,
  type Call,
  type Chain,
  type Expression,
  isCall,
  isChain,
  isGroup,
  isNumberLiteral,
  isNumberReference,
  type NumberReference,
  type Segment,
} from '../../language/generated/ast.ts';
import { valueKind } from '../../language/header-keys.ts';
import { findLabelled } from '../../language/label-key.ts';
import { namesBehind, type OwnLines, ownLinesNamed, ownPath, unknownAt } from '../../language/own-headings.ts';
import { isReadToEnd } from '../../language/read-to-end.ts';
import { yearShown } from '../cycle.ts';
import type { BoundNumber, BoundProblem, Fact } from '../evaluated.ts';
import type { FormatTable } from '../format.ts';
import { blocksNamed, findNamed, findRowOrGroup, groupsOf, rowOfBlock } from '../names.ts';
import { rangeOf } from '../read/positions.ts';
import { findTable } from '../read/read-table.ts';
import { isSameRange, type TextRange } from '../text-range.ts';
import { ownWordings, type Respelling, unquotedNames, wordingsOf } from '../unquoted-names.ts';
import type { FreeHeading, FreeTable, Header } from '../written.ts';
import { lookUp, type NumberSource, totalColumn } from './equations.ts';
import { operationOf } from './linear.ts';
import { summedPlaces } from './own-tables.ts';
import { printedQuotient, rounded } from './solve.ts';

/** What an expression in braces comes to: a number (undefined while unknown), or a header's text. */
interface Result {
  readonly value?: Big | undefined;
  readonly text?: string | undefined;
}

/** The functions prose may use, and how many arguments each takes. */
export const boundFunctions: ReadonlyMap<string, number> = new Map(Object.entries({ 合计: 1, 占比: 2, 同比: 1 }));

class Unresolved extends Error {
  readonly problem: BoundProblem;
  constructor(problem: BoundProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** Evaluates `{…}`: the printed text, the facts behind it, or the problem that keeps it from printing. */
export function readBoundNumber(node: BoundNumberNode, numbers: NamedNumbers): BoundNumber {
  const range = rangeOf(node);
  if (!isReadToEnd(node)) return unread(node, writtenIn(node), range, numbers);
  const source = narrowedText(node).slice(1, -1).trim();
  if (!node.value) return { source, range, facts: [], freeCells: [], problem: { kind: 'empty' } };
  return readNumber(node.value, source, range, numbers);
}

/** Evaluates an expression that is to print or to be drawn; `range` is what findings about all of it point at. */
export function readNumber(
  expression: Expression | undefined,
  source: string,
  range: TextRange,
  numbers: NamedNumbers,
): BoundNumber {
  const facts: Fact[] = [];
  const freeCells: Fact[] = [];
  const behind = { source, range, facts, freeCells };
  try {
    const result = evaluate(expression, { ...numbers, used: facts, usedCells: freeCells });
    const { text } = result;
    const value =
      result.value && text === undefined && divides(expression) ? printedQuotient(result.value) : result.value;
    const printed = text ?? value?.toFixed();
    return { ...behind, ...(value && { value }), ...(printed === undefined ? {} : { text: printed }) };
  } catch (error) {
    if (!(error instanceof Unresolved)) throw error;
    return { ...behind, problem: everywhere(expression, spelledOut(expression, error.problem, numbers), numbers) };
  }
}

/** All that stands between the braces: the parser may have stopped before. */
function writtenIn({ $cstNode }: AstNode): string {
  const text = $cstNode?.root.fullText.slice($cstNode.offset + 1) ?? '';
  return /^[^}\uff5d\r\n]*/.exec(text)?.[0].trim() ?? '';
}

/** What was not read to its end comes to nothing: whatever the parser made of its beginning, the author did not write it. */
export function unread(node: AstNode, source: string, range: TextRange, numbers: NamedNumbers): BoundNumber {
  const names = unquotedNames(node, wordingsIn(numbers));
  const problem: BoundProblem | undefined = names.length > 0 ? { kind: 'unquoted-names', names, range } : undefined;
  return { source, range, facts: [], freeCells: [], ...(problem && { problem }) };
}

/** A part of a label that is unknown by itself: the label lacks its quotes. */
function spelledOut(expression: Expression | undefined, problem: BoundProblem, numbers: NamedNumbers): BoundProblem {
  if (!expression || !('range' in problem)) return problem;
  const here = unquotedNames(expression, wordingsIn(numbers), problem.range);
  if (here.length === 0) return problem;
  const names = unquotedNames(expression, wordingsIn(numbers)).filter((one) =>
    here.some(({ name }) => name === one.name),
  );
  return { kind: 'unquoted-names', names, range: problem.range };
}

/** What is wrong with a name is wrong with it wherever it stands in the expression; the number breaks off at the first place. */
function everywhere(expression: Expression | undefined, problem: BoundProblem, numbers: NamedNumbers): BoundProblem {
  if (!expression || problem.kind !== 'unknown-name') return problem;
  const others = AstUtils.streamAst(expression)
    .filter(isNumberReference)
    .flatMap((reference) => {
      const found = resolve(reference, numbers);
      if (isNamed(found) || found.kind !== problem.kind || isSameRange(found.range, problem.range)) return [];
      return found.name === problem.name ? [found] : [];
    })
    .toArray();
  return others.length > 0 ? { ...problem, others } : problem;
}

/** Everything braces may name whose wording is no name as it stands. */
function wordingsIn(numbers: NamedNumbers): readonly Respelling[] {
  const known = wordings.get(numbers) ?? [
    ...ownWordings(
      numbers.freeTables.flatMap(({ title, rowLines, columnLines }) => [
        title,
        ...[rowLines, columnLines].flatMap((lines) => [...lines.byKey.values()].flat().map(({ label }) => label)),
      ]),
    ),
    ...(numbers.own.format?.chapters ?? []).flatMap(({ tables }) => tables.flatMap(wordingsOf)),
  ];
  wordings.set(numbers, known);
  return known;
}

// The same for every number of a report.
const wordings = new WeakMap<NamedNumbers, readonly Respelling[]>();

/** Whether anything is divided: what that comes to is rounded, and only when it prints. */
function divides(expression: Expression | undefined): boolean {
  return (
    expression !== undefined &&
    AstUtils.streamAst(expression).some(
      (node) => isChain(node) && node.operators.some((operator) => operationOf(operator) === '÷'),
    )
  );
}

type Context = NamedNumbers & { readonly used: Fact[]; readonly usedCells: Fact[] };

function evaluate(expression: Expression | undefined, context: Context): Result {
  if (!expression) return {}; // the parser could not finish it, and says so itself
  if (isNumberLiteral(expression)) return { value: new Big(expression.value) };
  if (isGroup(expression)) return evaluate(expression.inner, context);
  if (isCall(expression)) return call(expression, context);
  if (isChain(expression)) return { value: arithmetic(expression, context) };
  // Half typed, an expression may still be none of these; the parser says what is missing.
  if (!isNumberReference(expression)) return {};
  const found = resolve(expression, context);
  if (!isNamed(found)) throw new Unresolved(found);
  context.used.push(...found.facts);
  context.usedCells.push(...(found.freeCells ?? []));
  return found;
}

/** All operands are read, even behind one whose number is not known: each may have a problem of its own. */
function arithmetic(chain: Chain, context: Context): Big | undefined {
  let result = number(chain.operands[0], context);
  for (const [index, operator] of chain.operators.entries()) {
    const next = number(chain.operands[index + 1], context);
    result =
      result &&
      next &&
      combined(result, operator, next, {
        start: rangeOf(chain).start,
        end: rangeOf(chain.operands[index + 1]).end,
      });
  }
  return result;
}

function combined(left: Big, operator: string, right: Big, range: TextRange): Big {
  switch (operationOf(operator)) {
    case '+':
      return left.plus(right);
    case '-':
      return left.minus(right);
    case '×':
      return left.times(right);
    case '÷':
      return quotient(left, right, range);
  }
}

/** The number of an expression; a header's text counts when it is one: `{年度-1}`. */
function number(expression: Expression | undefined, context: Context): Big | undefined {
  const { value, text } = evaluate(expression, context);
  if (value || text === undefined) return value;
  if (!/^\d+$/.test(text)) throw new Unresolved({ kind: 'not-a-number', text, range: rangeOf(expression) });
  return new Big(text);
}

function call(node: Call, context: Context): Result {
  const wanted = boundFunctions.get(node.function);
  const known = [...boundFunctions.keys()];
  if (wanted === undefined)
    throw new Unresolved({ kind: 'unknown-function', name: node.function, range: rangeOf(node), known });
  if (node.arguments.length !== wanted)
    throw new Unresolved({ kind: 'arguments', name: node.function, range: rangeOf(node), wanted });
  const first = number(node.arguments[0], context);
  if (node.function === '合计') return { value: first };
  if (node.function === '占比') return share(first, number(node.arguments[1], context), node);
  return change(first, lastYearOf(node, context), node);
}

/** 占比: part of a whole as a percentage with at most two decimals. */
function share(part: Big | undefined, whole: Big | undefined, node: Expression): Result {
  if (!part || !whole) return {};
  const value = rounded(quotient(part.times(100), whole, rangeOf(node)));
  return { value, text: `${value.toFixed()}%` };
}

/** 同比: change against last year, in words: 增长1.08%, 下降3%, 持平. */
function change(now: Big | undefined, before: Big | undefined, node: Expression): Result {
  if (!now || !before) return {};
  const value = rounded(quotient(now.minus(before).times(100), before, rangeOf(node)));
  if (value.eq(0)) return { value, text: '持平' };
  return { value, text: `${value.gt(0) ? '增长' : '下降'}${value.abs().toFixed()}%` };
}

function lastYearOf(node: Call, context: Context): Big | undefined {
  if (!context.lastYear) throw new Unresolved({ kind: 'no-last-year', range: rangeOf(node) });
  return number(node.arguments[0], { ...context, own: context.lastYear, used: [] });
}

function quotient(part: Big, whole: Big, range: TextRange): Big {
  if (whole.eq(0)) throw new Unresolved({ kind: 'division-by-zero', range });
  return part.div(whole);
}

/** Where names in prose are looked up. */
export interface NamedNumbers {
  readonly header: Header;
  readonly own: NumberSource;
  readonly lastYear: NumberSource | undefined;
  readonly freeTables: readonly FreeTable[];
}

/** What a path names: the text of a header value, or the sum of some facts, unknown while one of them is. */
interface NamedNumber {
  readonly text?: string;
  readonly value?: Big;
  readonly facts: readonly Fact[];
  /** The cells of a free table that it names; one of words is text. */
  readonly freeCells?: readonly Fact[];
}

/** Whether a path was found to name something. */
function isNamed(found: NamedNumber | BoundProblem): found is NamedNumber {
  return 'facts' in found;
}

/**
 * Resolves 表.行.列, 表.行 (the total column), 表.列 (a table of one row), a header key, or a free table's 标题.行.列, in which
 * groups may stand before row and column.
 */
function resolve(reference: NumberReference, numbers: NamedNumbers): NamedNumber | BoundProblem {
  const [first, second, third, fourth] = reference.segments;
  const source = reference.lastYear ? numbers.lastYear : numbers.own;
  if (!source) return { kind: 'no-last-year', range: rangeOf(reference) };
  const name = textOf(first);
  const header = reference.lastYear ? undefined : headerNumber(numbers, name);
  if (header) return second ? unknown(second, reference, []) : header;
  const table = source.format && findTable(source.format, name)?.definition;
  if (table) return fourth ? unknown(fourth, reference, []) : inTable(table, second, third, source, reference);
  const free = findLabelled(numbers.freeTables, ({ title }) => title, name);
  if (free && !reference.lastYear) return inFreeTable(free, reference);
  const tables = source.format?.chapters.flatMap((chapter) => chapter.tables.map((t) => t.name)) ?? [];
  const keys = second ? [] : numbers.header.entries.map((entry) => entry.key);
  return unknown(first, reference, [...tables, ...keys, ...numbers.freeTables.map((t) => t.title)]);
}

/**
 * 年度 prints without 年, so that `{年度}年` reads right however the header writes it; a school year prints as two and counts
 * as the first of them: `{年度}学年`, `{年度+1}年8月31日`.
 */
function headerNumber({ header, own }: NamedNumbers, key: string): NamedNumber | undefined {
  if (valueKind(key) === 'year' && header.year !== undefined) {
    const text = yearShown(header.year, own.format);
    return { text, facts: [], ...(own.format?.cycle && { value: new Big(header.year) }) };
  }
  const text = header.entries.find((entry) => entry.key === key && entry.value !== '')?.value;
  return text === undefined ? undefined : { text, facts: [] };
}

function inTable(
  table: FormatTable,
  second: Segment | undefined,
  third: Segment | undefined,
  source: NumberSource,
  reference: NumberReference,
): NamedNumber | BoundProblem {
  const onlyRow = table.rows.length === 1 ? table.rows[0] : undefined;
  const row = second ? findRowOrGroup(table, textOf(second)) : undefined;
  // A table of one row may be read by its columns: 第二十条第八项.收费金额
  const [rowName, columnSegment, excess] = row || !onlyRow ? [textOf(second), third] : [onlyRow.name, second, third];
  const ofBlock = second && third && rowOfBlock(table, textOf(second), textOf(third));
  if (ofBlock) return sum((lookUp(source, table, ofBlock.name, undefined) ?? []).map((cell) => cell.fact));
  // Accounts of one name at several places are told apart by their groups.
  const blocks = second ? blocksNamed(table, textOf(second)) : [];
  if (second && blocks.length > 1)
    return {
      kind: 'ambiguous-name',
      name: textOf(second),
      range: rangeOf(second),
      paths: blocks.map(({ blockOf, name }) => `"${blockOf}：${name}"`),
    };
  if (excess) return unknown(excess, reference, []);
  const known = [...table.rows, ...groupsOf(table.rowTree)].map((candidate) => candidate.name);
  if (!row && !onlyRow) return unknown(second, reference, known);
  const columns = table.columns.map((column) => column.name);
  if (columnSegment && !findNamed(table.columns, textOf(columnSegment)))
    return unknown(columnSegment, reference, row ? columns : [...known, ...columns]);
  if (!columnSegment && !totalColumn(table))
    return { kind: 'no-column', name: rowName, range: rangeOf(reference), known: columns };
  const cells = lookUp(source, table, rowName, columnSegment && textOf(columnSegment)) ?? [];
  return sum(cells.map((cell) => cell.fact));
}

function inFreeTable(table: FreeTable, reference: NumberReference): NamedNumber | BoundProblem {
  const [, ...segments] = reference.segments;
  const { rowLines, columnLines, columns } = table;
  // A row behind its group is a longer path than the group alone.
  const ends = segments.map((_, index) => segments.length - index);
  const end = ends.find((length) => ownLinesNamed(rowLines, segments.slice(0, length).map(textOf)).length > 0) ?? 0;
  const row = inLines(rowLines, segments.slice(0, Math.max(end, 1)), reference);
  if ('kind' in row) return row;
  const behind = segments.slice(end);
  if (behind.length === 0 && columns.length !== 1)
    return { kind: 'no-column', name: row.label, range: rangeOf(reference), known: columns.map(({ name }) => name) };
  const column = behind.length === 0 ? columnLines.lines[0] : inLines(columnLines, behind, reference);
  if (!column) return { facts: [] };
  if ('kind' in column) return end === 1 ? orRowsOf(row, column, behind[0]) : column;
  const places = summedPlaces(column, 'row', table);
  const rows = summedPlaces(row, 'column', table);
  const cells = rows.flatMap((at) => places.flatMap((place) => table.rows[at]?.cells[place] ?? []));
  const [only, ...others] = cells;
  if (!only) return { facts: [] };
  if (others.length === 0) {
    const { origin, text, value } = only;
    return { facts: [], freeCells: cells, ...(value && { value }), ...(origin === 'unreadable' && { text }) };
  }
  const words = cells.find(({ origin }) => origin === 'unreadable');
  if (words) return { kind: 'not-a-number', text: words.text, range: rangeOf(reference) };
  const { value } = sum(cells);
  return { facts: [], freeCells: cells, ...(value && { value }) };
}

/** Behind a group of rows one of them may be meant as well as a column. */
function orRowsOf({ children }: FreeHeading, problem: BoundProblem, behind: Segment | undefined): BoundProblem {
  if (problem.kind !== 'unknown-name' || !isSameRange(problem.range, rangeOf(behind))) return problem;
  return { ...problem, known: [...children.map(({ label }) => label), ...problem.known] };
}

/** The row or column, or several, that some segments name. */
function inLines(
  lines: OwnLines<FreeHeading>,
  segments: readonly Segment[],
  reference: NumberReference,
): FreeHeading | BoundProblem {
  const names = segments.map(textOf);
  const [found, ...others] = ownLinesNamed(lines, names);
  if (found && others.length === 0) return found;
  const range = segments[0] && segments.at(-1) ? rangeOver(segments) : rangeOf(reference);
  if (found) return { kind: 'ambiguous-name', name: names.join('.'), range, paths: [found, ...others].map(ownPath) };
  const at = unknownAt(lines, names);
  return unknown(segments[at], reference, namesBehind(lines, names.slice(0, at)));
}

function rangeOver(segments: readonly Segment[]): TextRange {
  return { start: rangeOf(segments[0]).start, end: rangeOf(segments.at(-1)).end };
}

/** Words, a choice or a day print as they are; of numbers it is the sum. */
function sum(facts: readonly (Fact | undefined)[]): NamedNumber {
  const present = facts.filter((fact) => fact !== undefined);
  const [only, ...others] = present;
  if (only?.entry && others.length === 0) return { facts: present, text: only.entry.text };
  // Nothing at all is a group that is written as often as there is something to report: none.
  const known = facts.every((fact) => fact?.value !== undefined);
  const value = known ? present.reduce((total, fact) => total.plus(fact.value ?? 0), new Big(0)) : undefined;
  return { facts: present, ...(value && { value }) };
}

function unknown(segment: Segment | undefined, reference: NumberReference, known: readonly string[]): BoundProblem {
  return { kind: 'unknown-name', name: textOf(segment), range: rangeOf(segment ?? reference), known };
}

function textOf(segment: Segment | undefined): string {
  return segment?.target?.$refText ?? '';
}
