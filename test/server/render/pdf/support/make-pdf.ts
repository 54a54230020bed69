import { readFileSync } from 'node:fs';
import { folderOf } from '../../../../../scripts/fonts/package-folder.ts';
import { preparedFonts } from '../../../../../scripts/fonts/prepare-fonts.ts';
import type { LaidOutDocument } from '../../../../../server/render/document.ts';
import { readSketches } from '../../../../../server/render/fonts/opentype.ts';
import { bundledFonts } from '../../../../../server/render/pdf/bundled-fonts.ts';
import type { FontFile, PdfResources } from '../../../../../server/render/pdf/faces.ts';
import { renderPdf } from '../../../../../server/render/pdf/render-pdf.ts';
import { type PdfEngine, startTypst } from '../../../../../server/render/pdf/typst-engine.ts';
import { picturesOf } from '../../../../../server/render/pictures.ts';
import { readText } from '../../../../support/engine.ts';
import { shippedFile, shippedReport } from '../../../../support/examples.ts';
import { withCharts } from '../../support/charts.ts';

/** The real report of 2020 that everything began with, and the city of 2024. */
export const [seed, city] = ['定西市应急管理局2020.gkreport', '宿迁市2024.gkreport'] as const;

/** An example laid out, its charts drawn, its pictures in it. */
export async function laidOutExample(name: string): Promise<LaidOutDocument> {
  const { text, placed } = shippedReport(name);
  const report = await readText(text, placed);
  return withCharts(report, await picturesOf(report, (path) => shippedFile(name, path)));
}

/** A report laid out, its charts drawn. */
export async function laidOut(text: string): Promise<LaidOutDocument> {
  return withCharts(await readText(text));
}

/** An engine with the bundled fonts and such official ones, and others that are found when they are looked for. */
export async function engineWith(
  officialFonts: readonly FontFile[],
  findFonts: PdfResources['findFonts'] = async () => [],
): Promise<PdfEngine> {
  return startTypst({ engine: webAssembly(), officialFonts, bundledFonts: await bundledFontFiles(), findFonts });
}

/** A font file in such roles. */
export async function fontFile(
  roles: FontFile['roles'],
  bytes: Uint8Array,
  face: FontFile['face'] = 0,
): Promise<FontFile> {
  const sketches = await readSketches(async (start, length) => bytes.subarray(start, start + length));
  return { roles, sketches, face, bytes: () => bytes };
}

let engineBytes: Uint8Array<ArrayBuffer> | undefined;

/** Nearly thirty megabytes: they are read once. */
function webAssembly(): Uint8Array<ArrayBuffer> {
  const folder = folderOf('@myriaddreamin/typst-ts-web-compiler');
  engineBytes ??= readFileSync(`${folder}/pkg/typst_ts_web_compiler_bg.wasm`);
  return engineBytes;
}

let fontFiles: Promise<readonly FontFile[]> | undefined;

/** The bundled fonts; they are read once. */
export function bundledFontFiles(): Promise<readonly FontFile[]> {
  fontFiles ??= preparedFonts().then((folder) =>
    Promise.all(bundledFonts.map(({ file, roles }) => fontFile(roles, readFileSync(`${folder}/${file}`)))),
  );
  return fontFiles;
}

let engine: Promise<PdfEngine> | undefined;

/** The engine with the bundled fonts only; it starts once. */
export function bundledEngine(): Promise<PdfEngine> {
  engine ??= engineWith([]);
  return engine;
}

/** A document as PDF in the bundled fonts, as of the first day of 2025. */
export async function pdfOf(document: LaidOutDocument): Promise<Uint8Array> {
  return renderPdf(document, { date: new Date(Date.UTC(2025, 0, 1)) }, await bundledEngine());
}
