import type { AmbiguousWidth } from '../text-width.ts';
import { blanksAfterDefinition } from './definition-blanks.ts';
import { definitionLines } from './definition-lines.ts';
import type { Edit } from './edits.ts';
import { spaced } from './expression-spacing.ts';
import { type LineRange, type Piece, rewrite } from './rewrite.ts';
import { alignRun, runsOf } from './row-alignment.ts';
import { type Source, type SourceLine, sourceLines } from './source.ts';

/**
 * The edits that bring a `.gkformat` into its one form: two blanks for each brace, one blank between words, one blank
 * line around chapters and tables, labels of neighbouring rows below each other. Lines are neither broken nor joined.
 * A file with syntax errors stays as it is: where a brace is missing nothing tells what belongs where. With a range
 * only its lines change, and all rows aligned with one of them.
 */
export function formatDefinitions(source: Source, width: AmbiguousWidth, range?: LineRange): readonly Edit[] {
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
