import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Office programs look for the list of types first. */
function order(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;
}

/**
 * Packs an Office file anew so that it is the same for the same content: entries in one order and of one date, and no
 * moment of export in its properties. `rewrite` may change the text of its parts.
 */
export function repacked(file: Uint8Array, date: Date, rewrite: (xml: string) => string = (xml) => xml): Uint8Array {
  const moment = date.toISOString().replace(/\.\d+Z$/, 'Z');
  const entries = Object.entries(unzipSync(file)).sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
  const clean = entries.map(([name, bytes]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [name, bytes] as const;
    const xml = rewrite(strFromU8(bytes));
    return [name, strToU8(xml.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, moment))] as const;
  });
  return zipSync(Object.fromEntries(clean), { mtime: zipTime(date), level: 9 });
}

/** Zip files keep local time without a zone, from 1980 on: taken from UTC, so that it is the same everywhere. */
function zipTime(date: Date): Date {
  return new Date(Math.max(1980, date.getUTCFullYear()), date.getUTCMonth(), date.getUTCDate(), 12);
}
