import { sources } from './basis-words.ts';
import type { Check } from './check.ts';

/** A hint of the format, a gap or a placeholder of a template that was not filled in. */
export const leftoverText: Check<{ readonly text: string; readonly kind: 'hint' | 'gap' | 'stand-in' }> = {
  id: 'leftover-text',
  name: '模板残留',
  level: 'warning',
  source: { zh: '报告格式的“残留”；惯例', en: '残留 of the format; common practice' },
  message: ({ text, kind }) => {
    if (kind === 'hint')
      return {
        zh: `“${text}”是填写提示，不应出现在正式报告中；请写明内容后删去`,
        en: `“${text}” is a hint for authors and would appear in the finished report. Write the content and delete it`,
      };
    if (kind === 'gap')
      return {
        zh: `“${text}”中有一处未填，请补填`,
        en: `“${text}” has a gap. Fill it in`,
      };
    return {
      zh: `“${text}”是模板中的代替文字，请改为实际内容`,
      en: `“${text}” is a placeholder of a template. Replace it with the actual text`,
    };
  },
};

/** A word or mark that is written twice in a row. */
export const doubledWords: Check<{ readonly text: string }> = {
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
export const repeatedSentence: Check<{ readonly text: string }> = {
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
export const usualSlip: Check<{ readonly text: string; readonly right: string }> = {
  id: 'usual-slip',
  name: '常见错别字',
  level: 'hint',
  source: sources.practice,
  message: ({ text, right }) => ({
    zh: `“${text}”疑为“${right}”，请核对`,
    en: `“${text}” is probably meant to be “${right}”`,
  }),
};

/** A wording of the past, as the format lists them. */
export const outdatedWording: Check<{
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
      notes.length === 0 ? { zh: '', en: '' } : { zh: `（${notes.join('；')}）`, en: ` (${notes.join('; ')})` };
    return {
      zh: `“${text}”是过时的提法${to === undefined ? '' : `，现为“${to}”`}${note.zh}`,
      en: `“${text}” is an outdated wording${to === undefined ? '' : `; today it is “${to}”`}${note.en}`,
    };
  },
};

/** A document that is no longer in force, cited as if it were. */
export const supersededBasis: Check<{
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
    en: `“${text}” does not apply to the report year ${year}${to === undefined ? '. Check the document' : `; it is ${to} now`}`,
  }),
};

/** An agency under the name it had before a reform. */
export const formerBodyName: Check<{ readonly text: string; readonly to: string }> = {
  id: 'former-body-name',
  name: '机构旧称',
  level: 'hint',
  source: { zh: '2018年机构改革', en: 'reform of government agencies of 2018' },
  message: ({ text, to }) => ({
    zh: `“${text}”在机构改革后一般为“${to}”；述及改革以前的，可写“原${text}”`,
    en: `Since the reform of agencies “${text}” is usually “${to}”. If the time before is meant, write “原${text}”`,
  }),
};

/** A number of a run that does not follow the one before. */
export const skippedNumber: Check<{
  readonly text: string;
  readonly expected: string;
  /** How many numbers after it change along with it. */
  readonly others: number;
}> = {
  id: 'skipped-number',
  name: '序号不连续',
  level: 'warning',
  source: sources.practice,
  message: ({ text, expected, others }) => {
    const more =
      others === 0
        ? { zh: '', en: '' }
        : {
            zh: `，其后 ${others} 个序号随之更改`,
            en: `, and the ${others === 1 ? 'number' : `${others} numbers`} after it ${others === 1 ? 'changes' : 'change'} accordingly`,
          };
    return {
      zh: `序号“${text}”与前文不连续，应为“${expected}”${more.zh}`,
      en: `“${text}” does not follow the previous number; “${expected}” is expected${more.en}`,
    };
  },
};

/** Half-width marks, full-width digits and the like: all of a report at once, with some of what is to be exchanged. */
export const unusualStyle: Check<{
  readonly count: number;
  readonly examples: readonly (readonly [written: string, right: string])[];
}> = {
  id: 'unusual-style',
  name: '标点和数字写法',
  level: 'hint',
  source: { zh: 'GB/T 15834、GB/T 15835', en: 'GB/T 15834, GB/T 15835' },
  message: ({ count, examples }) => {
    const zh = examples.map(([written, right]) => `“${written}”应为“${right}”`).join('，');
    const en = examples.map(([written, right]) => `“${written}” should be “${right}”`).join(', ');
    return {
      zh: `正文有${count}处标点或数字的写法与惯例不同：${zh}`,
      en: `${count === 1 ? '1 mark or number is' : `${count} marks or numbers are`} not written as usual in Chinese: ${en}`,
    };
  },
};

/** Words of the web page that a text was copied from. */
export const webPageText: Check<{ readonly text: string }> = {
  id: 'web-page-text',
  name: '网页残留',
  level: 'hint',
  source: sources.practice,
  message: ({ text }) => ({
    zh: `“${text}”像是从网页带来的文字，不属于报告，请删去`,
    en: `“${text}” looks like words of a web page, not of the report. Delete it`,
  }),
};

/** A number that identifies a person, an account or a telephone that is not the agency's. */
export const personalNumber: Check<{ readonly kind: 'identity' | 'card' | 'mobile' }> = {
  id: 'personal-number',
  name: '个人信息',
  level: 'warning',
  source: { zh: '《中华人民共和国个人信息保护法》', en: 'Personal Information Protection Law' },
  message: ({ kind }) => {
    const what = {
      identity: { zh: '身份证号码', en: 'an identity card number' },
      card: { zh: '银行卡号', en: 'a bank card number' },
      mobile: { zh: '手机号码', en: 'a mobile phone number' },
    }[kind];
    return {
      zh: `这里像是${what.zh}，报告公开后任何人可见；请核对并删去`,
      en: `This looks like ${what.en}, and the report is public. Check it and delete it`,
    };
  },
};

/** Every check of how the text is written. */
export const proseCatalogue: readonly Check[] = [
  leftoverText,
  doubledWords,
  repeatedSentence,
  usualSlip,
  outdatedWording,
  supersededBasis,
  formerBodyName,
  skippedNumber,
  unusualStyle,
  webPageText,
  personalNumber,
];
