import { type AmbiguousWidth, textWidth } from '../text-width.ts';
import type { DefinitionLine } from './definition-lines.ts';
import type { Piece } from './rewrite.ts';

/** Lines of a format as indices. */
type Run = readonly number[];

const listed: ReadonlySet<string> = new Set(['COMMA', 'LBRACE', 'RBRACE']);

/** Neighbouring lines that each define one row, or one column: they read as a table. */
export function runsOf(lines: readonly DefinitionLine[]): readonly Run[] {
  const runs: number[][] = [];
  lines.forEach((each, index) => {
    const above = lines[index - 1];
    if (!definesOne(each)) return;
    const goesOn = above && definesOne(above) && isSame(above, each) && each.line.number === above.line.number + 1;
    if (goesOn) runs.at(-1)?.push(index);
    else runs.push([index]);
  });
  return runs;
}

function isSame(one: DefinitionLine, other: DefinitionLine): boolean {
  return one.keyword === other.keyword && one.depth === other.depth;
}

function definesOne({ kind, keyword, line }: DefinitionLine): boolean {
  const isRow = kind === 'statement' && (keyword === '行' || keyword === '列');
  return isRow && !line.words.some(({ type }) => listed.has(type));
}

// A label wider than this sticks out rather than push what follows the others away from them.
const widestLabel = 40;

/** The pieces of a run with its labels below each other, and what follows the labels too. */
export function alignRun(run: readonly (readonly Piece[])[], width: AmbiguousWidth): readonly (readonly Piece[])[] {
  const widthOf = (piece: Piece | undefined) => textWidth(piece?.text ?? '', width);
  const widest = (column: number, rows: readonly (readonly Piece[])[]) => {
    const widths = rows.filter((pieces) => pieces[column + 1]).map((pieces) => widthOf(pieces[column]));
    return widths.reduce((most, each) => (each <= widestLabel ? Math.max(most, each) : most), 0);
  };
  const names = widest(1, run);
  const labels = widest(2, run.filter(hasLabel));
  return run.map((pieces) =>
    pieces.map((piece, index) => {
      const column = index === 2 ? names : index === 3 && hasLabel(pieces) ? labels : 0;
      const padding = Math.max(0, column - widthOf(pieces[index - 1]));
      return column === 0 ? piece : { ...piece, before: ' '.repeat(1 + padding) };
    }),
  );
}

function hasLabel(pieces: readonly Piece[]): boolean {
  return /^["\u201c]/.test(pieces[2]?.text ?? '');
}
