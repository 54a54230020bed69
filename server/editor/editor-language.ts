import type { InitializeParams } from 'vscode-languageserver-protocol';
import type { Language } from '../text.ts';

/** The language the editor is set to; known once it has introduced itself. */
export class EditorLanguage {
  #language: Language = 'zh';

  get current(): Language {
    return this.#language;
  }

  /** Editors that name no language, or a Chinese one, get Chinese: that is what authors write. */
  read({ locale }: Pick<InitializeParams, 'locale'>): void {
    this.#language = locale === undefined || /^zh\b/i.test(locale) ? 'zh' : 'en';
  }
}
