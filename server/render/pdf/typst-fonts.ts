import { type TypstFontResolver, TypstFontResolverBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { z } from 'zod';
import { mayBeEmbedded } from './embedding-permission.ts';
import type { KnownFont } from './faces.ts';
import type { FontFile } from './pdf-resources.ts';

/** What the engine says of each font in a file; it wants all of it back. */
const FontInfo = z.object({
  info: z.array(z.looseObject({ family: z.string(), coverage: z.array(z.number()) })),
});
type FontInfo = z.infer<typeof FontInfo>;

interface Shelved {
  readonly font: KnownFont;
  readonly info: FontInfo & { readonly conditions: readonly [] };
  readonly file: FontFile;
}

/**
 * The fonts of an engine, whose WebAssembly must have been started. Each goes by a name of its own: files of one family,
 * installed and bundled, would else be taken for each other.
 */
export class TypstFonts {
  readonly #reader = new TypstFontResolverBuilder();
  readonly #shelf = new Map<FontFile, Shelved>();
  #problem: unknown;

  /** The font that is meant in a file, once and for all; none where there is no such font, or it may not be embedded. */
  add(file: FontFile, { isBundled }: Pick<KnownFont, 'isBundled'>): readonly KnownFont[] {
    const known = this.#shelf.get(file);
    if (known) return [known.font];
    const faces = file.sketches.map((sketch) => FontInfo.parse(this.#reader.get_font_info(sketch)).info[0]);
    const place = typeof file.face === 'number' ? file.face : faces.findIndex((each) => each?.family === file.face);
    const face = faces[place];
    if (!face || !mayBeEmbedded(file.sketches[place] ?? new Uint8Array())) return [];
    const family = `font ${this.#shelf.size}`;
    // Which font of a collection it is, the engine tells from how many stand before it.
    const before = Array.from({ length: place }, () => ({ ...face, family: 'none', coverage: [] }));
    const info = { info: [...before, { ...face, family }], conditions: [] as const };
    const font: KnownFont = { roles: file.roles, family, isBundled, coverage: face.coverage };
    this.#shelf.set(file, { font, info, file });
    return [font];
  }

  /** What the engine finds fonts in: those of such families, in this order. */
  async resolver(families: readonly string[]): Promise<TypstFontResolver> {
    const builder = new TypstFontResolverBuilder();
    const shelved = [...this.#shelf.values()];
    for (const family of families) {
      const found = shelved.find(({ font }) => font.family === family);
      if (found) builder.add_lazy_font(found.info, () => this.#read(found.file));
    }
    return builder.build();
  }

  /** Why a file could not be read when its glyphs were needed, told once: what was made meanwhile lacks them. */
  takeProblem(): unknown {
    const problem = this.#problem;
    this.#problem = undefined;
    return problem;
  }

  #read(file: FontFile): Uint8Array {
    try {
      return file.bytes();
    } catch (error) {
      this.#problem = error;
      return new Uint8Array();
    }
  }
}
