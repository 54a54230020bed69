import {
  initSync,
  type TypstCompiler,
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler';
import { z } from 'zod';
import { mayBeEmbedded } from './embedding-permission.ts';
import { fontsInOrder, type KnownFont } from './faces.ts';
import type { FontFile, PdfResources } from './pdf-resources.ts';
import template from './report.typ';

/** The typesetting engine with its fonts. It has no access to files, network or the time of day. */
export interface TypstEngine {
  readonly fonts: readonly KnownFont[];
  /**
   * The pages of what `report.typ` reads, as PDF.
   *
   * @throws where the engine refuses; what a report says never makes it.
   */
  typeset(report: unknown): Uint8Array;
}

const templatePath = '/main.typ';
const reportPath = '/report.json';
/** Of the engine: what went wrong, a line each. */
const asLines = 2;

const engines = new WeakMap<PdfResources, Promise<TypstEngine>>();

/** The engine for these resources; it starts once. */
export function typstEngine(resources: PdfResources): Promise<TypstEngine> {
  const known = engines.get(resources);
  if (known) return known;
  const started = startEngine(resources);
  engines.set(resources, started);
  return started;
}

async function startEngine(resources: PdfResources): Promise<TypstEngine> {
  initSync({ module: await WebAssembly.compile(resources.engine) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const fonts: KnownFont[] = [];
  const reader = new TypstFontResolverBuilder();
  for (const file of fontsInOrder(resources)) {
    if (!mayBeEmbedded(file.bytes)) continue;
    const info: unknown = reader.get_font_info(file.bytes);
    const font = knownFont(file, info);
    if (!font) continue;
    // Most reports need few of the fonts: the engine asks for those.
    await builder.add_lazy_font(info, () => file.bytes);
    fonts.push(font);
  }
  const compiler = await builder.build();
  compiler.add_source(templatePath, template);
  return { fonts, typeset: (report) => typeset(compiler, report) };
}

const FontInfo = z.object({ info: z.array(z.object({ family: z.string(), coverage: z.array(z.number()) })) });

/** Undefined for a file that is no font, or a collection without the family asked for. */
function knownFont({ role, family }: FontFile, found: unknown): KnownFont | undefined {
  const face = FontInfo.parse(found).info.find((each) => family === undefined || each.family === family);
  return face && { role, family: face.family, has: coverageOf(face.coverage) };
}

/** Lengths of runs of code points by turns: the first is not in the font, the second is, and so on. */
function coverageOf(runs: readonly number[]): (codePoint: number) => boolean {
  const ends: number[] = [];
  for (const run of runs) ends.push((ends.at(-1) ?? 0) + run);
  return (codePoint) => {
    const run = ends.findIndex((end) => codePoint < end);
    return run % 2 === 1;
  };
}

const Compiled = z.union([
  z.object({ result: z.instanceof(Uint8Array) }),
  z.object({ diagnostics: z.array(z.string()) }),
]);

function typeset(compiler: TypstCompiler, report: unknown): Uint8Array {
  compiler.map_shadow(reportPath, new TextEncoder().encode(JSON.stringify(report)));
  const compiled = Compiled.parse(compiler.compile(templatePath, undefined, 'pdf', asLines));
  if ('result' in compiled) return compiled.result;
  throw new Error(`The typesetting engine refused: ${compiled.diagnostics.join('; ')}`);
}
