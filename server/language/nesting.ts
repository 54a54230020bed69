import type { IToken } from 'chevrotain';

/**
 * How many pairs of parentheses or braces may stand within each other. Nobody needs more than a few; whatever reads a
 * tree goes down into it, and the stack ends at some hundreds.
 */
export const mostNested = 32;

/** What may stand between parentheses; anything else ends those that were never closed. */
const inParentheses: ReadonlySet<string> = new Set(
  [
    '\u4e0a\u5e74',
    'NUMBER',
    'FUNCTION',
    'NAME',
    'STRING',
    'ADDITIVE',
    'MULTIPLICATIVE',
    'LPAREN',
    'RPAREN',
    'COMMA',
    'DOT',
  ], // 上年
);

/** What is left of tokens whose nesting goes too deep. */
export interface Shallow {
  /** Without what stands between the pairs that are too deep. */
  readonly tokens: IToken[];
  /** The brackets that open those pairs, outermost only. */
  readonly tooDeep: readonly IToken[];
}

/** Takes out what is nested too deeply: the parser, and all that reads its tree, never sees it. */
export function shallow(tokens: readonly IToken[]): Shallow {
  const kept: IToken[] = [];
  const tooDeep: IToken[] = [];
  const open: ('LPAREN' | 'LBRACE')[] = [];
  for (const token of tokens) {
    const { name } = token.tokenType;
    if (!inParentheses.has(name)) while (open.at(-1) === 'LPAREN') open.pop();
    if ((name === 'RPAREN' && open.at(-1) === 'LPAREN') || name === 'RBRACE') open.pop();
    if (open.length <= mostNested) kept.push(token);
    if (name !== 'LPAREN' && name !== 'LBRACE') continue;
    open.push(name);
    if (open.length === mostNested + 1) tooDeep.push(token);
  }
  return { tokens: kept, tooDeep };
}
