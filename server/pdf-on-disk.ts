import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledFonts, engineFile } from './bundled-fonts.ts';
import { officialFontsOnDisk } from './fonts-on-disk.ts';
import type { RenderPdf } from './render/export.ts';
import { unreadablePdfEngine } from './render/export-problem.ts';
import type { FontFile, PdfResources } from './render/pdf/pdf-resources.ts';
import { renderPdf } from './render/pdf/render-pdf.ts';

/** What PDF is made with on a computer. */
export interface PdfOnDisk {
  /** Of the engine and the bundled fonts: `dist/pdf`. */
  readonly folder: string;
  /** Left out, those installed. */
  readonly officialFonts?: () => Promise<readonly FontFile[]>;
}

/** Makes PDF with an engine and fonts that are read when the first one is asked for, and kept for the next. */
export function pdfOnDisk(place: PdfOnDisk): RenderPdf {
  let loading: Promise<RenderPdf> | undefined;
  return async (document, facts) => {
    loading ??= load(place);
    const made = loading.then((renderPdf) => renderPdf(document, facts));
    // What could not be read is read anew the next time.
    loading.catch(() => {
      loading = undefined;
    });
    return made;
  };
}

async function load({ folder, officialFonts = officialFontsOnDisk }: PdfOnDisk): Promise<RenderPdf> {
  const files = [engineFile, ...bundledFonts.map(({ file }) => file)].map((file) => readFile(join(folder, file)));
  const [[engine = new Uint8Array(), ...bundled], official] = await Promise.all([
    Promise.all(files).catch(() => Promise.reject(unreadablePdfEngine(folder))),
    officialFonts(),
  ]);
  const resources: PdfResources = {
    engine,
    officialFonts: official,
    bundledFonts: bundledFonts.flatMap(({ roles }, index) => {
      const bytes = bundled[index];
      return bytes ? roles.map((role) => ({ role, bytes })) : [];
    }),
  };
  return (document, facts) => renderPdf(document, facts, resources);
}
