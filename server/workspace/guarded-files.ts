import type { FileSystemNode, FileSystemProvider, URI } from 'langium';
import { isFormatName, isPictureName, isReportName, RefusedFile, refusedFile } from '../language/readable-file.ts';
import { largestFile, largestPicture } from '../shared/largest-files.ts';

/** What a file system tells of a file, with its size in bytes where it knows it. */
export interface SizedNode extends FileSystemNode {
  readonly size?: number;
  /** When it was changed last; any number that is another then. */
  readonly modified?: number;
}

/** How long a drive may take to answer, in milliseconds: a network drive that is gone may never do. */
const patience = 5_000;

/**
 * Reads reports, formats and pictures only, each of them one ordinary file of a reasonable size, whatever paths lead to: a folder, a
 * device, a pipe that never ends, three gigabytes, a drive that does not answer. What it refuses it says why, by throwing.
 */
export class GuardedFiles implements FileSystemProvider {
  readonly #files: FileSystemProvider;
  /** What the last question after a file was answered. */
  readonly #seen = new Map<string, boolean>();

  constructor(files: FileSystemProvider) {
    this.#files = files;
  }

  stat(uri: URI): Promise<SizedNode> {
    return inTime(uri, this.#files.stat(uri));
  }

  async exists(uri: URI): Promise<boolean> {
    const isThere = await inTime(uri, this.#files.exists(uri));
    this.#seen.set(uri.toString(), isThere);
    return isThere;
  }

  async readFile(uri: URI): Promise<string> {
    if (!isReportName(uri) && !isFormatName(uri)) throw new RefusedFile(uri, refusedFile.otherKind);
    const { isFile, size = 0 } = await this.stat(uri);
    if (!isFile) throw new RefusedFile(uri, refusedFile.notOrdinary);
    if (size > largestFile) throw new RefusedFile(uri, refusedFile.tooLarge);
    const text = await inTime(uri, this.#files.readFile(uri));
    if (isTooLarge(text)) throw new RefusedFile(uri, refusedFile.tooLarge);
    return text;
  }

  async readBinary(uri: URI): Promise<Uint8Array> {
    if (!isPictureName(uri)) return new TextEncoder().encode(await this.readFile(uri));
    const { isFile, size = 0 } = await this.stat(uri);
    if (!isFile) throw new RefusedFile(uri, refusedFile.notOrdinary);
    if (size > largestPicture) throw new RefusedFile(uri, refusedFile.tooLarge);
    return inTime(uri, this.#files.readBinary(uri));
  }

  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    return inTime(uri, this.#files.readDirectory(uri));
  }

  // Nothing in the server may wait for a disk: what was asked for before is known.
  existsSync(uri: URI): boolean {
    return this.#seen.get(uri.toString()) ?? neverSync(uri);
  }

  statSync = neverSync;
  readFileSync = neverSync;
  readBinarySync = neverSync;
  readDirectorySync = neverSync;
}

/** Whether a text is longer than any file that is read, in UTF-8. */
export function isTooLarge(text: string): boolean {
  return text.length > largestFile || (text.length > largestFile / 3 && utf8Length(text) > largestFile);
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

function neverSync(uri: URI): never {
  throw new RefusedFile(uri, refusedFile.noAnswer);
}

async function inTime<T>(uri: URI, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new RefusedFile(uri, refusedFile.noAnswer)), patience);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
