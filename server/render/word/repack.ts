import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * Makes a Word file the same for the same report: entries in one order and of one date, no moment of export in its
 * properties, relations and bookmarks numbered per file instead of by chance or by what was written before.
 */
export function repacked(file: Uint8Array, date: Date): Uint8Array {
  const moment = date.toISOString().replace(/\.\d+Z$/, 'Z');
  const relations = numbering(1000);
  const bookmarks = numbering(1);
  const numbered = (text: string) =>
    text
      .replace(/rId[A-Za-z0-9_-]{21}/g, (id) => `rId${relations(id)}`)
      .replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g, (_, before, id) => before + bookmarks(id));
  const entries = Object.entries(unzipSync(file)).sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
  const clean = entries.map(([name, bytes]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [name, bytes] as const;
    const text = numbered(strFromU8(bytes)).replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, moment);
    return [name, strToU8(text)] as const;
  });
  return zipSync(Object.fromEntries(clean), { mtime: zipTime(date), level: 9 });
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

/** Programs look for the list of types first. */
function order(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;
}

/** Zip files keep local time without a zone: taken from UTC, so that it is the same everywhere. */
function zipTime(date: Date): Date {
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12);
}
