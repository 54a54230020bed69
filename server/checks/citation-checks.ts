import type { ReplacedWording } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { remembered } from '../shared/remembered.ts';
import { askedOnce } from './asked-once.ts';
import { basisText } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { formerBodies } from './former-bodies.ts';
import {
  allLines,
  type Folded,
  fold,
  occurrencesOf,
  type Prose,
  proseOf,
  type Said,
  sentenceAround,
  withoutTitles,
} from './prose.ts';
import { replacement } from './repair.ts';

/** A wording of the past, as the format lists them. */
const outdatedWording: Check<{
  readonly text: string;
  readonly to: string | undefined;
  readonly notes: readonly string[];
}> = {
  id: 'outdated-wording',
  name: '过时提法',
  level: 'hint',
  source: { zh: '报告格式的“旧提法”', en: '旧提法 of the format' },
  message: ({ text, to, notes }) => {
    const note =
      notes.length === 0
        ? { zh: '', en: '' }
        : { zh: `（${notes.join('；')}）`, en: ` (${notes.map((note) => basisText(note).en).join('; ')})` };
    return {
      zh: `“${text}”是过时的提法${to === undefined ? '' : `，现为“${to}”`}${note.zh}`,
      en: `“${text}” is an outdated wording${to === undefined ? '' : `; today it is “${to}”`}${note.en}`,
    };
  },
};

/** A document that is no longer in force, cited as if it were. */
const supersededBasis: Check<{
  readonly text: string;
  readonly to: string | undefined;
  readonly year: number;
}> = {
  id: 'superseded-basis',
  name: '失效依据',
  level: 'warning',
  source: { zh: '报告格式的“失效依据”', en: '失效依据 of the format' },
  message: ({ text, to, year }) => ({
    zh: `“${text}”不适用于${year}年度${to === undefined ? '，请核对所引文件' : `，现为${to}`}`,
    en: `“${text}” does not apply to the report year ${year}${to === undefined ? '. Check the document' : `; it is “${to}” now`}`,
  }),
};

/** An agency under the name it had before a reform. */
const formerBodyName: Check<{ readonly text: string; readonly to: string }> = {
  id: 'former-body-name',
  name: '机构旧称',
  level: 'hint',
  source: { zh: '2018年机构改革', en: 'reform of government agencies of 2018' },
  message: ({ text, to }) => ({
    zh: `“${text}”在机构改革后一般为“${to}”；述及改革以前的，可写“原${text}”`,
    en: `Since the reform of agencies “${text}” is usually “${to}”. If the time before is meant, write “原${text}”`,
  }),
};

/** Words by which a sentence speaks of what was before. */
const historical =
  /废止|失效|停止执行|不再执行|替代|代替|取代|修订前|修订以前|修订后|原《|原[^,。]{0,4}〔|旧条例|旧版|更名|改名|改称|改为|改组|划转|撤销|合并|整合|并入|组建|挂牌|机构改革|改革前|历史|过去|曾|以前|之前|此前/;

/** Whether a wording that was given up in a report year may still be used in this one. */
function isPast({ from }: Pick<ReplacedWording, 'from'>, year: number | undefined): boolean {
  return from === undefined || (year !== undefined && year >= from);
}

function* checkBasesAreInForce(report: Report): Iterable<Finding> {
  const { format, header } = report;
  const told: Occurrence[] = [];
  for (const occurrence of occurrences(report, format?.wording.superseded ?? [], header.year, basesIn)) {
    const { prose, start, end, wording } = occurrence;
    // A title with its number behind it is one document.
    if (told.some((other) => isOfOneDocument(other, occurrence))) continue;
    told.push(occurrence);
    if (historical.test(sentenceAround(prose.text, start))) continue;
    const parameters = { text: prose.printed(start, end), to: wording.to, year: header.year ?? 0 };
    yield found(supersededBasis, prose.rangeOf(start, end), parameters);
  }
}

function* checkWordingIsOfToday(report: Report): Iterable<Finding> {
  const { format, header } = report;
  const outdated = format?.wording.outdated ?? [];
  for (const { prose, start, end, wording } of occurrences(report, outdated, header.year, wordingsIn)) {
    const range = prose.rangeOf(start, end);
    const { to, notes } = wording;
    const fix = replacement(range, prose.isTyped(start, end) ? to : undefined);
    yield found(outdatedWording, range, { text: prose.printed(start, end), to, notes }, fix);
  }
}

