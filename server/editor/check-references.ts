import type { InitializeParams } from 'vscode-languageserver-protocol';
import * as z from 'zod/mini';
import type { Finding } from '../checks/check.ts';
import { nameOfCheck, pageOfCheck } from '../checks/check-page.ts';
import type { Language } from '../shared/text.ts';

/** What an editor may say of how it wants checks to be referred to. */
const initializationOptions = z.object({
  /** The address of a folder with the manuals, with a slash at its end: where the code of a finding leads. */
  documentation: z.catch(z.optional(z.string().check(z.endsWith('/'))), undefined),
  /** Codes are names in a Chinese editor, as 说明 lines write them; `ids` keeps them the same in every language. */
  codes: z.catch(z.enum(['names', 'ids']), 'names'),
});

type Options = z.infer<typeof initializationOptions>;

/** How findings refer to the check behind them: by a code that authors can write into a 说明 line, and a page about it. */
export class CheckReferences {
  #options: Options = { documentation: undefined, codes: 'names' };

  read({ initializationOptions: given }: Pick<InitializeParams, 'initializationOptions'>): void {
    const told = initializationOptions.safeParse(given);
    if (told.success) this.#options = told.data;
  }

  /** What was told, in one text. */
  get told(): string {
    return JSON.stringify(this.#options);
  }

  /** The name of the check, or of the rule of the form that it found broken; the check's id in English. */
  codeOf({ alias, check }: Finding, language: Language): string {
    return language === 'en' || this.#options.codes === 'ids' ? check : (alias ?? nameOfCheck(check));
  }

  /** The section about the check in the author's language. */
  pageOf({ check }: Finding, language: Language): string {
    return pageOfCheck(check, language, this.#options.documentation);
  }
}
