import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress, brotliDecompressSync } from 'node:zlib';
import { type FontOnDisk, fontOnDisk } from './fonts-on-disk.ts';

const unpacked = promisify(brotliDecompress);

/** What large files that come with the program are called where they are packed, and what a packed font says of itself. */
export const packedEndings = { packed: '.br', sketch: '.sketch' } as const;

/** A file that comes with the program, whole or packed: the package of the extension has it packed, which halves it. */
export async function bundledFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return existsSync(path) ? readFile(path) : unpacked(await readFile(path + packedEndings.packed));
}

/** A font that comes with the program. Of a packed one the glyphs are unpacked with the first that is set. */
export async function bundledFont(path: string): Promise<FontOnDisk> {
  if (existsSync(path)) return fontOnDisk(path);
  return {
    sketches: [await readFile(path + packedEndings.sketch)],
    bytes: () => brotliDecompressSync(readFileSync(path + packedEndings.packed)),
  };
}
