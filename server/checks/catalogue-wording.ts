import { type Check, formatBases } from './check.ts';
import { quoted } from './wording.ts';

/** A chapter that is to report something by law and says next to nothing: 无, 暂无. */
export const hollowChapter: Check<{
  readonly label: string;
  readonly text: string;
  readonly mentions: readonly string[];
}> = {
  id: 'hollow-chapter',
  name: '内容过简',
  level: 'warning',
  source: '报告格式的“须提及”',
  bases: formatBases,
  settledBy: 'chapter',
  message: ({ label, text, mentions }) => ({
    zh: `“${label}”只写了“${text}”，应写明${mentions.join('、')}`,
    en: `Chapter “${label}” only says “${text}”; it has to report on ${mentions.join(', ')}`,
  }),
};

/** A chapter that does not mention what the form wants reported in it. */
export const missingMention: Check<{
  readonly label: string;
  readonly mention: string;
  readonly words: readonly string[];
}> = {
  id: 'missing-mention',
  name: '内容缺项',
  level: 'warning',
  source: '报告格式的“须提及”',
  bases: formatBases,
  settledBy: 'chapter',
  message: ({ label, mention, words }) => {
    const all = words.length === 1 && words[0] === mention ? { zh: '', en: '' } : quoted(words);
    return {
      zh: `“${label}”没有写到${mention}${all.zh === '' ? '' : `（如${all.zh}）`}`,
      en: `Chapter “${label}” does not mention ${mention}${all.en === '' ? '' : ` (words such as ${all.en})`}`,
    };
  },
};

/** A period under report other than 1 January to 31 December of the report's year. */
export const reportPeriod: Check<{ readonly written: string; readonly year: number }> = {
  id: 'report-period',
  name: '统计期限',
  level: 'error',
  source: '惯例：统计期限为全年',
  message: ({ written, year }) => ({
    zh: `统计期限写作“${written}”，应为${year}年1月1日至12月31日`,
    en: `The period reads “${written}”; it has to be ${year}年1月1日至12月31日, the whole report year`,
  }),
};

/** A year in the title that is not the report's. */
export const titleYear: Check<{ readonly written: string; readonly year: number }> = {
  id: 'title-year',
  name: '标题年度',
  level: 'error',
  source: '惯例：各处年度一致',
  message: ({ written, year }) => ({
    zh: `标题写的是${written}年，报头年度为${year}；请核对，标题可用“{年度}”自动填写`,
    en: `The title says ${written}, the header’s year is ${year}. Check which is right; “{年度}” in the title fills it in`,
  }),
};

/** A year in the preface, where it speaks of this report, that is not the report's. */
export const prefaceYear: Check<{ readonly written: string; readonly year: number }> = {
  id: 'preface-year',
  name: '前言年度',
  level: 'error',
  source: '惯例：各处年度一致',
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
  source: '惯例：各处年度一致',
  message: ({ fileName, written, year }) => ({
    zh: `文件名“${fileName}”写的是${written}年，报头年度为${year}；请核对`,
    en: `The file name “${fileName}” says ${written}, the header’s year is ${year}. Check which is right`,
  }),
};

/** Every check of what the prose says. */
export const wordingCatalogue: readonly Check[] = [
  hollowChapter,
  missingMention,
  reportPeriod,
  titleYear,
  prefaceYear,
  fileNameYear,
];
