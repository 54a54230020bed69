import type { Format, FormatTable, Narration } from '../../report/format.ts';
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
}

interface Phrase {
  readonly narration: Narration;
  readonly table: FormatTable;
  readonly pattern: RegExp;
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
    const compiled = (phrase: string, end: string) =>
      new RegExp(`^${neutral}${patternOf(fold(phrase).text, neutral, year)}${end}`, 'd');
    this.#withNumbers = told.flatMap(({ table, narration }) =>
      narration.phrases.map((phrase) => ({ table, narration, pattern: compiled(phrase, '') })),
    );
    this.#denials = told.flatMap(({ table, narration }) =>
      narration.denials.map((phrase) => ({ table, narration, pattern: compiled(phrase, `${neutral}$`) })),
    );
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
  #matches(kind: string, clause: string, phrases: readonly Phrase[]): readonly PhraseMatch[] {
    if (clause.length > longest) return [];
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

function matchOf({ narration, table, pattern }: Phrase, clause: string): PhraseMatch | undefined {
  const match = pattern.exec(clause);
  if (!match) return undefined;
  const figure = spanOf(match, 'figure');
  if (!figure) return { narration, table, place: { start: 0, end: match[0].length } };
  const number = spokenNumber(match.groups ?? {});
  const end = spanOf(match, 'counter')?.end ?? figure.end;
  return { narration, table, figure, place: { start: figure.start, end }, ...(number && { number }) };
}

function spanOf({ indices }: RegExpExecArray, group: string): Span | undefined {
  const at = indices?.groups?.[group];
  return at && { start: at[0], end: at[1] };
}

/** The pattern of a phrase as a format writes it. */
function patternOf(phrase: string, neutral: string, year: number): string {
  return withYears(phrase, year).replace(/…|N(.)|\(|[\\^$.*+?[\]{}]/g, (mark, counter?: string) => {
    if (mark === '…') return neutral;
    if (mark === '(') return '(?:';
    return counter === undefined ? `\\${mark}` : numberPattern(counter);
  });
}
