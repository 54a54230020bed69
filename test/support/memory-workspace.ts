import { type FileSystemNode, type URI, UriUtils } from 'langium';
import { MemoryFiles } from './memory-files.ts';

/** Files in memory within folders that can be listed. A folder is there as soon as a file is in it. */
export class MemoryWorkspace extends MemoryFiles {
  readonly #files = new Map<string, URI>();

  override write(uri: URI, text: string): void {
    super.write(uri, text);
    this.#files.set(uri.path, uri);
  }

  override delete(uri: URI): void {
    super.delete(uri);
    this.#files.delete(uri.path);
  }

  override statSync(uri: URI): FileSystemNode {
    const isFile = super.existsSync(uri);
    return { isFile, isDirectory: !isFile && this.existsSync(uri), uri };
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
    return this.readDirectorySync(folder);
  }
}
