import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { TypstFontResolverBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { z } from 'zod';
import type { LaidOutDocument } from '../../../../../server/render/document.ts';
import type { PrintedReport } from '../../../../../server/render/pdf/printed-report.ts';
import { renderPdf } from '../../../../../server/render/pdf/render-pdf.ts';
import template from '../../../../../server/render/pdf/report.typ';
import type { PdfEngine } from '../../../../../server/render/pdf/typst-engine.ts';
import { bundledEngine, bundledFontFiles } from './make-pdf.ts';

/** Standards that the native compiler holds a document to; the engine that ships has no switch for them. */
export type PdfStandard = 'ua-1' | 'a-2a';

/** What the native compiler made, of what. */
export interface NativePdf {
  readonly pdf: Uint8Array;
  readonly report: PrintedReport;
}

/**
 * A document as PDF by Typst’s native compiler: the version of the engine that ships, the same source, the same fonts.
 *
 * @throws where the standard does not allow such a document.
 */
export async function nativePdf(document: LaidOutDocument, standard?: PdfStandard): Promise<NativePdf> {
  const files = await bundledFontFiles();
  const { fonts } = await bundledEngine();
  const reader = new TypstFontResolverBuilder();
  const compiler = NodeCompiler.create({
    workspace: '/',
    fontArgs: [{ fontBlobs: files.map(({ bytes }) => Buffer.from(bytes())) }],
  });
  compiler.addSource('/main.typ', template);
  let printed: PrintedReport | undefined;
  const engine: PdfEngine = {
    // Here fonts go by the names that they have in their files.
    fonts: fonts.map((font, index) => ({
      ...font,
      family: familyOf(reader.get_font_info(files[index]?.sketches[0] ?? new Uint8Array())),
    })),
    findFonts: async () => [],
    async typeset(report) {
      printed = report;
      const { pictures, ...data } = report;
      compiler.mapShadow('/report.json', Buffer.from(JSON.stringify(data)));
      for (const [place, bytes] of pictures.entries()) compiler.mapShadow(`/picture-${place}`, Buffer.from(bytes));
      return Uint8Array.from(
        compiler.pdf({ mainFilePath: '/main.typ' }, standard === undefined ? {} : { pdfStandard: standard }),
      );
    },
  };
  const pdf = await renderPdf(document, { date: new Date(Date.UTC(2025, 0, 1)) }, engine);
  if (!printed) throw new TypeError('Nothing was typeset.');
  return { pdf, report: printed };
}

const FontInfo = z.object({ info: z.array(z.object({ family: z.string() })) });

function familyOf(info: unknown): string {
  return FontInfo.parse(info).info[0]?.family ?? '';
}
