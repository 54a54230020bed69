import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { packedEndings } from '../../server/node/packed-files.ts';
import { readSketches } from '../../server/render/fonts/opentype.ts';
import { bundledFonts, engineFile } from '../../server/render/pdf/bundled-fonts.ts';
import { chartFiles } from '../../server/shared/chart-files.ts';
import { project } from '../bundles.ts';

const cache = join(project, 'node_modules', '.cache', 'gkreport-packed');

/** What PDF is made with that is packed: all but the fonts of charts, which pages read as well, and have no decoder for. */
export const packedFiles: readonly string[] = [
  engineFile,
  ...bundledFonts.map(({ file }) => file).filter((file) => !chartFiles.fonts.some((path) => path === `pdf/${file}`)),
];

/**
 * Packs what PDF is made with beside it, as `server/node/packed-files.ts` reads it, once for each version of the engine and
 * the fonts. The highest quality, 11, would take minutes for another 6 %.
 */
export async function packPdfResources(folder: string, quality = 9): Promise<void> {
  mkdirSync(cache, { recursive: true });
  await Promise.all(packedFiles.map((file) => pack(join(folder, file), quality)));
}

async function pack(path: string, quality: number): Promise<void> {
  const bytes = readFileSync(path);
  const known = join(cache, `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}-${quality}`);
  if (!existsSync(known)) {
    // Under its name only once it is whole: a run may be ended at any time.
    writeFileSync(`${known}.${process.pid}`, await packed(bytes, quality));
    renameSync(`${known}.${process.pid}`, known);
  }
  copyFileSync(known, path + packedEndings.packed);
  if (path.endsWith(engineFile)) return;
  const [sketch] = await readSketches(async (start, length) => bytes.subarray(start, start + length));
  if (!sketch) throw new Error(`${path} is no font.`);
  writeFileSync(path + packedEndings.sketch, sketch);
}

function packed(bytes: Buffer, quality: number): Promise<Buffer> {
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
