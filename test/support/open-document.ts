import type { Diagnostic } from 'vscode-languageserver-protocol';

/** One version of a document in the editor. */
export class OpenDocument {
  readonly version: number;
  checking = 0;
  checked: Promise<readonly Diagnostic[]>;
  #resolve: (diagnostics: readonly Diagnostic[]) => void = () => {};

  constructor(version: number) {
    this.version = version;
    this.checked = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** A document is checked again when another one changes it: the last word counts. */
  publish(diagnostics: readonly Diagnostic[]): void {
    this.#resolve(diagnostics);
    this.checked = Promise.resolve(diagnostics);
  }
}
