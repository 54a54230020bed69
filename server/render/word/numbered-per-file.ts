/**
 * Numbers relations, bookmarks and pictures per file: the library names them by chance, or counts on from the file before.
 * To be used once for all parts of one file.
 */
export function numberedPerFile(): (xml: string) => string {
  const relations = numbering(1000);
  const bookmarks = numbering(1);
  const pictures = numbering(1);
  return (xml) =>
    xml
      .replace(/rId[A-Za-z0-9_-]{21}/g, (id) => `rId${relations(id)}`)
      .replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g, (_, before, id) => before + bookmarks(id))
      .replace(/(<wp:docPr\b[^>]*?\bid=")(\d+)/g, (_, before, id) => before + pictures(id));
}

/** Numbers names in the order they are met. */
function numbering(from: number): (name: string) => number {
  const numbers = new Map<string, number>();
  return (name) => {
    const number = numbers.get(name) ?? from + numbers.size;
    numbers.set(name, number);
    return number;
  };
}
