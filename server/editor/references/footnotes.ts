import type { Report } from '../../report/report.ts';
import type { Position, TextRange } from '../../report/text-range.ts';
import { placeAt } from '../place.ts';
import type { AuthorName } from './thing.ts';

/** The footnote that is named at a position, by a mark in prose or where it is given: what stands between `[^` and `]`. */
export function footnoteNamedAt(report: Report, position: Position): AuthorName | undefined {
  const place = placeAt(report, position);
  if (place?.kind !== 'footnote') return undefined;
  const { footnote, range } = place;
  const { name, nameRange } = footnote;
  const marks = report.footnoteMarks.filter((mark) => mark.name === name);
  return {
    kind: 'footnote',
    name,
    range: withoutBrackets(range),
    places: [
      { range: withoutBrackets(nameRange), defines: true },
      ...marks.map((mark) => ({ range: withoutBrackets(mark.range), defines: false })),
    ],
    taken: report.footnotes.map((other) => other.name).filter((other) => other !== name),
  };
}

function withoutBrackets({ start, end }: TextRange): TextRange {
  return {
    start: { line: start.line, character: start.character + 2 },
    end: { line: end.line, character: end.character - 1 },
  };
}
