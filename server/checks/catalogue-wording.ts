import type { Text } from '../text.ts';
import { sources } from './basis-words.ts';
import { type Check, formatBases } from './check.ts';
import { listed, quoted } from './wording.ts';

/** A chapter that is to report something by law and says next to nothing: 无, 暂无. */
export const hollowChapter: Check<{
  readonly label: string;
  readonly text: string;
  readonly mentions: readonly string[];
}> = {
  id: 'hollow-chapter',
  name: '内容过简',
  level: 'warning',
  source: sources.mentions,
  bases: formatBases,
  settledBy: 'chapter',
  message: ({ label, text, mentions }) => ({
    zh: `“${label}”仅写“${text}”；应写明${mentions.join('、')}`,
    en: `Chapter “${label}” says only “${text}”; it has to report on ${mentions.join(', ')}`,
  }),
};

interface Lacking {
  readonly mentions: readonly string[];
  /** Words that would have done, where one thing is lacking. */
  readonly words: readonly string[];
}

/** A chapter that does not mention what the format wants reported in it. */
export const missingMention: Check<Lacking & { readonly label: string }> = {
  id: 'missing-mention',
  name: '内容缺项',
  level: 'warning',
  source: sources.mentions,
  bases: formatBases,
  settledBy: 'chapter',
  message: ({ label, ...lacking }) => {
    const what = inWords(lacking);
    return {
      zh: `“${label}”未写明${what.zh}；有关情况应如实写明，没有的也应写明`,
      en: `Chapter “${label}” does not mention ${what.en}. Report on it, or write that there was none`,
    };
  },
};

/** A report that nowhere mentions what the format wants reported in whatever chapter. */
export const missingFromReport: Check<Lacking> = {
  id: 'missing-from-report',
  name: '报告缺项',
  level: 'warning',
  source: sources.mentions,
  bases: formatBases,
  settledBy: 'end',
  message: (lacking) => {
    const what = inWords(lacking);
    return {
      zh: `报告未写明${what.zh}；有关情况应如实写明，没有的也应写明`,
      en: `The report does not mention ${what.en}. Report on it, or write that there was none`,
    };
  },
};

/** A preface that says most of what prefaces usually say, and not the rest. */
export const incompletePreface: Check<Lacking> = {
  id: 'incomplete-preface',
  name: '前言缺项',
  level: 'hint',
  source: { zh: '报告格式的“须提及”；惯例', en: '须提及 of the format; common practice' },
  settledBy: 'chapter',
  message: (lacking) => {
    const what = inWords(lacking);
    return { zh: `前言一般还写明${what.zh}`, en: `A preface usually states ${what.en} as well` };
  },
};

