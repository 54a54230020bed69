import { EmptyFileSystemProvider, type FileSystemNode, type FileSystemProvider, type URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { bytesOfBase64 } from '../shared/base64.ts';
import { ClientFiles } from '../shared/files-protocol.ts';
import type { SizedNode } from '../workspace/guarded-files.ts';

/** Reads files through the client: the only way to files that are not on this machine's disk. */
export class ClientFileSystem extends EmptyFileSystemProvider implements FileSystemProvider {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    super();
    this.#connection = connection;
  }

  override async exists(uri?: URI): Promise<boolean> {
    return uri !== undefined && (await this.#entry(uri)) !== undefined;
  }

  override async stat(uri: URI): Promise<SizedNode> {
    const found = await this.#connection.sendRequest(ClientFiles.stat, { uri: uri.toString() });
    if (found && 'isFile' in found) return { ...found, uri };
    throw failed(uri, found ? found.code : 'ENOENT');
  }

  override async readFile(uri?: URI): Promise<string> {
    const text = uri && (await this.#connection.sendRequest(ClientFiles.read, { uri: uri.toString() }));
    if (typeof text === 'string') return text;
    throw failed(uri, text ? text.code : 'ENOENT');
  }

  override async readBinary(uri?: URI): Promise<Uint8Array> {
    const read = uri && (await this.#connection.sendRequest(ClientFiles.picture, { uri: uri.toString() }));
    if (read && 'base64' in read) return bytesOfBase64(read.base64);
    throw failed(uri, read ? read.code : 'ENOENT');
  }

  override async readDirectory(uri?: URI): Promise<FileSystemNode[]> {
    if (!uri) return [];
    const entries = await this.#connection.sendRequest(ClientFiles.list, { uri: uri.toString() });
    return (entries ?? []).map(({ name, isFile, isDirectory }) => ({
      isFile,
      isDirectory,
      uri: UriUtils.joinPath(uri, name),
    }));
  }

  /** Clients list folders; a single file is looked up in its folder. */
  async #entry(uri: URI): Promise<FileSystemNode | undefined> {
    const siblings = await this.readDirectory(UriUtils.dirname(uri));
    return siblings.find((sibling) => UriUtils.equals(sibling.uri, uri));
  }
}

function failed(uri: URI | undefined, code: string): Error {
  return Object.assign(new Error(`${code}: ${uri?.toString(true)}`), { code });
}

/** Takes files of the disk from one provider and all others from another. */
export class SchemeFileSystem implements FileSystemProvider {
  readonly #disk: FileSystemProvider;
  readonly #others: FileSystemProvider;

  constructor(disk: FileSystemProvider, others: FileSystemProvider) {
    this.#disk = disk;
    this.#others = others;
  }

  stat = (uri: URI) => this.#of(uri).stat(uri);
  statSync = (uri: URI) => this.#of(uri).statSync(uri);
  exists = (uri: URI) => this.#of(uri).exists(uri);
  existsSync = (uri: URI) => this.#of(uri).existsSync(uri);
  readBinary = (uri: URI) => this.#of(uri).readBinary(uri);
  readBinarySync = (uri: URI) => this.#of(uri).readBinarySync(uri);
  readFile = (uri: URI) => this.#of(uri).readFile(uri);
  readFileSync = (uri: URI) => this.#of(uri).readFileSync(uri);
  readDirectory = (uri: URI) => this.#of(uri).readDirectory(uri);
  readDirectorySync = (uri: URI) => this.#of(uri).readDirectorySync(uri);

  #of(uri: URI): FileSystemProvider {
    return uri.scheme === 'file' ? this.#disk : this.#others;
  }
}
