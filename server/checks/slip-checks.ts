import type { Report } from '../report/report.ts';
import { groupBy } from '../shared/group-by.ts';
import { askedOnce } from './asked-once.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { allLines, allParagraphs, occurrencesOf, type Prose, proseOf, type Said } from './prose.ts';
import { replacement } from './repair.ts';
import { usualSlips } from './usual-slips.ts';

/** A word or mark that is written twice in a row. */
const doubledWords: Check<{ readonly text: string }> = {
  id: 'doubled-words',
  name: '重复字词',
  level: 'warning',
  source: sources.practice,
  message: ({ text }) => ({
    zh: `“${text}”重复，请删去一处`,
    en: `“${text}” is written twice. Delete one of them`,
  }),
};

/** A sentence that the report already has. */
const repeatedSentence: Check<{ readonly text: string }> = {
  id: 'repeated-sentence',
  name: '语句重复',
  level: 'warning',
  source: sources.practice,
  message: ({ text }) => ({
    zh: `本句与前文重复：“${text}”；请核对后删去一处`,
    en: `This sentence already appears above: “${text}”. Delete one of them if both mean the same`,
  }),
};

/** A word that is often mistyped. */
const usualSlip: Check<{ readonly text: string; readonly right: string }> = {
  id: 'usual-slip',
  name: '常见错别字',
  level: 'hint',
  source: sources.practice,
  message: ({ text, right }) => ({
    zh: `“${text}”疑为“${right}”，请核对`,
    en: `“${text}” is probably meant to be “${right}”`,
  }),
};

function* checkNothingIsMistyped(report: Report): Iterable<Finding> {
  for (const line of allLines(report)) {
    const prose = proseOf(line);
    for (const { start, end, right } of slipsIn(prose)) {
      const range = prose.rangeOf(start, end);
      yield found(usualSlip, range, { text: prose.printed(start, end), right }, replacement(range, right));
    }
  }
}

const slipsIn = askedOnce(({ text, isTyped }) =>
  usualSlips
    .flatMap(({ wrong, right, notAfter = '' }) =>
      occurrencesOf(text, wrong)
        .filter((start) => start === 0 || !notAfter.includes(text.charAt(start - 1)))
        .map((start) => ({ start, end: start + wrong.length, right })),
    )
    .filter(({ start, end }) => isTyped(start, end))
    .sort((one, other) => one.start - other.start),
);

/** Characters that never stand twice but in the words named behind them. */
const doubledCharacters =
  /(?<!目)的的(?!确)|(?<![为除])了了(?!解|结|了)|和和(?!睦|气|美|解|谐|平)|与与(?!会)|(?<!以)及及(?!时|格)|是是(?!非)|我局局|(?<![实存所内潜外现])在在(?!线|职|建|校|地|座|场|编|册|岗|外|押|逃|位)|我们们|将将(?!军|来|要|近)/g;
const doubledMarks = /([,、;:])\1+|(?<!。)。。(?!。)|[,、;]。|。[,、;:]/g;
/** Three characters or more, twice: no phrase of an office is said so. */
const doubledPhrases = /(?<phrase>\p{Script=Han}{3,12})\k<phrase>/gu;
/** Words of two characters that never stand twice; behind the name of a place 政府政府 is two words. */
const doubledWordsOfTwo =
  /(?<![省市区县旗州盟乡镇民级方国各本])(?<word>政府)\k<word>|(?<two>我们|进行|通过|以及|关于|根据|按照|依照|积极|认真|全面|及时|不断|加强|推进|提高|提升|完善|落实|开展|组织|情况|群众|其中|存在|主要|相关|有关|切实|充分|同时|但是|因此|为了|对于|由于|并且|继续|深入|严格|扎实|持续|加大|确保|我局|我市|我县|我区|本局|本年|全年|年度|条例|网站|平台|单位|部门|内容|方面|问题|制度|机制|措施)\k<two>/gu;
