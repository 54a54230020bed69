import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { readSketches } from './render/fonts/font-sketch.ts';
import type { FontFile } from './render/pdf/pdf-resources.ts';

/** What of a font file on disk is read at once: a few of its many megabytes. */
export type FontOnDisk = Pick<FontFile, 'sketches' | 'bytes'>;

/** A font file; without sketches where it is none, or cannot be read. */
export async function fontOnDisk(path: string): Promise<FontOnDisk> {
  return { sketches: await sketchesIn(path).catch(() => []), bytes: () => readFileSync(path) };
}

async function sketchesIn(path: string): Promise<readonly Uint8Array[]> {
  const file = await open(path);
  try {
    return await readSketches(async (position, length) => {
      const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(length), position, length });
      return buffer.subarray(0, bytesRead);
    });
  } finally {
    await file.close();
  }
}
