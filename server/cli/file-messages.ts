import type { Text } from '../text.ts';
import type { OtherEncoding } from './decode-bytes.ts';

/** A path that leads nowhere. */
export function noSuchPath(path: string): Text {
  return { zh: `${path}：没有这个文件或文件夹`, en: `${path}: no such file or folder` };
}

/** A folder to check without a report in it or below it. */
export function noReports(folder: string): Text {
  return {
    zh: `${folder}：这个文件夹里没有 .gkreport 文件`,
    en: `${folder}: there is no .gkreport file in this folder`,
  };
}

/** A file with another ending. */
export function notAReport(path: string): Text {
  return { zh: `${path}：不是 .gkreport 文件`, en: `${path}: not a .gkreport file` };
}

/** Bytes that are no text; says where, and what may be done. */
export function undecodable(
  path: string,
  { byte, line, tried }: { readonly byte: number; readonly line: number; readonly tried: OtherEncoding | undefined },
): Text {
  if (tried)
    return {
      zh: `${path}：第 ${line} 行（文件第 ${byte} 个字节）既不是 UTF-8 也不是 ${tried} 编码。请用编辑器另存为 UTF-8`,
      en: `${path}: line ${line} (byte ${byte} of the file) is neither UTF-8 nor ${tried}. Save the file as UTF-8 with an editor`,
    };
  return {
    zh: `${path}：第 ${line} 行（文件第 ${byte} 个字节）不是 UTF-8 编码。如果文件以 GBK 或 GB18030 保存，请加上 --encoding gb18030，或者用编辑器另存为 UTF-8`,
    en: `${path}: line ${line} (byte ${byte} of the file) is not UTF-8. If the file was saved in GBK or GB18030, add --encoding gb18030, or save it as UTF-8 with an editor`,
  };
}

/** Never overwrites unasked. */
export function existsAlready(path: string): Text {
  return {
    zh: `${path}：文件已经存在，没有改动；要覆盖它，请加上 --force`,
    en: `${path}: the file exists already and was left as it is; add --force to overwrite it`,
  };
}

/** What an operating system's error says, by its code. */
export function fileProblem(path: string, error: unknown): Text {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = problems.get(code);
  if (known) return { zh: `${path}：${known.zh}`, en: `${path}: ${known.en}` };
  const reason = error instanceof Error ? error.message : String(error);
  return { zh: `${path}：${reason}`, en: `${path}: ${reason}` };
}

const forbidden: Text = { zh: '没有读写权限', en: 'permission denied' };

const problems: ReadonlyMap<string, Text> = new Map([
  ['ENOENT', { zh: '没有这个文件或文件夹', en: 'no such file or folder' }],
  ['ENOTDIR', { zh: '路径中间有一段不是文件夹', en: 'a part of the path is not a folder' }],
  ['EISDIR', { zh: '是文件夹，不是文件', en: 'this is a folder, not a file' }],
  ['EACCES', forbidden],
  ['EPERM', forbidden],
  ['EROFS', { zh: '磁盘是只读的', en: 'the disk is read-only' }],
  ['ENOSPC', { zh: '磁盘已满', en: 'the disk is full' }],
  ['ENAMETOOLONG', { zh: '文件名太长', en: 'the file name is too long' }],
  ['EMFILE', { zh: '打开的文件太多', en: 'too many open files' }],
]);
