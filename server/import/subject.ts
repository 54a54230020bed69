import { dayMeant, yearMeant } from '../checks/header-proposals.ts';
import { type HeaderKey, headerField, headerKeys, isHeaderKey, printedKeys } from '../language/header-keys.ts';
import { kindByName } from '../report/body-kind.ts';
import { yearWritten } from '../report/cycle.ts';
import type { Format } from '../report/format.ts';
import { writtenSchoolYear } from '../shared/report-years.ts';
import { isFootnote } from './footnotes.ts';
import type { ImportNote } from './note.ts';
import type { SourceDocument } from './source.ts';
import type { Unit } from './units.ts';

/** What a document says of itself: whose report it is, of which year, when it was published. */
export interface Subject {
  readonly title: string;
  readonly values: Readonly<Partial<Record<HeaderKey, string>>>;
  /** Units that say nothing else: the title, the day of publication. */
  readonly used: ReadonlySet<Unit>;
  readonly notes: readonly ImportNote[];
}

/** A title and what it tells. */
interface Title {
  readonly title: string;
  readonly body: string;
  readonly year: string;
  readonly units: readonly Unit[];
}

const titleWithYear =
  /^(.{0,40}?)((?:20\d\d|二[〇○零]二?[〇○零一二三四五六七八九十]{1,3}))年?度?(.*?信息.*?公开.*?报告)$/;
const yearFirst = /^((?:20\d\d))年?度?(.{2,40}?)(?:政府|政务)信息公开.*报告$/;
const titleAlone =
  /^.{0,30}(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:报告|年报)(?:.{0,10}|[（(]20\d\d.{1,3}20\d\d学年度?[）)])$/;

