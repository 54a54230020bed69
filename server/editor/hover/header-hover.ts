import type { LangiumDocument, LangiumDocuments } from 'langium';
import { headerField, valueKind } from '../../language/header-keys.ts';
import { reportPath, reportsAt } from '../../language/report-paths.ts';
import { kindOfBody, kindsAtHand } from '../../report/body-kind.ts';
import { type Fact, verdictCounts } from '../../report/evaluated.ts';
import type { Report } from '../../report/report.ts';
import type { HeaderEntry } from '../../report/written.ts';
import type { Language, Text } from '../../shared/text.ts';
import { lensTitle } from '../code-lenses.ts';
import { bodyKindHelp, kindLine, publicationHelp } from './body-kind-help.ts';
import { factLine } from './bound-hover.ts';
import { basesListed, blocks, colon, escapeMarkdown, joinNames, list } from './markdown.ts';

/** What a header key is for, and what the format in force says of it. */
export function headerKeyHover(key: string, report: Report, language: Language): string | undefined {
  const { format, header } = report;
  const { help: text, value } = headerField(key) ?? {};
  const help = text?.[language];
  if (value === 'body-kind') return blocks([help, list(kindsAtHand(report).map((kind) => kindLine(kind, language)))]);
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
  const help = headerField(key)?.help[language];
  if (value === '') return help;
  switch (valueKind(key)) {
    case 'format':
      return formatInForce(report, language);
    case 'body':
      return blocks([help, report.header.bodyKind ? undefined : bodyKindTold(report, language)]);
    case 'body-kind': {
      const kind = kindsAtHand(report).find(({ name }) => name === value);
      return kind ? bodyKindHelp(kind, language) : headerKeyHover(key, report, language);
    }
    case 'day':
      return headerKeyHover(key, report, language);
    case 'report':
      if (report.lastYearMismatch) return help;
      return report.lastYear ? lastYearHover(report, report.lastYear, language) : notFound(value, language);
    case 'reports':
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
    lensTitle(verdictCounts({ ...lastYear, equations: ownEquations }))[language],
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
  return count[language] + escapeMarkdown(joinNames(names, language));
}

function notFound(path: string, language: Language): string {
  const text: Text = { zh: `未找到 ${path}`, en: `${path} was not found` };
  return escapeMarkdown(text[language]);
}
