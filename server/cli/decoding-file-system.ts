import type { URI } from 'langium';
import { DiskFiles } from '../disk-files.ts';
import { decodeBytes, type OtherEncoding } from './decode-bytes.ts';
import { undecodable } from './file-messages.ts';
import { readBytes } from './read-bytes.ts';
import { Refusal } from './refusal.ts';

/** The disk, but nothing is guessed: bytes that are no text are refused rather than read as `�`. */
export class DecodingFileSystem extends DiskFiles {
  readonly #other: OtherEncoding | undefined;
  readonly #pathOf: (uri: URI) => string;

  /** `pathOf` gives the path as messages show it. */
  constructor(other: OtherEncoding | undefined, pathOf: (uri: URI) => string) {
    super();
    this.#other = other;
    this.#pathOf = pathOf;
  }

  override async readFile(uri: URI): Promise<string> {
    return this.#decode(uri, await readBytes(uri.fsPath));
  }

  override readFileSync(uri: URI): string {
    return this.#decode(uri, this.readBinarySync(uri));
  }

  #decode(uri: URI, bytes: Uint8Array): string {
    const decoded = decodeBytes(bytes, this.#other);
    if ('text' in decoded) return decoded.text;
    throw new Refusal(undecodable(this.#pathOf(uri), decoded));
  }
}
