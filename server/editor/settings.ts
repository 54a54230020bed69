import type { ConfigurationProvider } from 'langium';
import type { InitializeParams } from 'vscode-languageserver-protocol';
import * as z from 'zod/mini';
import type { Language } from '../shared/text.ts';

/** A switch that is on unless it is turned off; what is neither on nor off counts as on. */
const on = z.catch(z.boolean(), true);

/** The settings below `gkreport` that the server reads. Whatever someone wrote, every one of them has a value. */
export const settingsSchema = z.object({
  inlayHints: z.catch(
    z.object({
      /** Show the value of `=` behind it. */
      computedValues: on,
      /** Name the columns in the first row of a table without a header row. */
      columnNames: on,
      /** Say behind a number in the text which number of the tables it is taken for. */
      textNumbers: z.catch(z.boolean(), false),
    }),
    { computedValues: true, columnNames: true, textNumbers: false },
  ),
  completion: z.catch(
    z.object({
      /** Find Chinese names by their pinyin, in full or by initials. */
      pinyin: on,
    }),
    { pinyin: true },
  ),
  format: z.catch(
    z.object({
      /** How many columns “ ” … take in the font of the editor when tables are aligned. */
      ambiguousWidth: z.catch(z.enum(['wide', 'narrow']), 'wide'),
      /** Whether the columns of tables are padded to stand straight. */
      align: z.catch(z.enum(['display', 'compact']), 'display'),
    }),
    { ambiguousWidth: 'wide', align: 'display' },
  ),
});

/** See {@link settingsSchema}. */
export type Settings = z.infer<typeof settingsSchema>;

/** Longer than any editor takes to tell its settings; one that never does gets the defaults instead of no answer. */
const patience = 1_000;

/** The settings in force. */
export class EditorSettings {
  #current: Settings = settingsOf(undefined);
  #told = false;
  readonly #telling: Promise<void>;
  #waiting: Promise<unknown> | undefined;

  constructor(configuration: ConfigurationProvider) {
    // One that refuses to tell them gets the defaults.
    this.#telling = this.#hear(configuration).catch(() => undefined);
    configuration.onConfigurationSectionUpdate((update) => {
      if (update.section === 'gkreport') this.#current = settingsOf(update.configuration);
    });
  }

  /** Waits, when the editor has just started, until it has told them; for one that never does, only the first time. */
  async read(): Promise<Settings> {
    this.#waiting ??= Promise.race([this.#telling, new Promise((resolve) => setTimeout(resolve, patience))]);
    if (!this.#told) await this.#waiting;
    return this.#current;
  }

  async #hear(configuration: ConfigurationProvider): Promise<void> {
    const names = Object.keys(settingsSchema.shape);
    const values = await Promise.all(names.map((name) => configuration.getConfiguration('gkreport', name)));
    this.#current = settingsOf(Object.fromEntries(names.map((name, index) => [name, values[index]])));
    this.#told = true;
  }
}

/** Whatever stands in the settings, as settings. */
function settingsOf(value: unknown): Settings {
  return settingsSchema.parse(typeof value === 'object' && value !== null ? value : {});
}

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
