import type { AmbiguousWidth } from '../shared/text-width.ts';
import { type DefinitionLine, definitionLines } from './definition-lines.ts';
import {
  type Edit,
  type LineRange,
  type ParsedText,
  type Piece,
  rewrite,
  type SourceLine,
  sourceLines,
} from './edits.ts';
import { spaced } from './expression-spacing.ts';
import { alignRun, runsOf } from './table-alignment.ts';

/**
 * The edits that bring a `.gkformat` into its one form: two blanks for each brace, one blank between words, one blank
 * line around chapters and tables, labels of neighbouring rows below each other. Lines are neither broken nor joined.
 * A file with syntax errors stays as it is: where a brace is missing nothing tells what belongs where. With a range
 * only its lines change, and all rows aligned with one of them.
 */
export function formatDefinitions(source: ParsedText, width: AmbiguousWidth, range?: LineRange): readonly Edit[] {
  const { lexerErrors, parserErrors } = source.parseResult;
  const lines = sourceLines(source);
  if (lexerErrors.length > 0 || parserErrors.length > 0 || lines.some(({ understood }) => !understood)) return [];
  const definitions = definitionLines(lines);
  const pieces = new Map<SourceLine, readonly Piece[]>(
    definitions.map(({ line, depth }) => [line, spaced(line.words, '  '.repeat(depth))]),
  );
  const runs = runsOf(definitions).map((run) => run.flatMap((index) => lines[index] ?? []));
  for (const run of runs) {
    const aligned = alignRun(
      run.map((line) => pieces.get(line) ?? []),
      width,
    );
    run.forEach((line, index) => {
      pieces.set(line, aligned[index] ?? []);
    });
  }
  return rewrite(source.text, {
    lines,
    range: range && grownOverRuns(range, runs),
    piecesOf: (line) => pieces.get(line),
    blanksAfter: (index) => blanksAfterDefinition(definitions, index),
  });
}

/** The range, grown until it cuts no run of aligned rows. */
function grownOverRuns({ first, last }: LineRange, runs: readonly (readonly SourceLine[])[]): LineRange {
  const met = runs
    .map((run) => run.map(({ number }) => number))
    .filter((run) => run.some((number) => number >= first && number <= last));
  return { first: Math.min(first, met[0]?.[0] ?? first), last: Math.max(last, met.at(-1)?.at(-1) ?? last) };
}

const parts: ReadonlySet<string> = new Set(['格式', '机关类型', '机关范围', '用语', '章', '表']);

/** How many blank lines stand between a line of a format and the next: one around chapters, tables and other blocks, none at braces. */
function blanksAfterDefinition(lines: readonly DefinitionLine[], index: number): number {
  const [one, next] = [lines[index], lines[index + 1]];
  if (!one || !next || one.opens || next.kind === 'end' || next.kind === 'continuation') return 0;
  const written = Math.min(1, blanksBetween(one, next));
  if (one.kind === 'comment') return written;
  const below = next.kind === 'comment' ? belowComments(lines, index + 1) : next;
  return below && below.kind !== 'end' && isApart(one, below) ? 1 : written;
}

function isApart(one: DefinitionLine, next: DefinitionLine): boolean {
  return (one.closed && parts.has(one.keyword)) || parts.has(next.keyword);
}

/** The line that comments belong to: the one directly below them. */
function belowComments(lines: readonly DefinitionLine[], from: number): DefinitionLine | undefined {
  for (let index = from; ; index++) {
    const [comment, next] = [lines[index], lines[index + 1]];
    if (!comment || !next || blanksBetween(comment, next) > 0) return undefined;
    if (next.kind !== 'comment') return next;
  }
}

function blanksBetween({ line: one }: DefinitionLine, { line: next }: DefinitionLine): number {
  return next.number - one.number - 1;
}
