import { sentenceUpTo } from '../prose.ts';

/**
 * Years that sentences speak of. Those of a comparison are none (较2023年, 与上年相比), nor are those from which and to which
 * cases are carried over.
 */
const compared = '(?<!较|比|与|同|和|跟|结转|结转到|结转至)';
const carried = '(?!度?(?:相比|结转))';
const years = new RegExp(
  `${compared}(?:(?<written>20\\d\\d)年${carried}|(?<last>上年${carried}|上一年${carried}|去年${carried})|(?<next>明年|来年))`,
  'g',
);

/**
 * The year that what is said at an offset speaks of: the one named last in front of it in its paragraph. Undefined where the
 * sentence speaks of a part of a year, or of more than one.
 */
export function yearAt(text: string, offset: number, ownYear: number): number | undefined {
  if (isOtherPeriod(sentenceUpTo(text, offset), ownYear)) return undefined;
  let year = ownYear;
  for (const { groups } of text.slice(0, offset).matchAll(years)) {
    if (groups?.written) year = Number(groups.written);
    else year = groups?.last ? ownYear - 1 : ownYear + 1;
  }
  return year;
}

const wholeYear = /1月(?:1日)?(?:至|到|-|~)(?:20\d\d年|同年|当年)?12月(?:31日)?/g;
const endOfYear = /(?:1月1日|12月31日|12月[底末])/g;
const digit = '[\\d一二三四五六七八九十]';
/** 2020年以来, 近三年, “十四五”期间; 截至2024年底累计. */
const severalYears = `以来|20\\d\\d年?度?(?:至|到|-|~)20\\d\\d年|近${digit}{1,2}年|[一二三四五]五”?(?:时期|期间|规划|以)|历年|截[至止][^,累]{0,20}(?:,[^,累]{0,20})?累计|累计至`;
/** 上半年, 第一季度, 3月份, 1-6月; 12月31日 is the end of all of it. */
const partOfYear = `[上下]半年|[一二三四1-4]季度|(?<!${digit})(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月|当月|月均|月底`;
const otherPeriod = new RegExp(`${severalYears}|${partOfYear}`, 'g');
/** What speaks of the whole year again. */
const ownPeriod = /全年|本年|今年|年内|年度|20\d\d年(?!以来|[^,]{0,4}底)/g;

/** Whether the last period that the beginning of a sentence names is a part of a year, or several years. */
function isOtherPeriod(sentence: string, ownYear: number): boolean {
  const thisYear = new RegExp(`(?:今年|本年度?|年初|${ownYear}年度?)以来`, 'g');
  const text = [wholeYear, endOfYear, thisYear].reduce((rest, words) => rest.replace(words, blanked), sentence);
  const last = (words: RegExp) => [...text.matchAll(words)].at(-1);
  const other = last(otherPeriod);
  return other !== undefined && (last(ownPeriod)?.index ?? -1) < other.index + other[0].length;
}

function blanked(words: string): string {
  return ' '.repeat(words.length);
}
