/** Bits of `fsType` in a font's OS/2 table: the licence forbids embedding, or allows pictures of glyphs only. */
const restricted = 0x0002;
const bitmapOnly = 0x0200;

/** Whether the maker of a font lets it be put into documents; of a collection the first font answers for all. */
export function mayBeEmbedded(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fsType = readFsType(view);
  return fsType === undefined || (fsType & (restricted | bitmapOnly)) === 0;
}

/** Undefined where a font does not say, or what is given is no font. */
function readFsType(view: DataView): number | undefined {
  if (view.byteLength < 16) return undefined;
  const start = tagAt(view, 0) === 'ttcf' ? view.getUint32(12) : 0;
  if (start + 12 > view.byteLength) return undefined;
  const tables = view.getUint16(start + 4);
  for (let index = 0; index < tables; index += 1) {
    const entry = start + 12 + 16 * index;
    if (entry + 16 > view.byteLength) return undefined;
    if (tagAt(view, entry) !== 'OS/2') continue;
    const table = view.getUint32(entry + 8);
    return table + 10 <= view.byteLength ? view.getUint16(table + 8) : undefined;
  }
  return undefined;
}

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)));
}
