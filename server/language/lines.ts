/** One line of a text, without its line break. Offsets `start` and `end` count within `text`. */
export interface Line {
  readonly text: string;
  /** Offset of the line within the whole text. */
  readonly offset: number;
  /** From 0. */
  readonly number: number;
  /** First character that is not blank; the line's length when there is none. */
  readonly start: number;
  /** Behind the last character that is not blank. */
  readonly end: number;
}

/** Lines as editors count them. Indentation has no meaning: \s takes full-width spaces and the byte order mark too. */
export function* linesOf(text: string): Iterable<Line> {
  const breaks = /\r\n|\n|\r|$/g;
  let number = 0;
  for (let offset = 0; offset <= text.length; ) {
    breaks.lastIndex = offset;
    const found = breaks.exec(text);
    const until = found?.index ?? text.length;
    const line = text.slice(offset, until);
    const end = line.trimEnd().length;
    const lineBreak = found?.[0].length ?? 0;
    yield { text: line, offset, number, start: end === 0 ? 0 : line.search(/\S/), end };
    if (lineBreak === 0) return;
    offset = until + lineBreak;
    number++;
  }
}

/** What most lines of a text end with. Blank ones, which come and go, count only where there are no others. */
export function usualLineBreak(text: string): string {
  const written = [...text.matchAll(/\S[^\r\n]*(\r\n|\n)/g)].map(([, lineBreak]) => lineBreak);
  const breaks = written.length > 0 ? written : (text.match(/\r\n|\n/g) ?? []);
  // A lone carriage return in front of a line feed would make one break of two.
  if (breaks.length === 0) return text.includes('\r') ? '\r' : '\n';
  const windows = breaks.filter((found) => found === '\r\n').length;
  return windows * 2 > breaks.length ? '\r\n' : '\n';
}
