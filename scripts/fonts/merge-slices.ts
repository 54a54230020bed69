import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createFont, type FontEditor, type TTF } from 'fonteditor-core';
import subsetFont from 'subset-font';

/**
 * One font out of the slices that a web font comes in, as its style sheet lists them: the glyphs of `characters`, as
 * far as the slices have them.
 */
export async function mergedSlices(styleSheet: string, characters: string): Promise<Uint8Array> {
  const missing = new Set(characters);
  const glyphs: TTF.Glyph[] = [];
  let merged: FontEditor.Font | undefined;
  for (const { file, has } of slicesOf(readFileSync(styleSheet, 'utf8'))) {
    const wanted = [...missing].filter(has);
    if (wanted.length === 0) continue;
    const slice = readFileSync(join(dirname(styleSheet), file));
    const glyphsWanted = await subsetFont(slice, wanted.join(''), { targetFormat: 'sfnt', noHinting: true });
    const font = createFont(Buffer.from(glyphsWanted), {
      type: 'ttf',
      compound2simple: true,
    });
    for (const glyph of font.get().glyf) {
      const unicode = (glyph.unicode ?? []).filter((code) => missing.delete(String.fromCodePoint(code)));
      if (unicode.length > 0) glyphs.push({ ...glyph, unicode });
    }
    merged ??= font;
  }
  if (!merged) throw new Error(`${styleSheet} lists no slice with the characters wanted.`);
  const { glyf } = merged.get();
  glyf.splice(1, glyf.length, ...glyphs);
  return new Uint8Array(merged.write({ type: 'ttf', toBuffer: true }) as Buffer);
}

interface Slice {
  readonly file: string;
  has(character: string): boolean;
}

function slicesOf(styleSheet: string): Slice[] {
  return [...styleSheet.matchAll(/url\('([^']+)'\)[^}]*?unicode-range:\s*([^;}]+)/g)].map(
    ([, file = '', list = '']) => {
      const ranges = list.split(',').map((range) => {
        const [first = '', last = first] = range.trim().slice(2).split('-');
        return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
      });
      return {
        file,
        has: (character) => {
          const code = character.codePointAt(0) ?? 0;
          return ranges.some(([first, last]) => first <= code && code <= last);
        },
      };
    },
  );
}
