import { folded } from '../language/label-key.ts';
import type { Report } from '../report/report.ts';
import { askedOnce } from './asked-once.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { allLines, allParagraphs, proseOf, sentenceAround } from './prose.ts';
import { replacement } from './repair.ts';

/** Words of the web page that a text was copied from. */
const webPageText: Check<{ readonly text: string }> = {
  id: 'web-page-text',
  name: '网页残留',
  level: 'hint',
  source: sources.practice,
  message: ({ text }) => ({
    zh: `“${text}”像是从网页带来的文字，不属于报告，请删去`,
    en: `“${text}” looks like words of a web page, not of the report. Delete it`,
  }),
};

/** A comment of an import that nobody has looked at yet. */
const importDoubt: Check<{ readonly text: string }> = {
  id: 'import-doubt',
  name: '导入存疑',
  level: 'hint',
  source: sources.reportManual,
  message: ({ text }) => ({
    zh: `导入时没有把握：${text}。请对照原文核对，然后删去这行注释`,
    en: `The import was not certain here: “${text}”. Compare it with the source, then delete this comment`,
  }),
};

/** A comment above text of last year's report that nobody has read again yet. */
const takenOver: Check<{ readonly text: string }> = {
  id: 'taken-over',
  name: '沿用待改',
  level: 'hint',
  source: sources.reportManual,
  message: ({ text }) => ({
    zh: `${text}；改好后请删去这行注释`,
    en: `Taken over from last year’s report: “${text}”. Revise it, then delete this comment`,
  }),
};

function* checkOpenNotesAreLookedAt({ openNotes }: Report): Iterable<Finding> {
  for (const { kind, text, range } of openNotes)
    yield found(kind === 'import' ? importDoubt : takenOver, range, { text }, replacement(range, ''));
}

/** A number that identifies a person, an account or a telephone that is not the agency's. */
const personalNumber: Check<{ readonly kind: 'identity' | 'card' | 'mobile' }> = {
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

/** Lines that web sites print around a text; whole lines only, since reports may speak of such things. */
const webPageLines: readonly RegExp[] = [
  /^\s*(?:[您你](?:当前|现在|目前)?(?:所在)?的?|(?:当前|现在|目前)(?:所在)?的?)位置\s*[:>]/,
  // The way to the page: 首页 > 政务公开 > 年报
  /^\s*(?:网站|本站)?(?:首页|主页)\s*(?:>|&gt;|[\u00bb\u203a\u2192]|\s\/\s)[^,!?]*$/,
  /^\s*>[^>,:;。!?]{1,20}(?:>[^>,:;。!?]{1,20})+$/,
  /^\s*责任编辑\s*[:]/,
  /^\s*(?:信息)?(?:来源|作者|编辑|审核|责编|浏览次数|阅读次数|点击数|点击量|访问量|发布时间|发布日期|更新时间|索引号|索 引 号|生成日期|信息分类|组配分类|主题分类|内容概述|有 效 性|信息有效性)\s*:\s*\S{0,40}(?:\s|$)/,
  /^[[\u3010(\s]*(?:打印本页|打印|关闭窗口|关闭本页|关闭|返回顶部|返回首页|收藏|分享到?|我要纠错|大 ?中 ?小|字号|字体)(?:[\]\u3011)\s|:,]|$)/,
  /(?:字号|字体|选择阅读字号)\s*:?\s*\[?\s*大\s*中\s*小/,
  /视力保护色\s*:/,
  /^\s*(?:上一篇|下一篇|上一条|下一条|相关链接|相关文档|附件下载|友情链接|扫一扫在手机)\s*[:]?/,
  /(?:网站标识码|ICP备\s*\d|公网安备\s*\d)/,
  /^\s*(?:版权所有|主办单位|承办单位|主办)\s*:/,
  /打印本页.{0,6}关闭窗口/,
];

/** Whether a line is one that web sites print around a text, and no sentence. */
export function isWebPageLine(text: string): boolean {
  return text.length <= 120 && !/。\s*$/.test(text) && webPageLines.some((line) => line.test(folded(text)));
}

function* checkNothingIsOfTheWebPage(report: Report): Iterable<Finding> {
  for (const paragraph of allParagraphs(report)) {
    const prose = proseOf(paragraph);
    const { text } = prose;
    if (!isWebPageLine(text)) continue;
    const range = prose.rangeOf(0, text.length);
    const printed = prose.printed(0, text.length).trim();
    const shown = printed.length > 20 ? `${printed.slice(0, 18)}……` : printed;
    yield found(webPageText, range, { text: shown }, replacement(paragraph.range, ''));
  }
}

const identity = /(?<![\dA-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
const card = /(?<![\dA-Za-z.])(?:62|60|4|5)\d{14,18}(?![\dA-Za-z])/g;
const mobile = /(?<![\dA-Za-z.])1[3-9]\d{9}(?![\dA-Za-z])/g;
/** 联系电话, 监督热线 …: a number that is meant to be known. */
const isContact = /电话|手机|联系|热线|传真|咨询|投诉|举报|监督|邮箱|QQ|微信/;

function* checkNobodyIsExposed(report: Report): Iterable<Finding> {
  for (const line of allLines(report)) {
    const prose = proseOf(line);
    for (const { start, end, kind } of personalNumbersIn(prose))
      yield found(personalNumber, prose.rangeOf(start, end), { kind });
  }
}

const personalNumbersIn = askedOnce(({ text }) => {
  const all = (pattern: RegExp, kind: 'identity' | 'card' | 'mobile', is: (match: RegExpExecArray) => boolean) =>
    [...text.matchAll(pattern)]
      .filter(is)
      .map(({ index, 0: number }) => ({ start: index, end: index + number.length, kind }));
  return [
    ...all(identity, 'identity', ([number]) => isIdentityNumber(number)),
    ...all(card, 'card', ([number]) => !isIdentityNumber(number) && isCardNumber(number)),
    ...all(mobile, 'mobile', ({ index }) => !isContact.test(sentenceAround(text, index))),
  ];
});

/** The check character of GB 11643. */
function isIdentityNumber(text: string): boolean {
  if (text.length !== 18) return false;
  const sum = [...text.slice(0, 17)].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  );
  return '10X98765432'.charAt(sum % 11) === text.charAt(17).toUpperCase();
}

/** The check digit of ISO/IEC 7812 (Luhn). */
function isCardNumber(text: string): boolean {
  const sum = [...text].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

export const foreignTextChecks: CheckGroup = {
  checks: [webPageText, importDoubt, takenOver, personalNumber],
  checkers: [checkNothingIsOfTheWebPage, checkOpenNotesAreLookedAt, checkNobodyIsExposed],
};
