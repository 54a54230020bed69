/** Reads so many bytes of a file from a place on; fewer, or none, where it ends before. */
type ReadBytes = (start: number, length: number) => Promise<Uint8Array>;

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

/** A part of a font: its four letters and what it holds. */
export interface FontTable {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

/** A font file made of such tables, as OpenType lays it out. `version`: what the file of the font began with. */
export function assembleFont(version: number, tables: readonly FontTable[]): Uint8Array {
  const head = 12 + 16 * tables.length;
  const padded = (length: number) => (length + 3) & ~3;
  const font = new Uint8Array(head + tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 0));
  const view = new DataView(font.buffer);
  const largest = 2 ** Math.floor(Math.log2(Math.max(1, tables.length)));
  view.setUint32(0, version);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * largest);
  view.setUint16(8, Math.log2(largest));
  view.setUint16(10, 16 * (tables.length - largest));
  let start = head;
  tables.forEach(({ tag, bytes }, index) => {
    font.set(bytes, start);
    const entry = 12 + 16 * index;
    font.set(new TextEncoder().encode(tag), entry);
    view.setUint32(entry + 4, checksum(view, start, padded(bytes.length)));
    view.setUint32(entry + 8, start);
    view.setUint32(entry + 12, bytes.length);
    start += padded(bytes.length);
  });
  return font;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let offset = start; offset < start + length; offset += 4) sum = (sum + view.getUint32(offset)) >>> 0;
  return sum;
}

/**
 * The characters that a TrueType or OpenType font has shapes for, in the order of their code points; none where it does
 * not list them in one of the two usual ways.
 */
export function charactersOf(font: Uint8Array): ReadonlySet<string> {
  const map = tableOf(font, 'cmap');
  return new Set(map === undefined ? [] : charactersIn(map));
}

/** The two ways, as OpenType numbers them: segments of the basic plane, and groups in all planes. */
const segments = 4;
const groups = 12;

/** Other lists, of old encodings or of variants, are passed over. */
function charactersIn(map: DataView): readonly string[] {
  const codes = new Set<number>();
  try {
    for (let index = 0; index < map.getUint16(2); index += 1) {
      const at = map.getUint32(8 + 8 * index);
      const format = map.getUint16(at);
      if (format === segments) for (const code of codesInSegments(map, at)) codes.add(code);
      if (format === groups) for (const code of codesInGroups(map, at)) codes.add(code);
    }
  } catch (error) {
    // A damaged list is read as far as it goes.
    if (!(error instanceof RangeError)) throw error;
  }
  return [...codes].sort((one, other) => one - other).map((code) => String.fromCodePoint(code));
}

/** Ends, starts, deltas and offsets of all segments stand one after the other; glyph 0 is the box for what is missing. */
function* codesInSegments(view: DataView, at: number): Generator<number> {
  const width = view.getUint16(at + 6);
  for (let segment = 0; segment < width; segment += 2) {
    const end = view.getUint16(at + 14 + segment);
    const place = at + 16 + width + segment;
    const start = view.getUint16(place);
    const delta = view.getUint16(place + width);
    const offset = view.getUint16(place + 2 * width);
    for (let code = start; code <= end; code += 1) {
      const listed = offset === 0 ? code : view.getUint16(place + 2 * width + offset + 2 * (code - start));
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) yield code;
    }
  }
}

/** First and last code point of each group, and the glyph of the first; those of the others follow it. */
function* codesInGroups(view: DataView, at: number): Generator<number> {
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const place = at + 16 + 12 * group;
    const first = view.getUint32(place);
    const last = Math.min(view.getUint32(place + 4), 0x10ffff);
    const glyph = view.getUint32(place + 8);
    for (let code = first; code <= last; code += 1) if (glyph + code - first !== 0) yield code;
  }
}

/** Where a table lies: its four letters, and bytes of the file. */
interface TablePlace {
  readonly tag: string;
  readonly start: number;
  readonly length: number;
}

/** How many bytes a font begins with before it lists its tables, and how many each of these takes. */
const directory = { head: 12, entry: 16 } as const;

/** The tables that the beginning of a font lists, as far as it reaches. */
function listedTables(beginning: DataView): readonly TablePlace[] {
  if (beginning.byteLength < directory.head) return [];
  const places: TablePlace[] = [];
  for (let index = 0; index < beginning.getUint16(4); index += 1) {
    const entry = directory.head + directory.entry * index;
    if (entry + directory.entry > beginning.byteLength) break;
    const tag = tagAt(beginning, entry);
    places.push({ tag, start: beginning.getUint32(entry + 8), length: beginning.getUint32(entry + 12) });
  }
  return places;
}

/** A table of a font that is no collection; undefined where it has none, or ends before it. */
export function tableOf(font: Uint8Array, tag: string): DataView | undefined {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const place = listedTables(view).find((each) => each.tag === tag);
  if (!place || place.start + place.length > font.byteLength) return undefined;
  return new DataView(font.buffer, font.byteOffset + place.start, place.length);
}

/** The four letters at a place. */
function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}
