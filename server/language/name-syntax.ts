import { labelKey } from './label-key.ts';

const letters = 'A-Za-z_\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff21-\\uff3a\\uff41-\\uff5a';
const digits = '0-9\\uff10-\\uff19';

/**
 * What a name is made of, as the source of a regular expression: Han characters, letters, digits and underscores. It
 * may begin with digits as long as it goes on (12345热线, 1月, 5G基站); digits alone are a number.
 */
export const namePattern = `[${digits}]*[${letters}][${letters}${digits}]*`;

/** A run of the characters of names, whatever it begins with. */
export const nameCharacters = `[${letters}${digits}]+`;

/** What stands in quotes where a name may stand, and is something. A quote is closed by its like, or else by the other one. */
export const quotedPattern =
  '(?:"\\s*[^"\\s][^"]*"|\\u201c\\s*[^\\u201d\\s][^\\u201d]*\\u201d|\\u201c\\s*[^"\\s][^"]*")';

/** What stands in quotes of another kind, which nothing takes but the fix for it: ＂乙＂, 「乙」, 『乙』, ‘乙’, '乙', 《乙》. */
export const otherwiseQuotedPattern =
  '\\uff02[^\\uff02"\\u201d\\r\\n]+["\\uff02\\u201d]|\\u300c[^\\u300d"\\r\\n]+\\u300d|\\u300e[^\\u300f"\\r\\n]+\\u300f|' +
  '\\u2018[^\\u2019"\\r\\n]+\\u2019|\'[^\'"\\r\\n]+\'|\\u300a[^\\u300b"\\r\\n]+\\u300b';

const name = new RegExp(`^${namePattern}$`);

/** Whether a text can be written as a name without quotes. */
export function isName(text: string): boolean {
  return name.test(text);
}

/**
 * How rules and braces write the name of a title, row or column: as it stands where that can be, or else in quotes. What
 * would end the quotes, the braces or the cell is left out, since it makes no difference to a name. Undefined for a label
 * without a letter or digit, which nothing can name.
 */
export function referenceTo(label: string): string | undefined {
  const text = label.trim();
  if (isName(text)) return text;
  const key = labelKey(text);
  if (key === '') return undefined;
  const quotable = text.replace(/["{}\\|\uff5b\uff5d\uff5c\r\n]/g, '').trim();
  return labelKey(quotable) === key ? `"${quotable}"` : undefined;
}
