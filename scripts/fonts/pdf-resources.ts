import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFonts, engineFile } from '../../server/render/pdf/bundled-fonts.ts';
import { folderOf } from './package-folder.ts';
import { preparedFonts } from './prepare-fonts.ts';

const engine = join(folderOf('@myriaddreamin/typst-ts-web-compiler'), 'pkg', 'typst_ts_web_compiler_bg.wasm');

/** Puts what PDF is made with into a folder: the engine and the bundled fonts. */
export async function copyPdfResources(folder: string): Promise<void> {
  const fonts = await preparedFonts();
  mkdirSync(folder, { recursive: true });
  copyFileSync(engine, join(folder, engineFile));
  for (const { file } of bundledFonts) copyFileSync(join(fonts, file), join(folder, file));
}
