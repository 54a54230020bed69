import { chartFiles } from '../shared/chart-files.ts';
import type { Rasterise } from './chart/resvg.ts';
import { closed, type Engines } from './engines.ts';
import { readSketches } from './fonts/opentype.ts';
import { bundledFonts, engineFile } from './pdf/bundled-fonts.ts';
import type { FontFile } from './pdf/faces.ts';
import type { PdfEngine } from './pdf/typst-engine.ts';

/** Gives a file of the folder `dist` of this package by its path there, such as `pdf/engine.wasm`: in a browser, fetches it. */
export type LoadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Engines where there is no disk, and no fonts but those of the package, which are the same everywhere. Each starts with the
 * first PDF, or the first chart in Word, and loads its files then: some 30 MB for PDF, 3 MB for charts. They work in the thread
 * that asks: a page lets a worker do it.
 */
export function startEngines(load: LoadFile): Engines {
  const pdf = once(() => startPdf(load));
  const charts = once(() => startCharts(load));
  return closed({
    renderPdf: async (document, facts) => {
      const { renderPdf } = await import('./pdf/render-pdf.ts');
      return renderPdf(document, facts, await pdf(), 'bundled');
    },
    rasterise: async (picture) => (await charts())(picture),
  });
}

/** Of what fails, the next try starts anew. */
function once<Started>(start: () => Promise<Started>): () => Promise<Started> {
  let started: Promise<Started> | undefined;
  return () => {
    started ??= start().catch((error: unknown) => {
      started = undefined;
      throw error;
    });
    return started;
  };
}

async function startPdf(load: LoadFile): Promise<PdfEngine> {
  const { startTypst } = await import('./pdf/typst-engine.ts');
  const font = async ({ file, roles }: (typeof bundledFonts)[number]): Promise<FontFile> => {
    const bytes = await load(`pdf/${file}`);
    const sketches = await readSketches(async (start, length) => bytes.subarray(start, start + length));
    if (sketches.length === 0) throw new Error(`pdf/${file} is no font.`);
    return { roles, sketches, face: 0, bytes: () => bytes };
  };
  const [engine, fonts] = await Promise.all([load(`pdf/${engineFile}`), Promise.all(bundledFonts.map(font))]);
  return startTypst({ engine, officialFonts: [], bundledFonts: fonts, findFonts: async () => [] });
}

async function startCharts(load: LoadFile): Promise<Rasterise> {
  const { startResvg } = await import('./chart/resvg.ts');
  const [engine, fonts] = await Promise.all([load(chartFiles.engine), Promise.all(chartFiles.fonts.map(load))]);
  return startResvg({ engine, fonts });
}
