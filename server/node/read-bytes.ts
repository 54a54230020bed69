import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { URI } from 'langium';
import { largestOf, RefusedFile, refusedFile } from '../language/readable-file.ts';

/**
 * The bytes of one ordinary file of a reasonable size, wherever a path leads: never a pipe that does not end, nor three
 * gigabytes.
 *
 * @throws RefusedFile where it is none, besides what the file system throws.
 */
export async function readBytes(path: string): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new RefusedFile(URI.file(path), refusedFile.notOrdinary);
    if (found.size > largestOf(URI.file(path))) throw new RefusedFile(URI.file(path), refusedFile.tooLarge);
    return await file.readFile();
  } finally {
    await file.close();
  }
}
