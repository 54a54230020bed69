/** Where a table lies: its four letters, and bytes of the file. */
export interface TablePlace {
  readonly tag: string;
  readonly start: number;
  readonly length: number;
}

/** How many bytes a font begins with before it lists its tables, and how many each of these takes. */
export const directory = { head: 12, entry: 16 } as const;

/** The tables that the beginning of a font lists, as far as it reaches. */
export function listedTables(beginning: DataView): readonly TablePlace[] {
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
export function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}
