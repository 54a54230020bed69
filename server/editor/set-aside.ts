import { type URI, UriUtils } from 'langium';

/**
 * Documents that ended a server before this one while it was at them, as the client says: they are not read until they are
 * closed, so that the others can be checked.
 */
export class SetAside {
  readonly #uris = new Set<string>();

  add(uri: string): void {
    this.#uris.add(UriUtils.normalize(uri));
  }

  has(uri: URI): boolean {
    return this.#uris.has(UriUtils.normalize(uri));
  }

  /** Reads it again from now on; says whether it was not. */
  forgive(uri: URI): boolean {
    return this.#uris.delete(UriUtils.normalize(uri));
  }
}