/** The title in a text; undefined where it is none. */
function titleIn(text: string): Omit<Title, 'units'> | undefined {
  const title = text.replace(/\s+/g, '').replace(/^标题[:：]/, '');
  if (title.length > 70 || /[。；]/.test(title)) return undefined;
  const [, body = '', year] = titleWithYear.exec(title) ?? [];
  const front = yearFirst.exec(title);
  if (body === '' && front) return { title, body: front[2] ?? '', year: front[1] ?? '' };
  if (year !== undefined) return { title, body: body.replace(/关于$|[（(]$/, ''), year: yearMeant(year) ?? year };
  return titleAlone.test(title) ? { title, body: '', year: '' } : undefined;
}

/**
 * Reads title and header. `before` is what stands above the first chapter, `around` what stands around the article; of titles
 * the one that names the body counts.
 */
export function subjectOf(
  before: readonly Unit[],
  around: readonly Unit[],
  article: readonly Unit[],
  source: SourceDocument,
  format: Format,
): Subject {
  const titles = titlesAmong(before);
  const outside = [...titlesAmong(around), ...toldTitle(source)];
  const all = [...titles, ...outside];
  const best =
    all.find(({ body, year }) => body !== '' && year !== '') ?? all.find(({ year }) => year !== '') ?? all[0];
  const fields = fieldsAmong([...around, ...before]);
  const ending = fieldsAtEnd(article);
  const prose = article.flatMap((unit) => (unit.kind === 'line' ? [unit.text] : []));
  const notes: ImportNote[] = [];
  const year = best?.year || schoolYearOf([best?.title ?? '', ...prose], format) || yearOfProse(prose, notes);
  const body = best?.body || bodyOfProse(prose, format, notes);
  const published = publishedOn(fields, source, year);
  const number = before.find((unit) => unit.kind === 'line' && documentNumber.test(unit.text));
  const own = Object.entries(source.told.header ?? {}).filter(
    ([key]) => isHeaderKey(key) && key !== '上年' && key !== '下级',
  );
  const values: Partial<Record<HeaderKey, string>> = {
    格式: format.name,
    ...(body !== '' && { 机关: body }),
    ...(kindByName(body, format) && { 机关类型: kindByName(body, format)?.name ?? '' }),
    ...(year !== '' && { 年度: yearWritten(Number(year), format) }),
    ...(published !== '' && { 发布日期: published }),
    ...ofPage(fields),
    ...Object.fromEntries(
      ending.map(({ key, value }) => [key, key === '发布日期' ? (dayMeant(value, Number(year)) ?? value) : value]),
    ),
    ...(number?.kind === 'line' && { 文号: number.text }),
    ...Object.fromEntries(own),
  };
  const isTitleAgain = (title: Title) =>
    best && (title.title === best.title || best.title.endsWith(title.title) || title.year === best.year);
  const used = new Set<Unit>([
    ...titles.filter(isTitleAgain).flatMap(({ units }) => units),
    ...fields.filter(({ isWhole }) => isWhole).map(({ unit }) => unit),
    ...(number ? [number] : []),
    ...ending.flatMap(({ units }) => units),
  ]);
  // What tells the header as data tells the title as well, whatever it is called.
  const title = source.told.header === undefined ? best?.title : source.told.title;
  return { title: title ?? '', values, used, notes };
}

function toldTitle({ told }: SourceDocument): readonly Title[] {
  const title = titleIn(told.title ?? '');
  return title ? [{ ...title, units: [] }] : [];
}

/** Titles, also where the name of the body stands on a line of its own above. */
function titlesAmong(units: readonly Unit[]): readonly Title[] {
  const lines = units.flatMap((unit) => (unit.kind === 'line' ? [unit] : []));
  return lines.flatMap((line, index): Title[] => {
    const [above, below] = [lines[index - 1], lines[index + 1]];
    const own = titleIn(line.text);
    const isTorn = above && above.text.length <= 30 && !/[。，：:]/.test(above.text) && !titleIn(above.text);
    const joined =
      isTorn && /^(?:关于)?20\d\d|^(?:工作)?年度报告/.test(line.text) ? titleIn(above.text + line.text) : undefined;
    const torn =
      !own && below && /20\d\d/.test(line.text) && below.text.length < 20 ? titleIn(line.text + below.text) : undefined;
    if (torn && below) return [{ ...torn, units: [line, below] }];
    if (joined && above && (!own || own.body === '')) return [{ ...joined, units: [above, line] }];
    return own ? [{ ...own, units: [line] }] : [];
  });
}

const documentNumber = /^[\u4e00-\u9fff]{1,12}[〔[（(]20\d\d[〕\])）]\s*第?\d+号$/;

interface Field {
  readonly key: string;
  readonly value: string;
  readonly unit: Unit;
  /** The line says nothing else. */
  readonly isWhole: boolean;
}

const pageKeys = [
  ...headerKeys.flatMap((key) => [key, ...(headerField(key)?.alsoCalled ?? [])]),
  ...[
    '标题',
    '浏览次数',
    '阅读次数',
    '作者',
    '字体',
    '字号',
    '栏目',
    '原文链接',
    '视力保护色',
    '选择阅读字号',
    '有效性',
    '内容概述',
    '信息分类',
    '信息来源',
  ],
].sort((one, other) => other.length - one.length);
const field = new RegExp(
  `(?:^|[\\s\u3000|【\\[])(${pageKeys.map((key) => [...key].join('\\s*')).join('|')})\\s*[:：]\\s*`,
  'g',
);

/** What pages say of a text: `发布时间：2022-01-25 来源：新九镇党政办`, on a line or in the cells of a table. */
function fieldsAmong(units: readonly Unit[]): readonly Field[] {
  return units.flatMap((unit): readonly Field[] => {
    if (unit.kind === 'line') return unit.text.length > 160 ? [] : fieldsIn(unit.text, unit);
    if (unit.kind !== 'grid') return [];
    const texts = unit.grid.flatMap((row) => row.flatMap(({ text, left, above }) => (left || above ? [] : [text])));
    return texts.flatMap((text, index): readonly Field[] => {
      const isKey = /[:：]$/.test(text) && text.length < 12;
      return isKey ? fieldsIn(`${text}${texts[index + 1] ?? ''}`, unit) : fieldsIn(text.length < 60 ? text : '', unit);
    });
  });
}

function fieldsIn(text: string, unit: Unit): readonly Field[] {
  const marks = [...text.matchAll(field)];
  return marks.map(({ 0: mark, 1: key = '', index }, at) => ({
    key: key.replace(/\s+/g, ''),
    value: text.slice(index + mark.length, marks[at + 1]?.index).trim(),
    unit,
    isWhole: marks[0]?.index === 0 || at > 0,
  }));
}

/** What is printed below a report, key by key: `联系电话：…`, its value on the next line at times. */
function fieldsAtEnd(
  all: readonly Unit[],
): readonly { readonly key: HeaderKey; readonly value: string; readonly units: readonly Unit[] }[] {
  const found: { readonly key: HeaderKey; readonly value: string; readonly units: readonly Unit[] }[] = [];
  const units = all.filter((unit) => !isFootnote(unit));
  for (let at = units.length - 1; at >= 0; at--) {
    const own = printedField(units[at], undefined) ?? printedField(units[at - 1], units[at]);
    if (!own) break;
    found.push(own);
    at -= own.units.length - 1;
  }
  return found;
}

const printed = new RegExp(`^(${printedKeys.join('|')})\\s*[:：]\\s*(.*)$`);

/** Whether a line is one of those that are printed below a report. */
export function isPrintedField(text: string): boolean {
  return printed.test(text);
}

function printedField(unit: Unit | undefined, next: Unit | undefined) {
  if (unit?.kind !== 'line' || (next && next.kind !== 'line')) return undefined;
  const [, name, own = ''] = printed.exec(unit.text) ?? [];
  const key = printedKeys.find((one) => one === name);
  const value = next ? (own === '' ? next.text : '') : own;
  if (!key || value === '' || value.length > 80 || /[。；]/.test(value)) return undefined;
  return { key, value, units: next ? [unit, next] : [unit] };
}

/** The header key that a page calls so. */
function keyOf(name: string): HeaderKey | undefined {
  return headerKeys.find((key) => key === name || headerField(key)?.alsoCalled?.includes(name));
}

function publishedOn(fields: readonly Field[], source: SourceDocument, year: string): string {
  const dates = fields.filter(({ key }) => keyOf(key) === '发布日期');
  const best = dates.find(({ key }) => /^(?:发布|公布)/.test(key)) ?? dates[0];
  return dayMeant(best?.value ?? '', Number(year)) ?? dayMeant(source.told.published ?? '', Number(year)) ?? '';
}

/** Further values of the header that a page gives. Whoever published is not always who reports. */
function ofPage(fields: readonly Field[]): Readonly<Partial<Record<HeaderKey, string>>> {
  const wanted: readonly HeaderKey[] = ['文号', '索引号', '责任编辑'];
  return Object.fromEntries(
    fields.flatMap(({ key, value }) => {
      const own = keyOf(key);
      return own && wanted.includes(own) && value !== '' && value.length < 40 ? [[own, value]] : [];
    }),
  );
}

/** The first year of the first school year that is named, where the form counts by them. */
function schoolYearOf(texts: readonly string[], { cycle }: Format): string {
  if (cycle !== '学年') return '';
  const named = texts.flatMap((text) => /20\d\d\s*年?\s*[-~–—―至]{1,2}\s*20\d\d\s*学年/.exec(text)?.[0] ?? []);
  const year = named.map(writtenSchoolYear).find((one) => one !== undefined);
  return year === undefined ? '' : String(year);
}

function yearOfProse(prose: readonly string[], notes: ImportNote[]): string {
  const counts = new Map<string, number>();
  for (const text of prose)
    for (const [year] of text.matchAll(/20\d\d(?=年)/g)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best] = [...counts].sort((one, other) => other[1] - one[1]);
  if (!best) return '';
  const text = {
    zh: `年度取自正文，请核对：${best[0]}`,
    en: `The year was taken from the text, please check: ${best[0]}`,
  };
  notes.push({ level: 'doubt', text });
  return best[0];
}

const bodyWord = '(?:街道办事处|街道|人民政府|管理委员会|管委会|委员会|办公室|局|厅|镇|乡)';
const bodyInProse = [
  new RegExp(`(?:由|，|。|^)([\u4e00-\u9fff]{2,28}?${bodyWord})(?:特|现)?(?:编制|编写|公布|发布)`),
  new RegExp(
    `(?:^|，|。|下，)(?:年，)?([\u4e00-\u9fff]{2,20}?${bodyWord})(?:认真|高度|坚持|严格|深入|积极|在|按照|依据|根据)`,
  ),
];

function bodyOfProse(prose: readonly string[], format: Format, notes: ImportNote[]): string {
  for (const pattern of bodyInProse)
    for (const text of prose) {
      const name = pattern.exec(text)?.[1];
      if (name === undefined || /^(?:我|本|各|该)/.test(name) || !kindByName(name, format)) continue;
      const told = {
        zh: `机关名称取自正文，请核对：${name}`,
        en: `The name of the body was taken from the text, please check: ${name}`,
      };
      notes.push({ level: 'doubt', text: told });
      return name;
    }
  return '';
}
