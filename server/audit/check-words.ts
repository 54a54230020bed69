import { basesOf } from '../checks/check.ts';
import { catalogue, checkOf } from '../checks/index.ts';
import type { Format } from '../report/format.ts';
import type { Text } from '../shared/text.ts';

/** What stands behind a message: in Chinese the name that a 说明 line would use, in English the id that JSON has. */
export function checkName({ check, alias }: { readonly check: string; readonly alias?: string | undefined }): Text {
  return { zh: alias ?? checkOf(check)?.name ?? check, en: check };
}

/** What a check rests on in a report of a format, side by side; in English the parts have commas of their own. */
export function basisOf(id: string, format: Format | undefined): Text {
  const check = catalogue.find((one) => one.id === id);
  const bases = check ? basesOf(check, format) : [];
  return { zh: bases.map(({ zh }) => zh).join('、'), en: bases.map(({ en }) => en).join('; ') };
}
