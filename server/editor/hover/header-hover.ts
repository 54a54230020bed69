import type { LangiumDocument, LangiumDocuments } from 'langium';
import { reportPath, reportsAt } from '../../language/report-paths.ts';
import { kindOfBody, kindsAtHand } from '../../report/body-kind.ts';
import { type Fact, type HeaderEntry, type Report, verdictCounts } from '../../report/report.ts';
import type { Language, Text } from '../../shared/text.ts';
import { verdictWords } from '../code-lenses.ts';
import { bodyKindHelp, kindLine, publicationHelp } from './body-kind-help.ts';
import { factLine } from './bound-hover.ts';
import { basesListed, blocks, colon, escapeMarkdown, list, listed } from './markdown.ts';

/** What a header key is for, and what the format in force says of it. */
export function headerKeyHover(key: string, report: Report, language: Language): string | undefined {
  const { format, header } = report;
  const help = keyHelp.get(key)?.[language];
  if (key === '机关类型') return blocks([help, list(kindsAtHand(report).map((kind) => kindLine(kind, language)))]);
  if (key === '发布日期' && format) return blocks([help, publicationHelp(header, format, language)]);
  return help;
}

/** The value of a header line: what it stands for, or else what its key is for. */
export function headerValueHover(
  { key, value }: HeaderEntry,
  report: Report,
  language: Language,
  find: (path: string) => readonly LangiumDocument[],
): string | undefined {
  const help = keyHelp.get(key)?.[language];
  if (value === '') return help;
  switch (key) {
    case '格式':
      return formatInForce(report, language);
    case '机关':
      return blocks([help, report.header.bodyKind ? undefined : bodyKindTold(report, language)]);
    case '机关类型': {
      const kind = kindsAtHand(report).find(({ name }) => name === value);
      return kind ? bodyKindHelp(kind, language) : headerKeyHover(key, report, language);
    }
    case '发布日期':
      return headerKeyHover(key, report, language);
    case '上年':
      if (report.lastYearMismatch) return help;
      return report.lastYear ? lastYearHover(report, report.lastYear, language) : notFound(value, language);
    case '下级':
      return subordinates(value, find(value), language);
    default:
      return help;
  }
}

/** Finds the reports that a path of the header names. */
export function reportsNamed(document: LangiumDocument, documents: LangiumDocuments) {
  return (value: string): readonly LangiumDocument[] => {
    const path = reportPath(document, value);
    return path ? reportsAt(path, documents) : [];
  };
}

/** The format in force: its official title, the documents it is based on, its years. */
function formatInForce({ format }: Report, language: Language): string | undefined {
  if (!format) return undefined;
  const { title, bases, years } = format;
  const to = years?.to;
  const until: Text = { zh: `适用 ${years?.from} 至 ${to} 年度`, en: `For the years ${years?.from} to ${to}` };
  const open: Text = { zh: `适用 ${years?.from} 年度起`, en: `For ${years?.from} and later years` };
  return blocks([
    `**${escapeMarkdown(title)}**`,
    escapeMarkdown(basesListed(bases, language)),
    years && (to === undefined ? open : until)[language],
  ]);
}

function bodyKindTold(report: Report, language: Language): string | undefined {
  const kind = kindOfBody(report.header, { bodyKinds: kindsAtHand(report) });
  const label: Text = { zh: '未写机关类型，按名称视为', en: 'No 机关类型 given; by its name' };
  return kind && `${label[language]}${colon(language)}${kind.name}`;
}

function lastYearHover(report: Report, lastYear: Report, language: Language): string {
  const label: Text = { zh: '本报告从中取用：', en: 'This report uses from it:' };
  const taken = [...new Set(report.equations.flatMap(({ left, right }) => [...left, ...right]).flatMap(takenFact))];
  const lines = taken.filter(isTotal).map((fact) => factLine(fact, lastYear, language));
  // Nothing is said of the year before: it is not read.
  const ownEquations = lastYear.equations.filter(
    ({ rule }) => ![...rule.left, ...rule.right].some((term) => term.lastYear),
  );
  const year = String(lastYear.header.year ?? '');
  return blocks([
    `**${escapeMarkdown(lastYear.title?.text ?? [lastYear.header.body ?? '', year].join(' ').trim())}**`,
    verdictWords(verdictCounts({ ...lastYear, equations: ownEquations }))[language],
    lines.length === 0 ? undefined : label[language],
    list(lines),
  ]);
}

function takenFact({ fact, uri }: Report['equations'][number]['left'][number]): Fact[] {
  return fact && uri !== undefined ? [fact] : [];
}

/** Of a row with a total the total speaks for the rest. */
function isTotal({ table, column }: Fact): boolean {
  return column.total || !table.columns.some(({ total }) => total);
}

function subordinates(path: string, found: readonly LangiumDocument[], language: Language): string {
  if (found.length === 0) return notFound(path, language);
  const names = found.map(({ uri }) => uri.path.split('/').at(-1) ?? '');
  const count: Text = {
    zh: `找到 ${names.length} 份报告：`,
    en: `${names.length} report${names.length === 1 ? '' : 's'} found: `,
  };
  return count[language] + escapeMarkdown(listed(names, language));
}

function notFound(path: string, language: Language): string {
  const text: Text = { zh: `未找到 ${path}`, en: `${path} was not found` };
  return escapeMarkdown(text[language]);
}

const helps: Readonly<Record<string, Text>> = {
  格式: {
    zh: '报告采用的格式；不写时按年度选定',
    en: 'Format of the report; by default the one for the report year',
  },
  机关: {
    zh: '编制报告的机关全称，与印章一致（必填）',
    en: 'Full name of the reporting agency, as on its official seal (required)',
  },
  机关类型: {
    zh: '机关属于格式所列的哪一类；决定公布期限和应报告的内容。不写时按名称判断',
    en: 'Type of agency, one of those in the format; decides the deadline and what must be reported. By default it follows from the name',
  },
  年度: { zh: '报告年度，即数据所属年度（必填），如 2024', en: 'Report year (required), such as 2024' },
  发布日期: {
    zh: '向社会公布的日期，如 2025-01-20',
    en: 'Publication date, such as 2025-01-20',
  },
  上年: {
    zh: '上年报告的文件，如 ./2023.gkreport；用于核对结转、计算同比',
    en: 'File of last year’s report, such as ./2023.gkreport; to check carry-overs and compute 同比',
  },
  下级: {
    zh: '下级单位报告的文件，可用 * 通配，如 ./下级/*.gkreport',
    en: 'Report files of subordinate agencies; * matches any name, as in ./下级/*.gkreport',
  },
  网址: { zh: '发布报告的网址', en: 'Web address where the report is published' },
  责任编辑: { zh: '网页的责任编辑', en: 'Editor responsible for the page' },
  联系电话: { zh: '联系电话', en: 'Telephone number' },
  地址: { zh: '联系地址', en: 'Postal address' },
  邮编: { zh: '邮政编码', en: 'Postal code' },
  文号: { zh: '发文字号', en: 'Document number' },
  索引号: { zh: '信息索引号', en: 'Index number' },
};

/** What each header key is for; shown on hover and beside completions. */
const keyHelp: ReadonlyMap<string, Text> = new Map(Object.entries(helps));
