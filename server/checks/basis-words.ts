import { writtenNumber } from '../report/read/numerals.ts';
import type { Text } from '../shared/text.ts';

/** Laws and regulations as formats cite them by article, with the English names of official translations. */
const laws: ReadonlyMap<string, string> = new Map(
  Object.entries({
    条例: 'Regulations on Open Government Information',
    政府信息公开条例: 'Regulations on Open Government Information',
    '《中华人民共和国政府信息公开条例》': 'Regulations on Open Government Information',
    立法法: 'Legislation Law',
    行政处罚法: 'Administrative Penalty Law',
    行政许可法: 'Administrative Licensing Law',
    行政强制法: 'Administrative Compulsion Law',
    行政复议法: 'Administrative Reconsideration Law',
    行政诉讼法: 'Administrative Litigation Law',
  }),
);

/** Who stands behind the words in front of a document's number. */
const issuers: ReadonlyMap<string, string> = new Map(
  Object.entries({
    国发: 'State Council document',
    国函: 'State Council letter',
    国办发: 'General Office of the State Council document',
    国办函: 'General Office of the State Council letter',
    国办公开办函: 'General Office of the State Council (Office for Open Government) letter',
    财综: 'Ministry of Finance document',
    财预: 'Ministry of Finance document',
    发改价格: 'National Development and Reform Commission document',
  }),
);

const number = '[一二三四五六七八九十百零〇\\d]+';
const article = new RegExp(
  `^(?<law>.+?)第(?<article>${number})条(?:第(?<paragraph>${number})款)?(?:第?[（(]?(?<item>${number})[）)]?项)?$`,
);
const chapter = new RegExp(`^(?<law>.+?)第(?<chapter>${number})章(?:第(?<section>${number})节)?$`);
const document = /^(?<issuer>\p{Script=Han}+)[〔[（(](?<year>\d{4})[〕\]）)](?<number>\d+)号$/u;

/** What a format or a check rests on: in English with the names of laws and issuers; what is not known stays Chinese. */
export function basisText(zh: string): Text {
  const decree = /^国务院令第(\d+)号$/.exec(zh)?.[1];
  if (decree !== undefined) return { zh, en: `State Council Decree No. ${decree}` };
  const letter = document.exec(zh)?.groups;
  const issuer = issuers.get(letter?.issuer ?? '');
  if (letter && issuer !== undefined) return { zh, en: `${issuer} No. ${letter.number} [${letter.year}]` };
  const { law: cited = '', ...parts } = article.exec(zh)?.groups ?? chapter.exec(zh)?.groups ?? {};
  const law = laws.get(cited) ?? laws.get(zh);
  if (law === undefined) return { zh, en: zh };
  const digits = (part: string | undefined) => (part === undefined ? undefined : String(numberOf(part)));
  const places = [
    parts.article && `Art. ${digits(parts.article)}${parts.paragraph ? ` (${digits(parts.paragraph)})` : ''}`,
    parts.item && `item ${digits(parts.item)}`,
    parts.chapter && `ch. ${digits(parts.chapter)}`,
    parts.section && `sec. ${digits(parts.section)}`,
  ];
  return { zh, en: [law, ...places.filter(Boolean)].join(', ') };
}

function numberOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (writtenNumber(text) ?? 0);
}

/** What a check rests on where no document says it: the manuals, practice, the form. */
export const sources = {
  reportManual: { zh: '《报告语言手册》', en: 'manual of the report language' },
  formatManual: { zh: '《格式语言手册》', en: 'manual of the format language' },
  practice: { zh: '惯例', en: 'common practice' },
  sameYear: { zh: '惯例：各处年度一致', en: 'common practice: the year is the same throughout' },
  zeros: { zh: '惯例：没有的填 0', en: 'common practice: 0 where there is nothing' },
  tables: { zh: '报告格式的表', en: 'tables of the format' },
  headers: { zh: '报告格式的表头', en: 'table headings of the format' },
  chapters: { zh: '报告格式的章', en: 'chapters of the format' },
  rules: { zh: '报告格式的规则', en: 'rules of the format' },
  mentions: { zh: '报告格式的“须提及”', en: '须提及 of the format' },
  applicability: { zh: '报告格式的“适用”', en: '适用 of the format' },
  formerNames: { zh: '报告格式的“旧称”', en: '旧称 of the format' },
  differences: { zh: '各报告格式之差异', en: 'differences between the formats' },
  arithmetic: { zh: '算术', en: 'arithmetic' },
  numbers: { zh: '报告格式的表：各格填数字', en: 'tables of the format: cells hold numbers' },
  entries: {
    zh: '报告格式的表：文字、选项和日期须填写',
    en: 'tables of the format: text, choices and dates are to be filled in',
  },
  wholeNumbers: { zh: '报告格式的表：件数为整数', en: 'tables of the format: counts are whole numbers' },
} as const satisfies Readonly<Record<string, Text>>;
