import { mkdir, stat } from 'node:fs/promises';
import { extname, sep } from 'node:path';
import { exportTargets, extensionOf } from '../export-targets.ts';
import { looksLikeFile, notAFolder } from './file-messages.ts';
import { fileRefusal } from './file-refusal.ts';
import { Refusal } from './refusal.ts';

/** Endings of which one is a slip of the pen in the name of a folder. */
const fileEndings: ReadonlySet<string> = new Set(['gkreport', 'gkformat', ...exportTargets.map(extensionOf)]);

/**
 * Whether `--out` names a file rather than a folder: only where it ends as the one file does that goes there. `ending` is
 * without the dot, and undefined for several files. A folder is made if need be.
 *
 * @throws Refusal where a folder is wanted and a file stands there, or would by the name of it.
 */
export async function namesFile(out: string, ending: string | undefined): Promise<boolean> {
  const there = await stat(out).catch(() => undefined);
  if (there?.isDirectory()) return false;
  const own = out.endsWith('/') || out.endsWith(sep) ? '' : extname(out).slice(1).toLowerCase();
  if (own !== '' && own === ending) return true;
  if (there) throw new Refusal(notAFolder(out));
  if (fileEndings.has(own)) throw new Refusal(looksLikeFile(out, ending));
  await mkdir(out, { recursive: true }).catch((error: unknown) => {
    throw fileRefusal(out, error);
  });
  return false;
}
