import { beginsStatement } from '../language/definitions.ts';
import type { SourceLine, Word } from './edits.ts';

/** A line of a format and its place among the braces. */
export interface DefinitionLine {
  readonly line: SourceLine;
  /** Braces open around the line, and one more where it continues the line above. */
  readonly depth: number;
  readonly kind: 'statement' | 'continuation' | 'end' | 'comment';
  /** The keyword of the statement; of the one that ends here where the line begins with its brace. */
  readonly keyword: string;
  /** Whether the line ends by opening a block. */
  readonly opens: boolean;
  /** Whether the line leaves no brace open that it opened. */
  readonly closed: boolean;
}

/** Reads the braces and the first words of lines; comments take the depth of what follows them. */
export function definitionLines(lines: readonly SourceLine[]): readonly DefinitionLine[] {
  const open: string[] = [];
  let keyword = '';
  const read = lines.map((line): DefinitionLine => {
    const words = line.words.filter(({ type }) => type !== 'COMMENT');
    const first = words[0]?.type;
    const kind = kindOf(first, keyword);
    const before = open.length;
    if (kind === 'statement' && first !== undefined) keyword = first;
    const own = kind === 'end' ? (open.at(-1) ?? '') : keyword;
    for (const { type } of words) {
      if (beginsStatement(type, keyword)) keyword = type;
      if (type === 'LBRACE') open.push(keyword);
      if (type === 'RBRACE') open.pop();
      // Within and behind a block 依据 is a statement again.
      if (type === 'LBRACE' || type === 'RBRACE') keyword = '';
    }
    const depth = before + (kind === 'end' ? -1 : kind === 'continuation' && first !== 'LBRACE' ? 1 : 0);
    return { line, depth, kind, keyword: own, opens: words.at(-1)?.type === 'LBRACE', closed: open.length <= before };
  });
  return withCommentDepths(read);
}

function withCommentDepths(lines: readonly DefinitionLine[]): readonly DefinitionLine[] {
  let depth = 0;
  const upwards = lines.toReversed().map((line) => {
    if (line.kind === 'comment') return { ...line, depth };
    depth = line.kind === 'end' ? line.depth + 1 : line.depth;
    return line;
  });
  return upwards.toReversed();
}

function kindOf(first: Word['type'] | undefined, above: string): DefinitionLine['kind'] {
  if (first === undefined) return 'comment';
  if (first === 'RBRACE') return 'end';
  // Texts that stand in braces by themselves, as those of 例文: each is a statement of its own.
  if (first === 'STRING' && (above === '' || above === 'STRING')) return 'statement';
  // The basis of a row is a mark of the row, wherever it stands; elsewhere it is a statement.
  return beginsStatement(first, above) ? 'statement' : 'continuation';
}
