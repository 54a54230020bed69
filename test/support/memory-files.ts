import type { FileSystemNode, FileSystemProvider, URI } from 'langium';

/** Files that exist in memory only; there are no folders to list. */
export class MemoryFiles implements FileSystemProvider {
  readonly #texts = new Map<string, string | Uint8Array>();

  write(uri: URI, text: string | Uint8Array): void {
    this.#texts.set(uri.toString(), text);
  }

  delete(uri: URI): void {
    this.#texts.delete(uri.toString());
  }

  statSync(uri: URI): FileSystemNode {
    return { isFile: this.existsSync(uri), isDirectory: false, uri };
  }

  existsSync(uri: URI): boolean {
    return this.#texts.has(uri.toString());
  }

  readFileSync(uri: URI): string {
    return new TextDecoder().decode(this.readBinarySync(uri));
  }

  readBinarySync(uri: URI): Uint8Array {
    const content = this.#texts.get(uri.toString());
    if (content === undefined) throw Object.assign(new Error(`There is no file ${uri.path}.`), { code: 'ENOENT' });
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }

  readDirectorySync(): FileSystemNode[] {
    return [];
  }

  async stat(uri: URI): Promise<FileSystemNode> {
    return this.statSync(uri);
  }

  async exists(uri: URI): Promise<boolean> {
    return this.existsSync(uri);
  }

  async readFile(uri: URI): Promise<string> {
    return this.readFileSync(uri);
  }

  async readBinary(uri: URI): Promise<Uint8Array> {
    return this.readBinarySync(uri);
  }

  async readDirectory(): Promise<FileSystemNode[]> {
    return [];
  }
}
