/**
 * Finds out which document makes a server end: the one it was at, when that happens a second time and it was not checked to
 * the end in between. It is set aside then, so that the others can be checked. A server that is ended by something else
 * while an author types has checked the document many times.
 */
export class BlamedDocuments {
  readonly #setAside = new Set<string>();
  /** At which a server ended, and which none has checked since. */
  readonly #suspects = new Set<string>();
  #atWork: string | undefined;

  /** What a server that starts is not to read. */
  get setAside(): readonly string[] {
    return [...this.#setAside];
  }

  /** The server begins to work at a document, or at none; `checked` is one it has come to an end with. */
  workAt(uri: string | undefined, checked?: string): void {
    this.#atWork = uri;
    if (checked !== undefined) {
      this.#suspects.delete(checked);
    }
  }

  /** The server has ended; gives the document that is set aside for it, if one is. */
  ended(): string | undefined {
    const uri = this.#atWork;
    this.#atWork = undefined;
    if (uri === undefined) {
      return undefined;
    }
    if (this.#suspects.has(uri)) {
      return this.#putAside(uri);
    }
    this.#suspects.add(uri);
    return undefined;
  }

  /** The server does not come to an end with a document: it is set aside at once, for it would be the same again. */
  stuck(): string | undefined {
    const uri = this.#atWork;
    this.#atWork = undefined;
    return uri === undefined ? undefined : this.#putAside(uri);
  }

  /** A document that is closed may be opened again, and is read then. */
  closed(uri: string): void {
    this.#setAside.delete(uri);
  }

  /** Everything gets another chance. */
  forget(): void {
    this.#setAside.clear();
    this.#suspects.clear();
    this.#atWork = undefined;
  }

  #putAside(uri: string): string {
    this.#suspects.add(uri);
    this.#setAside.add(uri);
    return uri;
  }
}
