import type { Format, FormatTable, Narration } from '../../report/format.ts';
import { inYuan } from '../../report/read/read-cell.ts';
import { escapedForPattern, fold, withYears } from '../prose.ts';
import { numberPattern, type Span, type SpokenNumber, spokenNumber } from './spoken-numbers.ts';

/** What words at the beginning of a clause say, by a phrase of the format. Offsets count from the clause. */
export interface PhraseMatch {
  readonly narration: Narration;
  readonly table: FormatTable;
  /** The number with its measure word; the whole phrase where it says without one that there was none. */
  readonly place: Span;
  /** The figures of the number alone. */
  readonly figure?: Span;
  /** Undefined for a number that only says about how much. */
  readonly number?: SpokenNumber;
  /** Of an amount of money, as it is written: 元, 万元. */
  readonly unit?: string;
}

interface Phrase {
  readonly narration: Narration;
  readonly table: FormatTable;
  /** One of these is in every text that it fits; patterns are made for few of all the phrases. */
  readonly needed: readonly string[];
  pattern(): RegExp;
}

/** Stands for each character of a body's name, so that the phrases of a year are the same for all bodies. */
export const nameMark = '\ue000';

/** The phrases by which reports of a format and year say numbers of its tables. */
export class Phrases {
  readonly #withNumbers: readonly Phrase[];
  readonly #denials: readonly Phrase[];
  readonly #known = new Map<string, readonly PhraseMatch[]>();

  constructor(format: Format, year: number) {
    const words = [...format.wording.neutral.map((word) => fold(word).text), nameMark];
    const neutral = `(?:${[...words]
      .sort((one, other) => other.length - one.length)
      .map(escapedForPattern)
      .join('|')}|20\\d\\d年度?)*?`;
    const told = format.chapters.flatMap(({ tables }) =>
      tables.flatMap((table) => table.narrations.map((narration) => ({ table, narration }))),
    );
    const phrasesOf = (words: 'phrases' | 'denials', end: string) =>
      told.flatMap(({ table, narration }) =>
        narration[words].map((written): Phrase => {
          const phrase = withYears(fold(written).text, year);
          let made: RegExp | undefined;
          const pattern = () => (made ??= new RegExp(`^${neutral}${patternOf(phrase, neutral)}${end}`, 'd'));
          return { table, narration, needed: neededWords(phrase), pattern };
        }),
      );
    this.#withNumbers = phrasesOf('phrases', '');
    this.#denials = phrasesOf('denials', `${neutral}$`);
  }

  /** What a clause says with a number in it: of each narration the phrase that fits first. */
  numbersIn(clause: string): readonly PhraseMatch[] {
    return /[\d零〇一二两三四五六七八九十百]/.test(clause) ? this.#matches('N', clause, this.#withNumbers) : [];
  }

  /** What a clause says there was none of. */
  denialsIn(clause: string): readonly PhraseMatch[] {
    return /[未无没零均不]/.test(clause) ? this.#matches('0', clause, this.#denials) : [];
  }

  // Nearly all clauses of a report stay as they are while one is being written.
  #matches(kind: string, said: string, phrases: readonly Phrase[]): readonly PhraseMatch[] {
    if (said.length > longest) return [];
    // Phrases write 其中 with a comma, or with nothing behind it.
    const clause = said.replace(/^其中:/, '其中,');
    const known = this.#known.get(kind + clause);
    if (known) return known;
    const matches = phrases.flatMap((phrase) => matchOf(phrase, clause) ?? []);
    const first = matches.filter(
      ({ narration }, index) => matches.findIndex((other) => other.narration === narration) === index,
    );
    if (this.#known.size > remembered) this.#known.clear();
    this.#known.set(kind + clause, first);
    return first;
  }
}

/** No phrase is longer, and patterns would take long over more. */
const longest = 60;
const remembered = 2_000;

function matchOf({ narration, table, needed, pattern }: Phrase, clause: string): PhraseMatch | undefined {
  if (!needed.some((word) => clause.includes(word))) return undefined;
  const match = pattern().exec(clause);
  if (!match) return undefined;
  const figure = spanOf(match, 'figure');
  if (!figure) return { narration, table, place: { start: 0, end: match[0].length } };
  const number = spokenNumber(match.groups ?? {});
  const end = spanOf(match, 'counter')?.end ?? figure.end;
  const unit = match.groups?.counter;
  return {
    ...{ narration, table, figure, place: { start: figure.start, end } },
    ...(number && { number }),
    ...(unit !== undefined && inYuan(unit) && { unit }),
  };
}

function spanOf({ indices }: RegExpExecArray, group: string): Span | undefined {
  const at = indices?.groups?.[group];
  return at && { start: at[0], end: at[1] };
}

/** Of the words that a phrase asks for, and of its choices between words, the ones that the fewest texts have: the longest. */
function neededWords(phrase: string): readonly string[] {
  const choices: string[][] = [];
  let depth = 0;
  let begun = '';
  for (const mark of `${phrase.replace(/N./g, '…')}…`) {
    const ends = depth === 0 ? /[…()]/.test(mark) : depth === 1 && mark === ')';
    if (ends) {
      // A choice within a choice is left alone, and so is one that may be empty.
      if (!begun.includes('(')) choices.push(begun.split('|').map((words) => longestOf(words.split('…'))));
      begun = '';
    } else begun += mark;
    if (mark === '(') depth += 1;
    else if (mark === ')') depth -= 1;
  }
  const least = (words: readonly string[]) => Math.min(...words.map(({ length }) => length));
  return choices.reduce((best, words) => (least(words) > least(best) ? words : best), ['']);
}

function longestOf(words: readonly string[]): string {
  return words.reduce((best, word) => (word.length > best.length ? word : best), '');
}

/** The pattern of a phrase, folded. */
function patternOf(phrase: string, neutral: string): string {
  return phrase.replace(/…|N(.)|\(|[\\^$.*+?[\]{}]/g, (mark, counter?: string) => {
    if (mark === '…') return neutral;
    if (mark === '(') return '(?:';
    return counter === undefined ? `\\${mark}` : numberPattern(counter);
  });
}
