// Entry point of the thread that makes PDF: the language server does not stand still for it, nor keep its memory.
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { bundledFonts, engineFile } from '../render/pdf/bundled-fonts.ts';
import type { FontFile, PdfResources } from '../render/pdf/faces.ts';
import { startTypst } from '../render/pdf/typst-engine.ts';
import { compileOnce } from './compile-once.ts';
import { officialFontsOnDisk } from './fonts-on-disk.ts';
import { OtherFonts } from './other-fonts.ts';
import { bundledFile, bundledFont } from './packed-files.ts';
import { type PdfAnswer, PdfPlaces, type PdfQuestion } from './pdf-messages.ts';

const resources = await readResources(PdfPlaces.parse(workerData));
compileOnce();
const engine = await startTypst(resources);
// Both sides are built together: what comes is a question.
parentPort?.on('message', async (question: PdfQuestion) => say(await answer(question)));
say({ fonts: engine.fonts });

async function answer(question: PdfQuestion): Promise<PdfAnswer> {
  try {
    if ('find' in question) return { fonts: await engine.findFonts(question.find) };
    const fonts = question.families.map((family) => ({ family }));
    return { pdf: new Uint8Array(await engine.typeset(question.report, fonts)) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function say(words: PdfAnswer): void {
  parentPort?.postMessage(words);
}

async function readResources({ folder, fontFolders }: PdfPlaces): Promise<PdfResources> {
  const [module, bundled, officialFonts] = await Promise.all([
    bundledFile(join(folder, engineFile)),
    Promise.all(bundledFonts.map(({ file, roles }) => fontWithRoles(join(folder, file), roles))),
    officialFontsOnDisk(fontFolders),
  ]);
  const others = new OtherFonts(fontFolders);
  return {
    engine: module,
    officialFonts,
    bundledFonts: bundled,
    findFonts: (characters) => others.find(characters),
  };
}

async function fontWithRoles(path: string, roles: FontFile['roles']): Promise<FontFile> {
  const font = await bundledFont(path);
  if (font.sketches.length === 0) throw new Error(`${path} cannot be read.`);
  return { ...font, roles, face: 0 };
}
