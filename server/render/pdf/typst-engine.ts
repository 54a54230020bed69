import {
  initSync,
  type TypstCompiler,
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler';
import { z } from 'zod';
import { mayBeEmbedded } from './embedding-permission.ts';
import type { KnownFont } from './faces.ts';
import type { PdfEngine } from './pdf-engine.ts';
import type { FontFile, PdfResources } from './pdf-resources.ts';
import type { PrintedReport } from './printed-report.ts';
import template from './report.typ';

const templatePath = '/main.typ';
const reportPath = '/report.json';
/** Of the engine: what went wrong, a line each. */
const asLines = 2;

/**
 * Starts Typst. It has no access to files, network or the time of day. It remembers what it has typeset, five megabytes
 * for each report, and never forgets: whoever makes many starts it anew in another thread.
 */
export async function startTypst({ engine, officialFonts, bundledFonts }: PdfResources): Promise<PdfEngine> {
  initSync({ module: await WebAssembly.compile(engine) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const reader = new TypstFontResolverBuilder();
  const fonts: KnownFont[] = [];
  for (const file of [...officialFonts, ...bundledFonts]) {
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
  return { fonts, typeset: async (report) => typeset(compiler, report) };
}

const FontInfo = z.object({ info: z.array(z.object({ family: z.string(), coverage: z.array(z.number()) })) });

/** Undefined for a file that is no font, or a collection without the family asked for. */
function knownFont({ role, family }: FontFile, found: unknown): KnownFont | undefined {
  const face = FontInfo.parse(found).info.find((each) => family === undefined || each.family === family);
  return face && { role, family: face.family, coverage: face.coverage };
}

const Compiled = z.union([
  z.object({ result: z.instanceof(Uint8Array) }),
  z.object({ diagnostics: z.array(z.string()) }),
]);

function typeset(compiler: TypstCompiler, report: PrintedReport): Uint8Array {
  compiler.map_shadow(reportPath, new TextEncoder().encode(JSON.stringify(report)));
  const compiled = Compiled.parse(compiler.compile(templatePath, undefined, 'pdf', asLines));
  if ('result' in compiled) return compiled.result;
  throw new Error(`The typesetting engine refused: ${compiled.diagnostics.join('; ')}`);
}
