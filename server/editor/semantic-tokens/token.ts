import type { SemanticTokensLegend } from 'vscode-languageserver-protocol';
import type { TextRange } from '../../report/text-range.ts';

/**
 * What kinds of things texts are coloured by. All are standard types, so that every theme has a colour for them; what
 * each stands for: class a format, table or kind of body, property a row, parameter a column, function a rule or function, variable a
 * header value, operator `=`, keyword 其余.
 */
export const tokenTypes = [
  'class',
  'property',
  'parameter',
  'function',
  'variable',
  'number',
  'operator',
  'keyword',
] as const;

/** declaration: where a name is given; broken: a number that is wrong; unchecked: one that nothing could be checked of. */
export const tokenModifiers = ['declaration', 'broken', 'unchecked'] as const;

/** See {@link tokenTypes}. */
export type TokenType = (typeof tokenTypes)[number];
/** See {@link tokenModifiers}. */
export type TokenModifier = (typeof tokenModifiers)[number];

/** What the numbers of {@link encode} stand for; the same for both languages. */
export const legend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

/** A stretch of one line. */
export interface SemanticToken {
  readonly range: TextRange;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** Makes a token; `range` stays within one line. */
export function token(range: TextRange, type: TokenType, ...modifiers: readonly TokenModifier[]): SemanticToken {
  return { range, type, modifiers };
}

/** Tokens as LSP sends them: five numbers each, lines and characters counted from the token before. */
export function encode(tokens: readonly SemanticToken[]): number[] {
  const inOrder = tokens
    .filter(({ range: { start, end } }) => start.line === end.line && end.character > start.character)
    .sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
  let [line, character] = [0, 0];
  return inOrder.flatMap(({ range: { start, end }, type, modifiers }) => {
    const lines = start.line - line;
    const characters = lines === 0 ? start.character - character : start.character;
    [line, character] = [start.line, start.character];
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    return [lines, characters, end.character - start.character, tokenTypes.indexOf(type), bits];
  });
}
