import { labelKey } from '../../language/label-key.ts';
import { remembered } from '../../shared/remembered.ts';
import type { Format, FormatChapter, Wording } from '../format.ts';

/** The chapter that a heading names; `official`: by its name or the official heading, whatever numbering and punctuation. */
export interface NamedChapter {
  readonly chapter: FormatChapter;
  readonly official: boolean;
}

/**
 * The chapter of a format that a heading names on its own. Official wordings come first, then 别名 and 旧称, then
 * headings of the same meaning: the same words, in any order, once what 可省 lists, years and the name of the body are
 * left out and 同义 words count as one. Where none are left, the number tells, if the chapter is called so elsewhere:
 * 一、2024年工作推进情况 is 工作开展情况. A heading that could mean two chapters means none.
 */
export function chapterNamed(format: Format, heading: string, body?: string): NamedChapter | undefined {
  const index = indexes.get(format) ?? indexOf(format);
  const key = labelKey(heading);
  const official = key === '' ? undefined : index.official.get(key);
  if (official) return { chapter: official, official: true };
  const named = index.wordings.get(key);
  if (named) return { chapter: named, official: false };
  const meaning = heading.length > longest ? undefined : index.meaning(`${body ?? ''}\n${heading}`);
  const chapter = meaning === undefined ? undefined : index.meanings.get(meaning);
  const isTold = chapter !== undefined && (meaning !== '' || hasNumberOf(heading, chapter));
  return isTold ? { chapter, official: false } : undefined;
}

/**
 * The chapters that the headings of a report name, one for each heading. A heading in other words stands back where
 * another names the same chapter better: of the sections of 总体情况 some are called nearly as later chapters are, and
 * authors mistake `##` for `###`. With the chapter's own number, it is that chapter, if for the second time.
 */
export function chaptersNamed(
  format: Format,
  headings: readonly string[],
  body?: string,
): readonly (NamedChapter | undefined)[] {
  const named = headings.map((heading) => chapterNamed(format, heading, body));
  const rank = (index: number) => {
    const match = named[index];
    if (!match) return 0;
    if (match.official) return 3;
    return numberOf(headings[index] ?? '') === numberOf(match.chapter.label) ? 2 : 1;
  };
  const ranks = headings.map((_, index) => rank(index));
  return named.map((match, index) => {
    const others = named.flatMap((other, at) => (other?.chapter === match?.chapter && at !== index ? [at] : []));
    const stands = (at: number) => (ranks[at] ?? 0) > 1 || ((ranks[at] ?? 0) === 1 && at < index);
    if (ranks[index] === 1 && (hasSectionNumber(headings[index] ?? '') || others.some(stands))) return undefined;
    return match;
  });
}

/** Whether a heading is numbered as chapters of this format are, and with the number of this one. */
export function hasNumberOf(heading: string, { label }: FormatChapter): boolean {
  const number = numberOf(heading);
  return number !== undefined && number === numberOf(label);
}

/** `（一）`, `(1)`: how sections are numbered. */
export function hasSectionNumber(heading: string): boolean {
  return /^\s*[(\uff08]\s*[\u4e00-\u5341\d]+\s*[)\uff09]/.test(heading);
}

const numerals = '\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341'; // 一 … 十
const chapterNumber = new RegExp(
  `^\\s*(?:\u7b2c\\s*)?([${numerals}]+)\\s*(?:\u7ae0|\u90e8\u5206)?[\\s\u3001.,:\uff0e\uff0c\uff1a]*`,
);

/** 三 of `三、…`, `第三部分 …`; undefined for sections and headings without a number. */
function numberOf(heading: string): string | undefined {
  return chapterNumber.exec(heading)?.[1];
}

interface Lexicon {
  /** Longest first, each with the word it counts as; nothing for those that do not count. */
  readonly words: readonly (readonly [word: string, meaning: string])[];
}

interface Index {
  /** What a line means behind the name of the body, on a line of its own: all lines of prose are asked about at every key. */
  readonly meaning: (bodyAndHeading: string) => string;
  readonly official: ReadonlyMap<string, FormatChapter>;
  readonly wordings: ReadonlyMap<string, FormatChapter>;
  readonly meanings: ReadonlyMap<string, FormatChapter | undefined>;
}

const indexes = new WeakMap<Format, Index>();

function indexOf(format: Format): Index {
  const lexicon = lexiconOf(format.wording);
  const official = new Map<string, FormatChapter>();
  const wordings = new Map<string, FormatChapter>();
  const meanings = new Map<string, FormatChapter | undefined>();
  for (const chapter of format.chapters) {
    const { name, label, aliases, formerNames } = chapter;
    for (const key of [name, label].map(labelKey)) if (!official.has(key)) official.set(key, chapter);
    for (const key of [...aliases, ...formerNames].map(labelKey)) if (!wordings.has(key)) wordings.set(key, chapter);
    for (const wording of [name, label, ...aliases, ...formerNames]) {
      const meaning = meaningOf(wording, lexicon);
      const known = meanings.get(meaning);
      // Two chapters of one meaning: neither can be told from it.
      meanings.set(meaning, meanings.has(meaning) && known !== chapter ? undefined : chapter);
    }
  }
  const meaning = remembered((bodyAndHeading) => {
    const [body, heading = ''] = bodyAndHeading.split('\n');
    return meaningOf(heading, lexicon, body);
  });
  const index = { meaning, official, wordings, meanings };
  indexes.set(format, index);
  return index;
}

function lexiconOf({ ignored, synonyms, leftovers }: Wording): Lexicon {
  const words = new Map<string, string>();
  for (const group of synonyms) for (const word of group) words.set(labelKey(word), labelKey(group[0] ?? word));
  for (const word of [...ignored, ...leftovers]) words.set(labelKey(word), '');
  words.delete('');
  return { words: [...words].sort(([one], [other]) => other.length - one.length) };
}

/** Longer than any heading: a paragraph. */
const longest = 80;

/** The words of a heading that carry its meaning, in an order of their own; what no list knows stays as it is written. */
function meaningOf(heading: string, { words }: Lexicon, body = ''): string {
  const bare = heading.replace(chapterNumber, '').replace(/[(\uff08][^()\uff08\uff09]*[)\uff09]/g, ' ');
  const own = labelKey(body);
  let rest = labelKey(bare).replace(/\d{4}\u5e74\u5ea6?/g, ''); // 2024年度
  if (own !== '') rest = rest.replaceAll(own, '');
  const meanings = new Set<string>();
  let unknown = '';
  const flush = () => {
    if (unknown !== '') meanings.add(unknown);
    unknown = '';
  };
  while (rest !== '') {
    const word = words.find(([known]) => rest.startsWith(known));
    if (word) {
      flush();
      if (word[1] !== '') meanings.add(word[1]);
    } else unknown += rest.charAt(0);
    rest = rest.slice(word ? word[0].length : 1);
  }
  flush();
  return [...meanings].sort().join(' ');
}
