import assert from 'node:assert/strict';
import subsetFont from 'subset-font';
import { assembleFont } from '../../../../../server/render/fonts/opentype.ts';
import type { FontFile, FontRole } from '../../../../../server/render/pdf/faces.ts';
import { bundledFontFiles } from './make-pdf.ts';

/** A bundled font in the part of an official one. */
export async function official(role: FontRole, bundledRole: FontRole): Promise<FontFile> {
  const font = (await bundledFontFiles()).find(({ roles }) => roles.includes(bundledRole));
  return { ...(font ?? assert.fail()), roles: [role] };
}

/** Some characters of a bundled font, as a font of its own. */
export async function part(bundledRole: FontRole, characters: string): Promise<Uint8Array> {
  const { bytes } = await official('other', bundledRole);
  return subsetFont(bytes(), characters, { targetFormat: 'sfnt' });
}

/** A font that has one rare character, in the shape of another. */
export async function rareFont(character: string): Promise<Uint8Array> {
  const bytes = Uint8Array.from(await part('kaiti', '一'));
  const view = new DataView(bytes.buffer);
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => {
    const entry = 12 + 16 * index;
    const [start, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    const tag = new TextDecoder().decode(bytes.subarray(entry, entry + 4));
    return { tag, bytes: tag === 'cmap' ? mapOf(character) : bytes.subarray(start, start + length) };
  });
  return assembleFont(view.getUint32(0), tables);
}

/** One group of one character, which has the glyph behind the box for what is missing. */
function mapOf(character: string): Uint8Array {
  const code = character.codePointAt(0) ?? 0;
  const view = new DataView(new ArrayBuffer(40));
  [0, 1, 3, 10].forEach((value, index) => {
    view.setUint16(2 * index, value);
  });
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  [28, 0, 1, code, code, 1].forEach((value, index) => {
    view.setUint32(16 + 4 * index, value);
  });
  return new Uint8Array(view.buffer);
}

/** A collection of fonts in one file. */
export function collectionOf(fonts: readonly Uint8Array[]): Uint8Array {
  const head = 12 + 4 * fonts.length;
  const starts = fonts.map((_, index) => head + fonts.slice(0, index).reduce((sum, font) => sum + font.length, 0));
  const bytes = new Uint8Array(fonts.reduce((sum, font) => sum + font.length, head));
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('ttcf'));
  view.setUint32(4, 0x00010000);
  view.setUint32(8, fonts.length);
  for (const [index, font] of fonts.entries()) {
    const start = starts[index] ?? assert.fail();
    view.setUint32(12 + 4 * index, start);
    bytes.set(font, start);
    // Places of tables count from the beginning of the file.
    for (let table = 0; table < view.getUint16(start + 4); table += 1) {
      const place = start + 12 + 16 * table + 8;
      view.setUint32(place, view.getUint32(place) + start);
    }
  }
  return bytes;
}
