import type { Stats } from 'node:fs';
import {
  access,
  chmod,
  constants,
  copyFile,
  link,
  lstat,
  mkdir,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, extname, sep } from 'node:path';
import { exportTargets, extensionOf } from '../shared/export-targets.ts';
import type { Text } from '../shared/text.ts';
import { clearLeftovers, placeFor, settled } from './leftovers.ts';
import {
  existsAlready,
  fileRefusal,
  folderInTheWay,
  leadsNowhere,
  looksLikeFile,
  noSuchFolder,
  notAFolder,
  notAnOrdinaryFile,
  Refusal,
  setReadOnly,
} from './refusal.ts';

/** What may become of a file that exists. */
interface Overwriting {
  /** It may be replaced. */
  readonly force: boolean;
  /** Even where it is set read-only. */
  readonly replaceReadOnly?: boolean | undefined;
}

/**
 * Writes a file whole or not at all: under another name beside it first. A file that exists is refused, or with `force`
 * replaced: a link stays a link to the file behind it, and who may do what with the file stays as it is. One that is set
 * read-only is refused all the same, unless told otherwise; what is no ordinary file is refused even then.
 */
export async function writeFileWhole(
  path: string,
  content: string | Uint8Array,
  { force, replaceReadOnly = false }: Overwriting,
): Promise<void> {
  const existing = await ordinaryFile(path);
  if (existing && !force) throw new Refusal(existsAlready(path));
  if (existing && !replaceReadOnly && (await isReadOnly(path, existing))) throw new Refusal(setReadOnly(path));
  const target = existing ? await realpath(path) : path;
  const folder = dirname(target);
  await clearLeftovers(folder);
  const beside = placeFor(folder);
  try {
    await writeFile(beside, content, { flag: 'wx', ...(existing && { mode: existing.mode }) });
    // The mask of the process took away rights that the file has.
    if (existing) await chmod(beside, existing.mode);
    await (force ? rename(beside, target) : place(beside, target));
  } catch (error) {
    if (isCode(error, 'EEXIST')) throw new Refusal(existsAlready(path));
    throw isCode(error, 'ENOENT') ? new Refusal(noSuchFolder(dirname(path))) : fileRefusal(path, error);
  } finally {
    await settled(beside);
  }
}

/**
 * Whether somebody protects a file. Whoever may write into its folder may replace it nevertheless, and an administrator
 * may write anything: so it is what the file says that counts.
 */
async function isReadOnly(path: string, { mode }: Stats): Promise<boolean> {
  const ownerMayWrite = (mode & constants.S_IWUSR) !== 0;
  return (
    !ownerMayWrite ||
    access(path, constants.W_OK).then(
      () => false,
      () => true,
    )
  );
}

/** The file at a path, behind links; undefined where nothing is. */
async function ordinaryFile(path: string): Promise<Stats | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isFile()) return stats;
  if (stats) throw new Refusal(stats.isDirectory() ? folderInTheWay(path) : notAnOrdinaryFile(path));
  const isLink = await lstat(path).then(
    (own) => own.isSymbolicLink(),
    () => false,
  );
  if (isLink) throw new Refusal(leadsNowhere(path));
  return undefined;
}

/** Unlike renaming, both ways fail where the file exists, even if it came up this very moment. */
async function place(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (error) {
    if (isCode(error, 'EEXIST')) throw error;
    // Some file systems, such as those of memory sticks, have no links.
    await copyWhole(beside, path);
  }
}

async function copyWhole(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    // What was copied so far is no file; one that stood there is not ours.
    if (!isCode(error, 'EEXIST')) await rm(to, { force: true });
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

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

/** A file was written; `path` is where. */
export function written(path: string): Text {
  return { zh: `已写入 ${path}`, en: `Wrote ${path}` };
}

/** `--out -` for several files. */
export function oneToOutput(): Text {
  return {
    zh: '一次只能把一份报告的一种文件类型写到标准输出',
    en: 'only one report in one file type can be written to standard output',
  };
}
