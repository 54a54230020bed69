import { assembleFont, type FontTable } from './assemble-font.ts';
import { directory, listedTables, tableOf, tagAt } from './font-tables.ts';

/** Reads so many bytes of a file from a place on; fewer, or none, where it ends before. */
export type ReadBytes = (start: number, length: number) => Promise<Uint8Array>;

/**
 * Tables in which a font says what it is: names, weight, permissions, which characters it has. Its glyphs, nearly all of
 * it, are in others.
 */
const telling: ReadonlySet<string> = new Set(['head', 'hhea', 'maxp', 'OS/2', 'name', 'cmap', 'post', 'fvar']);

/** Every font has them. */
const needed = ['head', 'hhea', 'maxp', 'name', 'cmap'] as const;

/** Outlines, of either kind; without them, or with coloured pictures, a font is not for text. */
const outlines = ['glyf', 'CFF ', 'CFF2'] as const;
const pictures = ['sbix', 'CBDT', 'COLR', 'SVG '] as const;

/** No font has more; what says so is damaged. */
const most = { fonts: 64, tables: 128, bytes: 8 * 1024 * 1024 } as const;

/** Files begin so: TrueType, TrueType of Apple, OpenType with outlines of PostScript. */
const versions: ReadonlySet<number> = new Set([0x00010000, 0x74727565, 0x4f54544f]);

/**
 * What the fonts in a file say of themselves, each as a font of its own without glyphs, in the order in which the file has
 * them; one, or several of a collection. None where the file is no font for text, or is damaged.
 */
export async function readSketches(read: ReadBytes): Promise<readonly Uint8Array[]> {
  const sketches: Uint8Array[] = [];
  for (const start of await fontStarts(read)) {
    const sketch = await sketchAt(start, read);
    if (!sketch) return [];
    sketches.push(sketch);
  }
  return sketches;
}

async function fontStarts(read: ReadBytes): Promise<readonly number[]> {
  const head = viewOf(await read(0, directory.head));
  if (head.byteLength < directory.head || tagAt(head, 0) !== 'ttcf') return [0];
  const count = Math.min(head.getUint32(8), most.fonts);
  const list = viewOf(await read(directory.head, 4 * count));
  return Array.from({ length: Math.floor(list.byteLength / 4) }, (_, index) => list.getUint32(4 * index));
}

async function sketchAt(start: number, read: ReadBytes): Promise<Uint8Array | undefined> {
  const beginning = viewOf(await read(start, directory.head + directory.entry * most.tables));
  const version = beginning.byteLength < 4 ? 0 : beginning.getUint32(0);
  const places = versions.has(version) ? listedTables(beginning) : [];
  const tags = new Set(places.map(({ tag }) => tag));
  const isForText = outlines.some((tag) => tags.has(tag)) && !pictures.some((tag) => tags.has(tag));
  if (!isForText || needed.some((tag) => !tags.has(tag))) return undefined;
  const tables: FontTable[] = [];
  for (const place of places.filter(({ tag }) => telling.has(tag))) {
    const bytes = place.length > most.bytes ? new Uint8Array() : await read(place.start, place.length);
    if (bytes.length < place.length || place.length > most.bytes) return undefined;
    tables.push({ tag: place.tag, bytes });
  }
  return assembleFont(version, tables);
}

/** How heavy a font is, as its maker says: 400 is regular, 700 bold. */
export function weightOf(sketch: Uint8Array): number {
  const table = tableOf(sketch, 'OS/2');
  return table && table.byteLength >= 6 ? table.getUint16(4) : 400;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
