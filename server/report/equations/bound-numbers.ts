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
} from '../../language/generated/ast.ts';
import { isReadToEnd } from '../../language/read-to-end.ts';
import type { BoundNumber, BoundProblem, Fact } from '../evaluated.ts';
import { rangeOf } from '../read/positions.ts';
import { isSameRange, type TextRange } from '../text-range.ts';
import { ownWordings, type Respelling, unquotedNames, wordingsOf } from '../unquoted-names.ts';
import {
  boundFunctions,
  changeOf,
  inChinese,
  inUnit,
  type Result,
  shareOf,
  withCommas,
  withDecimals,
} from './bound-functions.ts';
import { operationOf } from './linear.ts';
import { isNamed, type NamedNumbers, resolve } from './named-numbers.ts';
import { printedQuotient } from './solve.ts';

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
  return numeric(expression, context).value;
}

function numeric(expression: Expression | undefined, context: Context): Result {
  const result = figures(expression, context);
  const { value, text } = result;
  return value || text === undefined ? result : { value: new Big(text) };
}

/** What an expression comes to, which has to be a number or a header's text of digits. */
function figures(expression: Expression | undefined, context: Context): Result {
  const result = evaluate(expression, context);
  const { value, text } = result;
  if (!value && text !== undefined && !/^\d+$/.test(text))
    throw new Unresolved({ kind: 'not-a-number', text, range: rangeOf(expression) });
  return result;
}

function call(node: Call, context: Context): Result {
  const wanted = boundFunctions.get(node.function);
  const known = [...boundFunctions.keys()];
  if (wanted === undefined)
    throw new Unresolved({ kind: 'unknown-function', name: node.function, range: rangeOf(node), known });
  if (node.arguments.length !== wanted)
    throw new Unresolved({ kind: 'arguments', name: node.function, range: rangeOf(node), wanted });
  const [first, second] = node.arguments;
  switch (node.function) {
    case '合计':
      return { value: number(first, context) };
    case '占比':
      return share(number(first, context), number(second, context), node);
    case '同比':
      return change(number(first, context), lastYearOf(node, context), node);
    case '小数': {
      const shown = withDecimals(numeric(first, context), number(second, context));
      if (!shown) throw new Unresolved({ kind: 'decimals', range: rangeOf(second) });
      return shown;
    }
    case '千分位':
      return withCommas(numeric(first, context));
    case '中文':
      return inChinese(figures(first, context));
    default: {
      const used: Fact[] = [];
      const amount = { value: number(first, { ...context, used }) };
      context.used.push(...used);
      return inUnit(node.function, amount, [...used, ...context.usedCells]);
    }
  }
}

function share(part: Big | undefined, whole: Big | undefined, node: Expression): Result {
  return part && whole ? shareOf(quotient(part, whole, rangeOf(node))) : {};
}

function change(now: Big | undefined, before: Big | undefined, node: Expression): Result {
  return now && before ? changeOf(quotient(now.minus(before), before, rangeOf(node))) : {};
}

function lastYearOf(node: Call, context: Context): Big | undefined {
  if (!context.lastYear) throw new Unresolved({ kind: 'no-last-year', range: rangeOf(node) });
  return number(node.arguments[0], { ...context, own: context.lastYear, used: [] });
}

function quotient(part: Big, whole: Big, range: TextRange): Big {
  if (whole.eq(0)) throw new Unresolved({ kind: 'division-by-zero', range });
  return part.div(whole);
}