/** The number of an item, with or without its mark in between: 三是三是, 第二,第二, (一)(一). */
const doubledNumbers =
  /(?<=^\s*|[,。;:]\s*)(?<item>[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3}|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|\d{1,2}[.、]|首先|其次|再次|最后)[,、:]?\k<item>(?!\d)(?<!第[一二三四五六七八九十]{1,3}(?![,、:]))/g;

function* checkNothingIsDoubled(report: Report): Iterable<Finding> {
  for (const line of allLines(report)) {
    const prose = proseOf(line);
    for (const { start, end, itemLength } of doubledIn(prose)) yield doubledFinding(prose, start, end, itemLength);
  }
}

const doubledIn = askedOnce(({ text, isTyped }) => {
  const taken = new Set<number>();
  return [doubledNumbers, doubledPhrases, doubledWordsOfTwo, doubledCharacters, doubledMarks].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      const places = Array.from({ length: end - start }, (_, index) => start + index);
      if (places.some((place) => taken.has(place)) || isOneCharacter(match[0])) return [];
      for (const place of places) taken.add(place);
      return isTyped(start, end) ? [{ start, end, itemLength: match.groups?.item?.length }] : [];
    }),
  );
});

/** 哈哈哈哈, and numerals said one by one: no word that is said twice. */
function isOneCharacter(text: string): boolean {
  return (
    text.length > 2 &&
    (new Set(text).size === 1 ||
      /^[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u3007\u96f6]+$/.test(text))
  );
}

function doubledFinding(prose: Prose, start: number, end: number, itemLength?: number): Finding {
  const range = prose.rangeOf(start, end);
  const text = prose.printed(start, end);
  // Of two marks the last ends more than the first does; of three or more the first is kept.
  const half = text.slice(0, Math.ceil(text.length / 2));
  const isMark = /^[^\p{L}]+$/u.test(text);
  const mark = text.includes('\u3002') ? '\u3002' : text.charAt(0);
  const kept = itemLength ? prose.printed(end - itemLength, end) : isMark ? mark : half;
  return found(doubledWords, range, { text }, replacement(range, kept));
}

/** Shorter sentences may be said of two things. */
const longEnough = 18;

function* checkNoSentenceIsRepeated(report: Report): Iterable<Finding> {
  const sentences = allParagraphs(report).flatMap((paragraph) => {
    const prose = proseOf(paragraph);
    return sentencesOf(prose).map((sentence) => ({ ...sentence, prose }));
  });
  for (const same of groupBy(sentences, ({ text }) => text).values()) {
    const [first, ...others] = same;
    for (const { start, end, printed, prose } of others) {
      const text = printed.length > 24 ? `${printed.slice(0, 20)}……` : printed;
      const message = { zh: '前面的同一句', en: 'The same sentence before' };
      const related = [{ uri: report.uri, range: first.prose.rangeOf(first.start, first.end), message }];
      yield found(repeatedSentence, prose.rangeOf(start, end), { text }, { related });
    }
  }
}

interface Sentence {
  readonly text: string;
  readonly printed: string;
  readonly start: number;
  readonly end: number;
}

const sentencesOf = askedOnce(({ text: all, printed }: Said): readonly Sentence[] => {
  const found: Sentence[] = [];
  let from = 0;
  for (const { index: to } of all.matchAll(/[。;!?]/g)) {
    const sentence = all.slice(from, to);
    // 一是, (一), 1. number a sentence, and do not make it another.
    const start = from + (numbering.exec(sentence)?.[0].length ?? 0);
    const text = all.slice(start, to).trimEnd();
    if (text.replace(/[^\p{L}\p{N}]/gu, '').length >= longEnough) {
      const end = start + text.length;
      found.push({ text, printed: printed(start, end), start, end });
    }
    from = to + 1;
  }
  return found;
});

const numbering = /^\s*(?:\(?[\u4e00-\u5341\d]{1,3}[)、.]|[\u4e00-\u5341][是要])?\s*/;

export const slipChecks: CheckGroup = {
  checks: [doubledWords, repeatedSentence, usualSlip],
  checkers: [checkNothingIsMistyped, checkNothingIsDoubled, checkNoSentenceIsRepeated],
};
