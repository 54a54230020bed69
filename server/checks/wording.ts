import type { Text } from '../text.ts';

const longList = 4;

/** Names in quotes, in the manner of each language: “甲”、“乙”. */
export function quoted(names: readonly string[]): Text {
  const inQuotes = names.map((name) => `“${name}”`);
  return { zh: inQuotes.join('、'), en: inQuotes.join(', ') };
}

/** Names without quotes. */
export function listed(names: readonly string[]): Text {
  return { zh: names.join('、'), en: names.join(', ') };
}

/** The first few of many names, and how many there are: a message is to be read at a glance. */
export function abridged(names: readonly string[], unit: { readonly zh: string; readonly en: string }): Text {
  if (names.length <= longList) return quoted(names);
  const some = quoted(names.slice(0, longList - 1));
  return {
    zh: `${some.zh}等 ${names.length} ${unit.zh}`,
    en: `${some.en} and others, ${names.length} ${unit.en} in all`,
  };
}
