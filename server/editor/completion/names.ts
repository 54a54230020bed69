import type { Caret } from './caret.ts';

/** The path that is being written at the end of an expression: `申请办理.本` has one name before the one at the caret. */
export interface WrittenPath {
  readonly before: readonly string[];
  /** Where the name at the caret begins within its line. */
  readonly start: number;
}

const letter = 'A-Za-z_\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
const name = `[${letter}][${letter}0-9\\uff10-\\uff19]*`;
const path = new RegExp(
  `(?:^|[-+*/=<>\\u2264\\u2265\\u00d7\\u00f7\\u2212\\uff0b\\uff0d\\uff0a\\uff0f\\uff1d(\\uff08,\\uff0c])\\s*((?:${name}\\s*[.\\uff0e]\\s*)*)(${name})?$`,
);

/** The path at the end of a text that ends at the caret; undefined where no name may stand, as behind a number. */
export function pathAtEnd(expression: string, { before }: Caret): WrittenPath | undefined {
  const [found, names = '', last = ''] = path.exec(expression) ?? [];
  if (found === undefined) return undefined;
  return {
    before: names.split(/[.\uff0e]/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()])),
    start: before.length - last.length,
  };
}

/** The rest of a name the caret stands in. */
export const restOfName = new RegExp(`^[${letter}0-9\\uff10-\\uff19]+`);

/** Whether something can be written as a name; titles and labels of tables with rows of their own need not be. */
export function isName(text: string): boolean {
  return new RegExp(`^${name}$`).test(text);
}

/** The name that ends a text, as far as it is written. */
export function typedName(before: string): string {
  return new RegExp(`${name}$`).exec(before)?.[0] ?? '';
}
