import { tableOf } from '../fonts/font-tables.ts';

/** Bits of `fsType` in a font's OS/2 table: the licence forbids embedding, or allows pictures of glyphs only. */
const restricted = 0x0002;
const bitmapOnly = 0x0200;

/** Whether the maker of a font lets it be put into documents; a font that does not say may be. */
export function mayBeEmbedded(font: Uint8Array): boolean {
  const table = tableOf(font, 'OS/2');
  const fsType = table && table.byteLength >= 10 ? table.getUint16(8) : 0;
  return (fsType & (restricted | bitmapOnly)) === 0;
}
