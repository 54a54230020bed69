import { initSync, type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { z } from 'zod';
import { finishedPdf } from './finish-pdf.ts';
import type { PdfEngine } from './pdf-engine.ts';
import type { PdfResources } from './pdf-resources.ts';
import type { PrintedReport } from './printed-report.ts';
import template from './report.typ';
import { TypstFonts } from './typst-fonts.ts';

const templatePath = '/main.typ';
const reportPath = '/report.json';
/** Of the engine: what went wrong, a line each. */
const asLines = 2;

/**
 * Starts Typst. It has no access to files, network or the time of day. It remembers what it has typeset, five megabytes
 * for each report, and never forgets: whoever makes many starts it anew in another thread.
 */
export async function startTypst({ engine, officialFonts, bundledFonts, findFonts }: PdfResources): Promise<PdfEngine> {
  initSync({ module: await WebAssembly.compile(engine) });
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
