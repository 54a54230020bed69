import { refusedFile } from '../language/refused-file.ts';
import type { Text } from '../shared/text.ts';

const forbidden: Text = { zh: '没有读写权限', en: 'permission denied' };
const full: Text = { zh: '磁盘已满', en: 'the disk is full' };
const tooManyOpen: Text = { zh: '打开的文件太多', en: 'too many open files' };
const tooLarge: Text = { zh: '文件超过系统允许的大小', en: 'the file is larger than the system allows' };
const inUse: Text = { zh: '文件正被其他程序占用', en: 'the file is in use by another program' };
const unsupported: Text = { zh: '这个磁盘不支持这种读写方式', en: 'the disk does not support this' };
const unreachable: Text = { zh: '无法连接网络磁盘', en: 'the network drive cannot be reached' };
const broken: Text = { zh: '磁盘读写出错，可能已经损坏', en: 'the disk failed; it may be damaged' };
const otherEncoding: Text = {
  zh: '不是 UTF-8 编码，请用编辑器另存为 UTF-8',
  en: 'it is not UTF-8; save it as UTF-8 with an editor',
};
const noMemory: Text = { zh: '内存不足', en: 'not enough memory' };

/** What the operating system, or Node, says of a file, by its code. */
const problems: ReadonlyMap<string, Text> = new Map([
  ['ENOENT', { zh: '文件或文件夹不存在', en: 'no such file or folder' }],
  ['ENOTDIR', { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' }],
  ['EISDIR', { zh: '是文件夹，不是文件', en: 'this is a folder, not a file' }],
  ['EEXIST', { zh: '已经有同名的文件', en: 'a file of this name exists already' }],
  ['ENOTEMPTY', { zh: '文件夹不是空的', en: 'the folder is not empty' }],
  ['EACCES', forbidden],
  ['EPERM', forbidden],
  ['EROFS', { zh: '磁盘是只读的', en: 'the disk is read-only' }],
  ['ENOSPC', full],
  ['EDQUOT', { zh: '磁盘配额已用完', en: 'the disk quota is used up' }],
  ['EFBIG', tooLarge],
  ['EOVERFLOW', tooLarge],
  ['ERR_FS_FILE_TOO_LARGE', tooLarge],
  ['ERR_STRING_TOO_LONG', tooLarge],
  ['ENAMETOOLONG', { zh: '文件名太长', en: 'the file name is too long' }],
  ['EINVAL', { zh: '文件名中有不允许使用的字符', en: 'the name contains characters that are not allowed' }],
  ['EILSEQ', { zh: '文件名中有不允许使用的字符', en: 'the name contains characters that are not allowed' }],
  ['ELOOP', { zh: '符号链接循环', en: 'the links form a loop' }],
  ['EMLINK', { zh: '链接太多', en: 'too many links' }],
  ['EXDEV', { zh: '不能移到另一个磁盘', en: 'it cannot be moved to another disk' }],
  ['EMFILE', tooManyOpen],
  ['ENFILE', tooManyOpen],
  ['ENOMEM', noMemory],
  ['ERR_WORKER_OUT_OF_MEMORY', noMemory],
  ['EBUSY', inUse],
  ['ETXTBSY', inUse],
  ['EAGAIN', inUse],
  ['EIO', broken],
  ['ENXIO', { zh: '设备不存在或不可用', en: 'the device is not available' }],
  ['ENODEV', { zh: '设备不存在或不可用', en: 'the device is not available' }],
  ['ENOTSUP', unsupported],
  ['EOPNOTSUPP', unsupported],
  ['ENOSYS', unsupported],
  ['ESTALE', unreachable],
  ['ETIMEDOUT', unreachable],
  ['EHOSTDOWN', unreachable],
  ['EHOSTUNREACH', unreachable],
  ['ENETDOWN', unreachable],
  ['ENETUNREACH', unreachable],
  ['ENOTCONN', unreachable],
  ['ECONNRESET', unreachable],
  [refusedFile.tooLarge, { zh: '文件超过 4 MB，未读取', en: 'the file is larger than 4 MB and was not read' }],
  [refusedFile.notOrdinary, { zh: '不是普通文件', en: 'this is not an ordinary file' }],
  [refusedFile.otherKind, { zh: '不是 .gkreport 文件', en: 'this is not a .gkreport file' }],
  [
    refusedFile.setAside,
    {
      zh: '检查程序读取这个文件时多次意外退出，先跳过它；关闭后重新打开即再次检查',
      en: 'the checker ended several times while reading this file, so it is left out for now; close it and open it again to have it checked',
    },
  ],
  [refusedFile.otherEncoding, otherEncoding],
  // What Node says of bytes that are no UTF-8.
  ['ERR_ENCODING_INVALID_ENCODED_DATA', otherEncoding],
  [refusedFile.failed, { zh: 'gkreport 读取时出错', en: 'gkreport failed to read it' }],
  [refusedFile.noAnswer, { zh: '磁盘没有响应', en: 'the drive does not answer' }],
  ['EPIPE', { zh: '接收数据的程序已经结束', en: 'the program receiving the data has ended' }],
]);

/** What an operating system's error says, by its code; of an unknown one the code. */
export function fileProblem(path: string, error: unknown): Text {
  const reason = whyUnread(error);
  return { zh: `${path}：${reason.zh}`, en: `${path}: ${reason.en}` };
}

/** Why a file was not read, in words that follow its name; of an error, or of its code. */
export function whyUnread(error: unknown): Text {
  const code = codeOf(error);
  return problems.get(code) ?? unknown(code);
}

/** Whether an error says that there is no such file, rather than that it cannot be read. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

/** Whether an error is what a file system, or a decoder, says of a file, rather than a mistake of a program. */
export function isOfFile(error: unknown): error is Error {
  return error instanceof Error && codeOf(error) !== '';
}

function codeOf(error: unknown): string {
  if (typeof error === 'string') return error;
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function unknown(code: string): Text {
  return {
    zh: `文件读写失败${code === '' ? '' : `（错误代码 ${code}）`}`,
    en: `reading or writing failed${code === '' ? '' : ` (error code ${code})`}`,
  };
}
