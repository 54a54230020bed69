import type { ConfigurationProvider } from 'langium';
import * as z from 'zod/mini';

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
    }),
    { computedValues: true, columnNames: true },
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
    }),
    { ambiguousWidth: 'wide' },
  ),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The settings in force; asked for anew by every request, so that a change counts at once. */
export class EditorSettings {
  readonly #configuration: ConfigurationProvider;

  constructor(configuration: ConfigurationProvider) {
    this.#configuration = configuration;
  }

  /** Resolves once the editor has told its settings. */
  async read(): Promise<Settings> {
    const names = Object.keys(settingsSchema.shape);
    const values = await Promise.all(names.map((name) => this.#configuration.getConfiguration('gkreport', name)));
    return settingsSchema.parse(Object.fromEntries(names.map((name, index) => [name, values[index]])));
  }
}
