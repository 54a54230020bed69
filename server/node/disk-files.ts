import { lstat, stat } from 'node:fs/promises';
import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import type { SizedNode } from '../workspace/guarded-files.ts';
import { readBytes } from './read-bytes.ts';

/**
 * The disk, where links to files are the files, and links to folders are left alone: they may lead anywhere, to the folder
 * they lie in too.
 */
export class DiskFiles extends NodeFileSystemProvider {
  override async stat(uri: URI): Promise<SizedNode> {
    const found = await stat(uri.fsPath);
    const isDirectory = found.isDirectory() && !(await lstat(uri.fsPath)).isSymbolicLink();
    return { isFile: found.isFile(), isDirectory, size: found.size, modified: found.mtimeMs, uri };
  }

  override async readDirectory(uri: URI): Promise<SizedNode[]> {
    const entries = await super.readDirectory(uri);
    const isPlain = ({ isFile, isDirectory }: SizedNode) => isFile || isDirectory;
    return Promise.all(entries.map((entry) => (isPlain(entry) ? entry : this.stat(entry.uri).catch(() => entry))));
  }

  override async readFile(uri: URI): Promise<string> {
    // A mark of byte order stays, for whoever reads the text to deal with. Other encodings are refused, never guessed.
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(await this.readBinary(uri));
  }

  /** Never waits for a pipe, and takes no more of a file than is read, however it grows meanwhile. */
  override async readBinary(uri: URI): Promise<Uint8Array> {
    return readBytes(uri.fsPath);
  }
}
