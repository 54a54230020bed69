import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from '../../../../scripts/fonts/package-folder.ts';
import { preparedFonts } from '../../../../scripts/fonts/prepare-fonts.ts';
import { type Rasterise, type RasterResources, startResvg } from '../../../../server/render/chart/resvg.ts';
import type { LaidOutDocument } from '../../../../server/render/document.ts';
import { drawingOf, layOut, type ShowPicture } from '../../../../server/render/layout.ts';
import type { Report } from '../../../../server/report/report.ts';

/** A report laid out, its charts drawn, and such pictures shown. */
export async function withCharts(report: Report, show?: ShowPicture): Promise<LaidOutDocument> {
  return layOut(report, [], await drawingOf(report), show);
}

let starting: Promise<Rasterise> | undefined;

/** What makes pixels of charts, with the engine and the fonts that come along. */
export function bundledRasteriser(): Promise<Rasterise> {
  starting ??= start();
  return starting;
}

async function start(): Promise<Rasterise> {
  return startResvg(await bundledRasterResources());
}

/** The engine and the fonts that come along. */
export async function bundledRasterResources(): Promise<RasterResources> {
  const engine = readFileSync(join(folderOf('@resvg/resvg-wasm'), 'index_bg.wasm'));
  const folder = await preparedFonts();
  return { engine, fonts: ['heiti.otf', 'latin.ttf'].map((file) => readFileSync(join(folder, file))) };
}
