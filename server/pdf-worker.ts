// Entry point of the thread that makes PDF: the language server does not stand still for it, nor keep its memory.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { bundledFonts, engineFile } from './bundled-fonts.ts';
import { officialFontsOnDisk } from './fonts-on-disk.ts';
import { type PdfAnswer, PdfPlaces } from './pdf-messages.ts';
import type { PdfResources } from './render/pdf/pdf-resources.ts';
import type { PrintedReport } from './render/pdf/printed-report.ts';
import { startTypst } from './render/pdf/typst-engine.ts';

const engine = await startTypst(await readResources(PdfPlaces.parse(workerData)));
// Both sides are built together: what comes is a report.
parentPort?.on('message', async (report: PrintedReport) => answer(await typeset(report)));
answer({ fonts: [...engine.fonts] });

async function typeset(report: PrintedReport): Promise<PdfAnswer> {
  try {
    return { pdf: new Uint8Array(await engine.typeset(report)) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function answer(words: PdfAnswer): void {
  parentPort?.postMessage(words);
}

async function readResources({ folder, fontFolders }: PdfPlaces): Promise<PdfResources> {
  const files = [engineFile, ...bundledFonts.map(({ file }) => file)];
  const [[module = new Uint8Array(), ...bundled], officialFonts] = await Promise.all([
    Promise.all(files.map((file) => readFile(join(folder, file)))),
    officialFontsOnDisk(fontFolders),
  ]);
  return {
    engine: module,
    officialFonts,
    bundledFonts: bundledFonts.flatMap(({ roles }, index) => {
      const bytes = bundled[index];
      return bytes ? roles.map((role) => ({ role, bytes })) : [];
    }),
  };
}
