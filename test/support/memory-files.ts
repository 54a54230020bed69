import type { FileSystemNode, FileSystemProvider, URI } from 'langium';

/** Files that exist in memory only; there are no folders to list. */
export class MemoryFiles implements FileSystemProvider {
  readonly #texts = new Map<string, string>();

  write(uri: URI, text: string): void {
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
    const text = this.#texts.get(uri.toString());
    if (text === undefined) throw new Error(`There is no file ${uri.path}.`);
    return text;
  }

  readBinarySync(uri: URI): Uint8Array {
    return new TextEncoder().encode(this.readFileSync(uri));
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