function isOfOneDocument(one: Occurrence, other: Occurrence): boolean {
  if (one.prose !== other.prose || one.wording !== other.wording) return false;
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return /^[\s(\u3014[]*$/.test(one.prose.text.slice(first.end, second.start));
}

interface Cited {
  readonly start: number;
  readonly end: number;
  readonly wording: ReplacedWording;
}

interface Occurrence extends Cited {
  readonly prose: Prose;
}

/** Which of the wordings that were given up by then a report uses. */
function occurrences(
  report: Report,
  wordings: readonly ReplacedWording[],
  year: number | undefined,
  citedIn: typeof basesIn,
): readonly Occurrence[] {
  return allLines(report).flatMap((line) => {
    const prose = proseOf(line);
    return citedIn(prose, wordings, year).map((cited) => ({ ...cited, prose }));
  });
}

// Two questions, for each is asked of every line with wordings of its own.
const basesIn = askedOnce(citedBefore);
const wordingsIn = askedOnce(citedBefore);

function citedBefore(
  { text: written }: Said,
  wordings: readonly ReplacedWording[],
  year: number | undefined,
): readonly Cited[] {
  const { text, places } = asCited(written);
  const cited: Cited[] = [];
  for (const { wording, word } of wordsOf(wordings)) {
    if (!isPast(wording, year)) continue;
    for (const at of occurrencesOf(text, word)) {
      const [start, last] = [places[at], places[at + word.length - 1]];
      if (start === undefined || last === undefined) continue;
      const end = last + 1;
      if (!cited.some((one) => start < one.end && one.start < end)) cited.push({ start, end, wording });
    }
  }
  return cited;
}

interface CitedWord {
  readonly wording: ReplacedWording;
  readonly word: string;
}

/** What wordings are looked for by, the longest first. */
function wordsOf(wordings: readonly ReplacedWording[]): readonly CitedWord[] {
  const known = folded.get(wordings);
  if (known) return known;
  const words = wordings
    .flatMap((wording) => wording.words.map((word) => ({ wording, word: asCited(fold(word).text).text })))
    .filter(({ word }) => word !== '')
    .sort((one, other) => other.word.length - one.word.length);
  folded.set(wordings, words);
  return words;
}

const folded = new WeakMap<readonly ReplacedWording[], readonly CitedWord[]>();

const openingBracket = /[([{<\u3008\u3014\u3010\ufe5d\u3016\u3018]/; // 〈〔【﹝〖〘
const closingBracket = /[)\]}>\u3009\u3015\u3011\ufe5e\u3017\u3019]/; // 〉〕】﹞〗〙

/**
 * A folded text in the one spelling by which documents are compared: offices write 国办公开办函〔2019〕60号 with whatever
 * brackets their keyboard has, with blanks, with 第 in front of the number and 年 behind the year.
 */
const asCited: (text: string) => Folded = remembered((text) => {
  const characters: string[] = [];
  const places: number[] = [];
  const isDropped = (character: string, at: number) => {
    if (character !== '第' && character !== '年') return character === ' ';
    const before = characters.at(-1) ?? '';
    const after = /\S/.exec(text.slice(at + 1))?.[0] ?? '';
    return character === '第' ? /\d/.test(after) : /\d/.test(before) && closingBracket.test(after);
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (isDropped(character, at)) continue;
    const isOpening = openingBracket.test(character);
    characters.push(isOpening ? '\u3014' : closingBracket.test(character) ? '\u3015' : character);
    places.push(at);
  }
  return { text: characters.join(''), places };
});

/** A place or a mark in front: 市环保局 is the department, 建设环保局 may be one that an area of its own has today. */
const placeInFront = /(?:^|[^\p{Script=Han}]|[省市区县旗州盟乡镇国家和与及由向从到经报会同联合对给在各往、])$/u;

/** Nothing stands in front of these that makes another name of them. */
const national = /^(?:国家|中国)(?!税务局)/;

function* checkBodiesBearTheirNames(report: Report): Iterable<Finding> {
  const { year, body = '' } = report.header;
  if (year === undefined) return;
  for (const line of allLines(report)) {
    const prose = proseOf(line);
    for (const { former, at } of formerNamesIn(prose)) {
      const { name, to, from } = former;
      if (year < from || body.includes(name)) continue;
      const range = prose.rangeOf(at, at + name.length);
      yield found(formerBodyName, range, { text: name, to }, replacement(range, to));
    }
  }
}

const formerNamesIn = askedOnce(({ text: all, isTyped }) => {
  const text = withoutTitles(all);
  return formerBodies.flatMap((former) =>
    occurrencesOf(text, former.name).flatMap((at) => {
      const sentence = sentenceAround(text, at);
      const before = text.slice(0, at);
      const isOfThePast =
        historical.test(sentence) ||
        /[原前旧]$|原[^,。;、]{0,8}$/.test(before) ||
        yearsIn(sentence).some((one) => one < 2019);
      const isWhole = national.test(former.name) || placeInFront.test(before);
      return !isOfThePast && isWhole && isTyped(at, at + former.name.length) ? [{ former, at }] : [];
    }),
  );
});

function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?=年)/g)].map(([year]) => Number(year));
}

export const citationChecks: CheckGroup = {
  checks: [outdatedWording, supersededBasis, formerBodyName],
  checkers: [checkBasesAreInForce, checkWordingIsOfToday, checkBodiesBearTheirNames],
};
