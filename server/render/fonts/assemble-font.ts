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
