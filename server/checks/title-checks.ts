import type { Format } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import type { Header } from '../report/written.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, formatBases, found } from './check.ts';
import { brokenYear, yearOf, yearPattern } from './dates.ts';
import { listed } from './did-you-mean.ts';
import { isStandIn } from './leftover-checks.ts';
import { fold, paragraphsOf, proseOf, rangeOfMatch } from './prose.ts';
import { replacement } from './repair.ts';
import { lackingIn } from './wording-checks.ts';

/** A year in the title that is not the report's. */
const titleYear: Check<{ readonly written: string; readonly year: number }> = {
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
const titleWithoutYear: Check<{ readonly year: number }> = {
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
const titleOfOther: Check<{
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
const titleBody: Check<{
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

/** Prints the header's year, so that it can't be wrong again. */
export const boundYear = '{年度}';

/** 2024年, 二〇二四年, and what is none: 2O24年, 20241年, 24年 */
const anyYear = new RegExp(
  `(?<![\\dA-Za-z])(?:${yearPattern}(?=年|(?<=\\d{4})(?!\\d))|${brokenYear}|\\d{2,3}(?=年度?(?:政府|政务|信息|工作)))`,
  'g',
);

/** A title that names several years may also give that of its publication. */
function* checkTitleNamesTheYear(report: Report): Iterable<Finding> {
  const { title, format } = report;
  const { year } = report.header;
  if (title === undefined || title.text.trim() === '' || year === undefined) return;
  if (isOfOtherDuty(report) || format?.cycle) return;
  const prose = proseOf(title);
  const years = [...prose.text.matchAll(anyYear)];
  const first = years.find(([written]) => yearOf(written) !== undefined) ?? years[0];
  if (first === undefined) {
    const at = beforeName(prose.text, format);
    const range = prose.rangeOf(0, prose.text.length);
    const place = at === undefined ? undefined : prose.rangeOf(at, at + 1).start;
    const fix = replacement({ start: place ?? range.start, end: place ?? range.start }, place && `${boundYear}年`);
    if (at !== undefined) yield found(titleWithoutYear, range, { year }, fix);
    return;
  }
  if (years.some(([written]) => yearOf(written) === year)) return;
  const range = rangeOfMatch(prose, first);
  yield found(
    titleYear,
    range,
    { written: prose.printed(first.index, first.index + first[0].length), year },
    replacement(range, boundYear),
  );
}

/** Where in a title the name of the report begins, as the format has it or as reports are called at large. */
function beforeName(title: string, format: Format | undefined): number | undefined {
  const { name, aliases } = format?.reportTitle ?? { name: '', aliases: [] };
  // 政府信息公开工作的年度报告: what the report is about is no part of a body's name either.
  const subjects = [name, ...aliases].flatMap((one) => [one, one.replace(/(?:工作)?(?:年度)?报告$/, '')]);
  const starts = subjects.map((one) => (one === '' ? -1 : title.indexOf(fold(one).text)));
  const start = Math.min(...starts.filter((at) => at >= 0));
  if (Number.isFinite(start)) return start;
  return /(?:工作)?年度报告|年报/.exec(title)?.index;
}

/** Words of any yearly report; what is left of a title without them says what it is about. */
const ofAnyReport = /关于|公开发布|公布|发布|印发|年度|年报|报告|公告|通知|全文|的|\d+|[^\p{Script=Han}]/gu;
const reports = /报告|年报|总结|汇报|通报|报表|统计|述职|要点|计划|方案|情况/;

/**
 * Whether the title names another duty than that of the format. What says nothing of its subject (示例局2024年报告) may be
 * meant to be short.
 */
function isOfOtherDuty(report: Report): boolean {
  const { title, extraTitles, format, header } = report;
  if (title === undefined || !format || format.titleMentions.length === 0) return false;
  const text = [title, ...extraTitles].map((line) => proseOf(line).text.replace(/\s/g, '')).join('');
  if (format.otherTitles.some((other) => text.includes(fold(other).text))) return true;
  const { name, aliases } = format.reportTitle;
  if ([name, ...aliases].some((one) => text.includes(fold(one).text))) return false;
  if (!reports.test(text) || lackingIn(text, { mentions: format.titleMentions }, report).length === 0) return false;
  const body = fold(header.body ?? '').text.replace(/\s/g, '');
  const year = new RegExp(`^.*?${yearPattern}年(?:度)?`);
  const behindName = body !== '' && text.includes(body) ? text.replace(body, '') : text.replace(year, '');
  return behindName.replace(new RegExp(`${yearPattern}年`, 'g'), '').replace(ofAnyReport, '').length >= 2;
}

function* checkTitleIsOfThisDuty(report: Report): Iterable<Finding> {
  const { title, format } = report;
  if (!title || !format || !isOfOtherDuty(report)) return;
  const prose = proseOf(title);
  const { pattern } = format.reportTitle;
  const parameters = {
    written: prose.printed(0, prose.text.length),
    mentions: format.titleMentions.map(({ name }) => name),
    title: pattern,
  };
  yield found(titleOfOther, title.textRange, parameters, replacement(title.textRange, pattern));
}

/** The title of a report copied from another body. Short forms of the name pass, and titles that name nobody. */
function* checkTitleNamesTheBody(report: Report): Iterable<Finding> {
  const { title, format, header } = report;
  const body = header.body?.trim() ?? '';
  if (title === undefined || body === '' || isOfOtherDuty(report)) return;
  const prose = proseOf(title);
  const name = nameIn(prose.text, beforeName(prose.text, format));
  if (name === undefined || isStandIn(name.text) || isSameBody(name.text, body)) return;
  const range = prose.rangeOf(name.start, name.end);
  const text = prose.isTyped(name.start, name.end) ? '{机关}' : undefined;
  yield found(titleBody, range, { written: name.text, body, where: 'title' }, replacement(range, text));
}

/** 本报告由示例市水务局编制: departments write their own reports. Who reports for a government is another body by law. */
function* checkPrefaceNamesTheBody({ preface, header }: Report): Iterable<Finding> {
  const body = header.body?.trim() ?? '';
  if (body === '' || isGovernment(header)) return;
  for (const paragraph of paragraphsOf(preface)) {
    const prose = proseOf(paragraph);
    const match =
      /(?<=本(?:年度)?报告由)(?<name>[^,。;:(《]{2,40}?)(?=(?:根据|依据|按照|依照|负责)|(?:组织)?编(?:制|写))/.exec(
        prose.text,
      );
    const name = match?.groups?.name?.trim() ?? '';
    if (!match || name === '' || /[我本]/.test(name.charAt(0)) || isStandIn(name) || isSameBody(name, body)) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    const range = prose.rangeOf(start, end);
    const text = prose.isTyped(start, end) ? '{机关}' : undefined;
    yield found(titleBody, range, { written: name, body, where: 'preface' }, replacement(range, text));
  }
}

function isGovernment({ bodyKind, body = '' }: Header): boolean {
  return bodyKind === '政府' || /(?:人民政府|[省市县区州旗盟乡镇])$/.test(body);
}

interface Name {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What stands in front of the year, or else between it and the name of the report. */
function nameIn(title: string, nameAt: number | undefined): Name | undefined {
  const year = new RegExp(`${anyYear.source}(?:年度?)?`).exec(title);
  if (year === null) return nameAt === undefined ? undefined : nameWithin(title, 0, nameAt);
  const end = nameAt ?? title.length;
  return nameWithin(title, 0, Math.min(year.index, end)) ?? nameWithin(title, year.index + year[0].length, end);
}

function nameWithin(title: string, from: number, to: number): Name | undefined {
  const bare = title
    .slice(0, Math.max(from, to))
    .replace(/(?:关于)?(?:做好|公布|发布|编制|印发)?[\s"“《]*$/, '')
    .replace(/关于$/, '')
    .trimEnd();
  const start = from + (/^[\s"“《]*(?:关于)?/.exec(bare.slice(from))?.[0].length ?? 0);
  const text = bare.slice(start);
  return /^(?![全我本])\p{Script=Han}{2}/u.test(text) ? { text, start, end: bare.length } : undefined;
}

/**
 * Whether two names may be those of one body: one is the other in short (市水务局, 示例市政府办), with its office behind
 * it, or with a second name in brackets.
 */
function isSameBody(one: string, other: string): boolean {
  const [a, b] = [proper(one), proper(other)];
  if (isPlace(a) !== isPlace(b)) return false;
  // 示例市示范区 is another place than 示例市, 某省示例市 is not.
  if (isPlace(a) && rankOf(a) !== rankOf(b)) return false;
  return a === '' || b === '' || isShortOf(a, b) || isShortOf(b, a);
}

function proper(name: string): string {
  return fold(name)
    .text.replace(/[(\u3014[][^()]*[)\u3015\]]/g, '')
    .replace(/\s/g, '')
    .replace(
      /(?<=.{2}(?:厅|局|委|委员会|政府|府|[省市县区乡镇]|街道|办事处))(?:党政|综合|政务公开)?(?:办公室|办公厅|办)$/,
      '',
    )
    .replace(/人民政府$|政府$/, '');
}

/** What is left of the name of a government: the place. */
function isPlace(name: string): boolean {
  return /(?:[省市县区州旗盟乡镇]|街道|街道办事处)$/.test(name);
}

function rankOf(place: string): string {
  return place.replace(/办事处$/, '').slice(-1);
}

/** Every character of the short name stands in the full one, in its order; the last ones end both. */
function isShortOf(short: string, full: string): boolean {
  let at = 0;
  for (const character of full) if (character === short.charAt(at)) at++;
  return at === short.length;
}

export const titleChecks: CheckGroup = {
  checks: [titleYear, titleWithoutYear, titleOfOther, titleBody],
  checkers: [checkTitleIsOfThisDuty, checkTitleNamesTheYear, checkTitleNamesTheBody, checkPrefaceNamesTheBody],
};
