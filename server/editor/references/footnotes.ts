import type { Report } from '../../report/report.ts';
import type { Position, TextRange } from '../../report/text-range.ts';
import type { Footnote } from '../../report/written.ts';
import { placeAt } from '../place.ts';

/** A footnote that is named at a place, and all places that name it: what stands between `[^` and `]`. */
export interface NamedFootnote {
  readonly footnote: Footnote;
  /** Where it was asked for. */
  readonly range: TextRange;
  readonly places: readonly FootnotePlace[];
}

interface FootnotePlace {
  readonly range: TextRange;
  /** The line that gives the footnote. */
  readonly defines: boolean;
}

/** The footnote that is named at a position, by a mark in prose or where it is given. */
export function footnoteNamedAt(report: Report, position: Position): NamedFootnote | undefined {
  const place = placeAt(report, position);
  if (place?.kind !== 'footnote') return undefined;
  const { footnote, range } = place;
  const marks = report.footnoteMarks.filter(({ name }) => name === footnote.name);
  return {
    footnote,
    range: withoutBrackets(range),
    places: [
      { range: withoutBrackets(footnote.nameRange), defines: true },
      ...marks.map((mark) => ({ range: withoutBrackets(mark.range), defines: false })),
    ],
  };
}

function withoutBrackets({ start, end }: TextRange): TextRange {
  return {
    start: { line: start.line, character: start.character + 2 },
    end: { line: end.line, character: end.character - 1 },
  };
}
