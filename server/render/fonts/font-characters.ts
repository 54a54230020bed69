import { tableOf } from './font-tables.ts';

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
