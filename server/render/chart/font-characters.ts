/** `cmap` of a font, format 4: segments of the basic plane, as OpenType lays them out. */
const segmentFormat = 4;

/**
 * The characters of the basic plane that a TrueType or OpenType font has shapes for; none where it does not say so in
 * the usual way.
 */
export function charactersOf(font: Uint8Array): ReadonlySet<string> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const map = tableAt(view, 'cmap');
  const count = map === undefined ? 0 : view.getUint16(map + 2);
  const subtables = Array.from(
    { length: count },
    (_, index) => (map ?? 0) + view.getUint32((map ?? 0) + 8 + 8 * index),
  );
  const segments = subtables.find((at) => view.getUint16(at) === segmentFormat);
  return new Set(segments === undefined ? [] : charactersIn(view, segments));
}

function tableAt(view: DataView, wanted: string): number | undefined {
  const records = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + 16 * index);
  const record = records.find((at) => tagAt(view, at) === wanted);
  return record === undefined ? undefined : view.getUint32(record + 8);
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}

/** Ends, starts, deltas and offsets of all segments stand one after the other; glyph 0 is the box for what is missing. */
function* charactersIn(view: DataView, at: number): Generator<string> {
  const width = view.getUint16(at + 6);
  for (let segment = 0; segment < width; segment += 2) {
    const end = view.getUint16(at + 14 + segment);
    const place = at + 16 + width + segment;
    const start = view.getUint16(place);
    const delta = view.getUint16(place + width);
    const offset = view.getUint16(place + 2 * width);
    for (let code = start; code <= end; code += 1) {
      const listed = offset === 0 ? code : view.getUint16(place + 2 * width + offset + 2 * (code - start));
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) yield String.fromCharCode(code);
    }
  }
}