function inWords({ mentions, words }: Lacking): Text {
  const own = words.filter((word) => !/[\u2026{]/.test(word)).slice(0, 3);
  const all = listed(mentions);
  if (own.length === 0 || (own.length === 1 && own[0] === mentions[0])) return all;
  const examples = quoted(own);
  return { zh: `${all.zh}（如${examples.zh}）`, en: `${all.en} (words such as ${examples.en})` };
}

/** A chapter longer than the format wants it, as a rule. */
export const longChapter: Check<{ readonly label: string; readonly written: number; readonly most: number }> = {
  id: 'long-chapter',
  name: '篇幅过长',
  level: 'hint',
  source: { zh: '报告格式的“字数”', en: '字数 of the format' },
  bases: formatBases,
  message: ({ label, written, most }) => ({
    zh: `“${label}”有 ${written} 字，一般不超过 ${most} 字`,
    en: `Chapter “${label}” has ${written} characters; usually it has at most ${most}`,
  }),
};

/** A period under report other than 1 January to 31 December of the report's year; `isPart`: some months of it. */
export const reportPeriod: Check<{ readonly written: string; readonly year: number; readonly isPart: boolean }> = {
  id: 'report-period',
  name: '统计期限',
  level: 'error',
  source: { zh: '惯例：统计期限为全年', en: 'common practice: the period is the whole year' },
  message: ({ written, year, isPart }) =>
    isPart
      ? {
          zh: `统计期限写作“${written}”，不是全年；机关当年成立或者撤销的，请以“说明”写明，否则应为${year}年1月1日至12月31日`,
          en: `The period “${written}” is not the whole year. If the agency was set up or dissolved in ${year}, explain it with a 说明 line; otherwise write ${year}年1月1日至12月31日`,
        }
      : {
          zh: `统计期限写作“${written}”，应为${year}年1月1日至12月31日；年度可用“{年度}”自动填写`,
          en: `The period is “${written}”; it has to be ${year}年1月1日至12月31日, the whole report year. “{年度}” fills the year in`,
        },
};

/** A year in the title that is not the report's. */
export const titleYear: Check<{ readonly written: string; readonly year: number }> = {
  id: 'title-year',
  name: '标题年度',
  level: 'error',
  source: sources.sameYear,
  message: ({ written, year }) => ({
    zh: `标题写的是${written}年，报头年度为${year}；请核对，标题可用“{年度}”自动填写`,
    en: `The title says ${written}, the header’s year is ${year}. Check which is right; “{年度}” in the title fills it in`,
  }),
};

/** A title without a year. */
export const titleWithoutYear: Check<{ readonly year: number }> = {
  id: 'title-without-year',
  name: '标题无年度',
  level: 'warning',
  source: { zh: '惯例：标题写明机关和年度', en: 'common practice: the title gives the agency and the year' },
  message: ({ year }) => ({
    zh: `标题没有写明年度，应写明${year}年；可用“{年度}”自动填写`,
    en: `The title does not give the year ${year}. “{年度}” fills it in`,
  }),
};

/** A title that is about something else than the reports of the format: 行政执法统计年报, 政务公开工作总结. */
export const titleOfOther: Check<{
  readonly written: string;
  readonly mentions: readonly string[];
  readonly title: string;
}> = {
  id: 'title-of-other',
  name: '标题事项',
  level: 'warning',
  source: { zh: '报告格式的“报告标题”', en: '报告标题 of the format' },
  bases: formatBases,
  message: ({ written, mentions, title }) => ({
    zh: `标题“${written}”不像${listed(mentions).zh}报告的标题，应写作“${title}”；报告其他工作的，请改用相应的格式`,
    en: `The title “${written}” is not like that of a report on ${listed(mentions).en}. Write “${title}”, or choose another format if the report is about something else`,
  }),
};

/** Another agency's name in the title, or in the preface where it says who wrote the report. */
export const titleBody: Check<{
  readonly written: string;
  readonly body: string;
  readonly where: 'title' | 'preface';
}> = {
  id: 'title-body',
  name: '机关名称不符',
  level: 'warning',
  source: { zh: '惯例：各处机关名称一致', en: 'common practice: the agency has one name throughout' },
  message: ({ written, body, where }) => ({
    zh: `${where === 'title' ? '标题' : '前言'}写的是“${written}”，报头机关为“${body}”；请核对，可用“{机关}”自动填写`,
    en: `The ${where} names “${written}”, the header “${body}”. Check which is right; “{机关}” fills it in`,
  }),
};

/** A paragraph of the first chapter that begins with a year other than the report's, as last year's text does. */
export const lastYearOpening: Check<{ readonly written: string; readonly year: number }> = {
  id: 'last-year-opening',
  name: '沿用上年文字',
  level: 'warning',
  source: sources.sameYear,
  message: ({ written, year }) => ({
    zh: `这一段以${written}年开头，报头年度为${year}；如沿用上年文字，请改写，年度可用“{年度}”自动填写`,
    en: `This paragraph begins with ${written}, the header’s year is ${year}. If it is last year’s text, rewrite it; “{年度}” fills the year in`,
  }),
};

/** A year in the preface, where it speaks of this report, that is not the report's. */
export const prefaceYear: Check<{ readonly written: string; readonly year: number }> = {
  id: 'preface-year',
  name: '前言年度',
  level: 'error',
  source: sources.sameYear,
  message: ({ written, year }) => ({
    zh: `前言写的是${written}年，报头年度为${year}；请核对，正文可用“{年度}”自动填写`,
    en: `The preface says ${written}, the header’s year is ${year}. Check which is right; “{年度}” in the text fills it in`,
  }),
};

/** A year in the file's name that is not the report's. */
export const fileNameYear: Check<{ readonly fileName: string; readonly written: string; readonly year: number }> = {
  id: 'file-name-year',
  name: '文件名年度',
  level: 'error',
  source: sources.sameYear,
  message: ({ fileName, written, year }) => ({
    zh: `文件名“${fileName}”写的是${written}年，报头年度为${year}；请核对`,
    en: `The file name “${fileName}” says ${written}, the header’s year is ${year}. Check which is right`,
  }),
};

/** Every check of what the text says. */
export const wordingCatalogue: readonly Check[] = [
  hollowChapter,
  missingMention,
  missingFromReport,
  incompletePreface,
  longChapter,
  reportPeriod,
  titleYear,
  titleWithoutYear,
  titleOfOther,
  titleBody,
  lastYearOpening,
  prefaceYear,
  fileNameYear,
];
