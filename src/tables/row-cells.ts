/** Where something stands on a line; `end` is behind it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a line is a row of a table: it begins with a bar, in either width. */
export function isRow(line: string): boolean {
  return /^\s*[|\uff5c]/.test(line);
}

/** The places between the bars of a row, the label first. Behind the last bar is one only if something stands there. */
function placesIn(line: string): readonly Span[] {
  const bars = [...line.matchAll(/\\.|[|\uff5c]/g)]
    .filter(([found]) => !found.startsWith('\\'))
    .map(({ index }) => index);
  const places = bars.map((bar, index) => ({ start: bar + 1, end: bars[index + 1] ?? line.length }));
  const last = places.at(-1);
  return last && line.slice(last.start).trim() === '' ? places.slice(0, -1) : places;
}

/**
 * What to select of each cell of a row, the label first: its text; in a blank cell its blanks but for one on each side, so
 * that what is typed there does not push the bars apart.
 */
export function cellSpans(line: string): readonly Span[] {
  return placesIn(line).map(({ start, end }) => {
    const content = line.slice(start, end);
    const from = start + content.search(/\S/);
    if (from >= start) {
      return { start: from, end: start + content.trimEnd().length };
    }
    const margin = Math.min(1, content.length);
    return { start: start + margin, end: Math.max(start + margin, end - 1) };
  });
}

/** The index of the cell that a place on the line belongs to: -1 in front of the row, the last one behind it. */
export function cellIndexAt(line: string, character: number): number {
  return placesIn(line).findLastIndex(({ start }) => start <= character);
}
