import type { LexerResult } from 'langium';

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

/** The words that begin something in a block; the first level is the file. */
const statementWords = new Set([
  '格式',
  '章',
  '表',
  '列',
  '列组',
  '行',
  '行组',
  '适用',
  '用语',
  '可省',
  '同义',
  '残留',
  '旧提法',
  '失效依据',
  '字数',
  '须提及',
  '表头',
  '规则',
  '核实',
  '存疑',
]);

/** What 依据 goes on with; elsewhere it is a statement of its own. */
const bearsBasis = new Set(['列', '行', '列组', '行组', '规则', '核实', '存疑']);

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
    } else if (begins(image, statement)) statement = [image];
    else statement.push(image);
  }
  return { blocks, statement };
}

function begins(word: string, [keyword]: readonly string[]): boolean {
  return statementWords.has(word) || (word === '依据' && !bearsBasis.has(keyword ?? ''));
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
