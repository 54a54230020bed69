import { isPicture, pictureIn } from '../report/picture-file.ts';
import type { Report } from '../report/report.ts';
import type { Illustration } from '../report/written.ts';
import type { ShownPicture } from './document.ts';
import type { ShowPicture } from './layout.ts';

/** Gives the bytes of a file that a report shows, by its path as written; undefined, or throws, where it cannot be read. */
export type ReadPicture = (path: string) => Promise<Uint8Array | undefined>;

/**
 * Reads the pictures of a report, for files that hold them. A file may be another by now than when it was checked: what it is
 * now counts, and what cannot be shown is left out.
 */
export async function picturesOf(
  { illustrations }: Report,
  read: ReadPicture | undefined,
): Promise<ShowPicture | undefined> {
  if (!read || illustrations.length === 0) return undefined;
  const shown = new Map<string, ShownPicture>();
  // One after the other: hundreds of files at once are more than some systems open.
  for (const illustration of illustrations)
    if (mayBeShown(illustration) && !shown.has(illustration.path)) {
      const { path } = illustration;
      const content = await read(path).catch(() => undefined);
      const file = content && pictureIn(content, path);
      if (content && isPicture(file)) shown.set(path, { ...file, address: path, content });
    }
  return ({ path }) => shown.get(path);
}

/** Whether nothing speaks against showing a picture so far. */
function mayBeShown({ path, file }: Illustration): boolean {
  return path !== '' && (file === undefined || isPicture(file));
}
