import { distance } from 'fastest-levenshtein';
import { labelKey } from '../language/label-key.ts';
import type { FormatColumn, FormatRow, FormatTable, Named } from '../report/format.ts';
import { findNamed } from '../report/names.ts';
import type { Report } from '../report/report.ts';
import type { Text } from '../shared/text.ts';

/**
 * The word an author probably meant: at most a third of its characters differ (one in short words), or one holds the
 * other. Numbering, punctuation and width do not count. Undefined when nothing is near, or when nothing was written.
 */
export function closestWord(written: string, words: Iterable<string>): string | undefined {
  const key = labelKey(written);
  let best: { readonly word: string; readonly score: number } | undefined;
  for (const word of words) {
    // What was written just so is no news: it is known, but not here.
    if (word === written) continue;
    const score = difference(key, labelKey(word));
    if (score !== undefined && (best === undefined || score < best.score)) best = { word, score };
  }
  return best?.word;
}

/** The thing whose name, label or other wording is nearest to what was written. */
export function closestNamed<Thing extends Named>(written: string, things: readonly Thing[]): Thing | undefined {
  const byWord = new Map<string, Thing>();
  for (const thing of things) for (const word of wordingsOf(thing)) if (!byWord.has(word)) byWord.set(word, thing);
  const word = closestWord(written, byWord.keys());
  return word === undefined ? undefined : byWord.get(word);
}

/** The question at the end of a message; empty when there is nothing to propose. */
export function didYouMean(proposal: string | undefined): Text {
  if (proposal === undefined) return { zh: '', en: '' };
  return { zh: `。是否应为“${proposal}”？`, en: `. Did you mean “${proposal}”?` };
}

function wordingsOf(thing: Named): readonly string[] {
  return [thing.name, thing.label, ...thing.aliases, ...thing.formerNames];
}

/** From 0 (the same) to 1 (nothing in common); undefined when too far apart to propose. */
function difference(one: string, other: string): number | undefined {
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  if (shorter === 0) return undefined;
  if (one === other) return 0;
  const edits = distance(one, other);
  if (edits <= Math.max(1, Math.floor(longer / 3)) && edits < shorter) return edits / longer;
  const holds = shorter >= 2 && (one.includes(other) || other.includes(one));
  return holds ? 1 - shorter / longer / 2 : undefined;
}

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

/** The known format, other than the report's own, that has a table of this name: an old form, or a newer one. */
export function formatWithTable(report: Report, name: string): string | undefined {
  return formatWith(report, (tables) => findNamed(tables, name) !== undefined);
}

/** The known format, other than the report's own, whose table of the same name has a column so called. */
export function formatWithColumn(report: Report, table: FormatTable, text: string): string | undefined {
  return formatWith(report, (tables) => hasNamed(tables, table, text, ({ columns }) => columns));
}

/** The known format, other than the report's own, whose table of the same name has a row so called. */
export function formatWithRow(report: Report, table: FormatTable, label: string): string | undefined {
  return formatWith(report, (tables) => hasNamed(tables, table, label, ({ rows }) => rows));
}

function hasNamed<Thing extends FormatColumn | FormatRow>(
  tables: readonly FormatTable[],
  table: FormatTable,
  label: string,
  things: (table: FormatTable) => readonly Thing[],
): boolean {
  const counterpart = tables.find(({ name }) => name === table.name);
  const match = counterpart && findNamed(things(counterpart), label);
  // A label with a remark is known to more formats than one.
  return match !== undefined && match.remark === undefined;
}

function formatWith(report: Report, has: (tables: readonly FormatTable[]) => boolean): string | undefined {
  const { format, knownFormats = [] } = report;
  const others = knownFormats.filter(({ name }) => name !== format?.name);
  return others.find(({ chapters }) => has(chapters.flatMap(({ tables }) => tables)))?.name;
}
