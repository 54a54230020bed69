import { type FileSystemNode, type URI, UriUtils } from 'langium';
import type { SizedNode } from '../../server/workspace/guarded-files.ts';
import { MemoryFiles } from './memory-files.ts';

/** Files in memory within folders that can be listed. A folder is there as soon as a file is in it. */
export class MemoryWorkspace extends MemoryFiles {
  /** The folders that were looked into so far. */
  readonly listed: string[] = [];
  readonly #files = new Map<string, URI>();
  readonly #refused = new Map<string, string>();
  readonly #sizes = new Map<string, number>();

  override write(uri: URI, text: string): void {
    super.write(uri, text);
    this.#files.set(uri.path, uri);
  }

  override delete(uri: URI): void {
    super.delete(uri);
    this.#files.delete(uri.path);
  }

  /** From now on reading a file fails, as the operating system has it fail: `EACCES`; without a code it succeeds again. */
  refuse(uri: URI, code: string | undefined): void {
    if (code === undefined) this.#refused.delete(uri.path);
    else this.#refused.set(uri.path, code);
  }

  /** From now on a file is said to have so many bytes. */
  claimSize(uri: URI, size: number): void {
    this.#sizes.set(uri.path, size);
  }

  override readFileSync(uri: URI): string {
    const code = this.#refused.get(uri.path) ?? (super.existsSync(uri) ? undefined : 'ENOENT');
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    return super.readFileSync(uri);
  }

  override statSync(uri: URI): SizedNode {
    if (!this.existsSync(uri)) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
    const isFile = super.existsSync(uri);
    return { isFile, isDirectory: !isFile, size: this.#sizes.get(uri.path) ?? 0, uri };
  }

  override async stat(uri: URI): Promise<SizedNode> {
    return this.statSync(uri);
  }

  override existsSync(uri: URI): boolean {
    return super.existsSync(uri) || this.readDirectorySync(uri).length > 0;
  }

  override readDirectorySync(folder?: URI): FileSystemNode[] {
    if (!folder) return [];
    const inFolder = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
    const names = [...this.#files.keys()]
      .filter((path) => path.startsWith(inFolder))
      .map((path) => path.slice(inFolder.length).split('/', 1)[0] ?? '');
    return [...new Set(names)].map((name) => {
      const uri = UriUtils.joinPath(folder, name);
      const isFile = this.#files.has(uri.path);
      return { isFile, isDirectory: !isFile, uri };
    });
  }

  override async readDirectory(folder?: URI): Promise<FileSystemNode[]> {
    if (folder) this.listed.push(folder.path);
    return this.readDirectorySync(folder);
  }
}
