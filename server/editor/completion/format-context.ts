import type { LexerResult } from 'langium';
import { beginsStatement } from '../../language/definitions.ts';

/** A block that is open at the caret: `表 申请办理 {`. */
export interface OpenBlock {
  readonly keyword: string;
  readonly name: string;
  /** The format it extends, for a 格式. */
  readonly base?: string;
}

/** Where in a format definition the caret stands. */
export interface FormatContext {
  /** Outermost first. */
  readonly blocks: readonly OpenBlock[];
  /** The words of the statement at the caret, its keyword first; none at the beginning of a block. */
  readonly statement: readonly string[];
}

/** Reads the tokens in front of the caret, not the syntax tree: what is being written rarely parses. */
export function formatContext(tokens: LexerResult['tokens']): FormatContext {
  const blocks: OpenBlock[] = [];
  let statement: string[] = [];
  for (const { image } of tokens) {
    if (/^[{\uff5b]$/.test(image)) {
      blocks.push(toBlock(statement));
      statement = [];
    } else if (/^[}\uff5d]$/.test(image)) {
      blocks.pop();
      statement = [];
    } else if (beginsStatement(image, statement[0] ?? '')) statement = [image];
    else statement.push(image);
  }
  return { blocks, statement };
}

function toBlock(statement: readonly string[]): OpenBlock {
  const [keyword = '', name = ''] = statement;
  const base = statement[statement.indexOf('扩展') + 1];
  return { keyword, name, ...(statement.includes('扩展') && base !== undefined && { base }) };
}

/** Whether a text ends within a string or a comment, both of which end with their line. */
export function endsInText(before: string): boolean {
  const rest = before.replace(/"[^"]*"|\u201c[^\u201d]*\u201d/g, '');
  return /["\u201c]|\/\//.test(rest);
}
