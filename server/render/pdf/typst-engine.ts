import {
  initSync,
  type TypstCompiler,
  TypstCompilerBuilder,
  type TypstFontResolver,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler';
import * as z from 'zod/mini';
import { type FontFile, type KnownFont, mayBeEmbedded, type PdfResources } from './faces.ts';
import { finishedPdf } from './finish-pdf.ts';
import { type PrintedReport, withoutPictures } from './printed-report.ts';
import template from './report.typ';

const templatePath = '/main.typ';
const reportPath = '/report.json';
/** Where the template looks for a picture. */
const picturePath = (place: number) => `/picture-${place}`;
/** Of the engine: what went wrong, a line each. */
const asLines = 2;

/**
 * Starts Typst. It has no access to files, network or the time of day. It remembers what it has typeset, five megabytes
 * for each report, and never forgets: whoever makes many starts it anew in another thread.
 */
export async function startTypst({ engine, officialFonts, bundledFonts, findFonts }: PdfResources): Promise<PdfEngine> {
  await started(engine);
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const compiler = await builder.build();
  compiler.add_source(templatePath, template);
  const shelf = new TypstFonts();
  const fonts = [
    ...officialFonts.flatMap((file) => shelf.add(file, { isBundled: false })),
    ...bundledFonts.flatMap((file) => shelf.add(file, { isBundled: true })),
  ];
  let atHand: string | undefined;
  return {
    fonts,
    findFonts: async (characters) =>
      (await findFonts(characters)).flatMap((file) => shelf.add(file, { isBundled: false })),
    async typeset(report, wanted) {
      const families = wanted.map(({ family }) => family);
      // In pictures it takes what the named fonts lack from any font at hand.
      if (atHand !== families.join()) compiler.set_fonts(await shelf.resolver(families));
      atHand = families.join();
      const pdf = typeset(compiler, report);
      const problem = shelf.takeProblem();
      if (problem === undefined) return finishedPdf(pdf, report);
      // It would not ask for the file again.
      atHand = undefined;
      throw problem;
    },
  };
}

let start: Promise<unknown> | undefined;

/** Compiles the WebAssembly, which takes seconds, once for all engines; anew only where it was none. */
function started(engine: PdfResources['engine']): Promise<unknown> {
  start ??= WebAssembly.compile(engine)
    .then((module) => initSync({ module }))
    .catch((error: unknown) => {
      start = undefined;
      throw error;
    });
  return start;
}

const Compiled = z.union([
  z.object({ result: z.instanceof(Uint8Array) }),
  z.object({ diagnostics: z.array(z.string()) }),
]);

/** What the engine cannot unpack of the pictures, whatever their headers promise, stands in words. */
function typeset(compiler: TypstCompiler, report: PrintedReport): Uint8Array {
  const { pictures } = report;
  for (const [place, bytes] of pictures.entries()) compiler.map_shadow(picturePath(place), bytes);
  try {
    const whole = compile(compiler, report);
    if ('result' in whole) return whole.result;
    const broken = new Set([...pictures.keys()].filter((place) => !canBeShown(compiler, place)));
    const rest = broken.size > 0 ? compile(compiler, withoutPictures(report, broken)) : whole;
    if ('result' in rest) return rest.result;
    throw new Error(`The typesetting engine refused: ${rest.diagnostics.join('; ')}`);
  } finally {
    for (const place of pictures.keys()) compiler.unmap_shadow(picturePath(place));
  }
}

function compile(compiler: TypstCompiler, { pictures: _, ...report }: PrintedReport): z.infer<typeof Compiled> {
  compiler.map_shadow(reportPath, new TextEncoder().encode(JSON.stringify(report)));
  return Compiled.parse(compiler.compile(templatePath, undefined, 'pdf', asLines));
}

const trialPath = '/trial.typ';

function canBeShown(compiler: TypstCompiler, place: number): boolean {
  compiler.add_source(trialPath, `#image("${picturePath(place)}")`);
  return 'result' in Compiled.parse(compiler.compile(trialPath, undefined, 'pdf', asLines));
}

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
class TypstFonts {
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

/** A typesetting engine with its fonts. */
export interface PdfEngine {
  /** Every font that it starts with, by preference: official ones first. */
  readonly fonts: readonly KnownFont[];
  /** Other fonts of this computer with such characters, which it has from then on; none where there are none. */
  findFonts(characters: readonly string[]): Promise<readonly KnownFont[]>;
  /**
   * The pages of a report as PDF, in these of its fonts and no others: the same report in the same fonts gives the same
   * bytes.
   *
   * @throws where the engine refuses; what a report says never makes it.
   */
  typeset(report: PrintedReport, fonts: readonly Pick<KnownFont, 'family'>[]): Promise<Uint8Array>;
}
