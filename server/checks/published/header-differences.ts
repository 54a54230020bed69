import { valueKind } from '../../language/header-keys.ts';
import type { CalendarDay } from '../../report/calendar-day.ts';
import type { Report } from '../../report/report.ts';
import type { Header, HeaderEntry } from '../../report/written.ts';
import { dayInWords } from '../dates.ts';
import { type Difference, placeCalled } from './difference.ts';
import { foldedWords } from './words.ts';

/** Whether a page is of another body or year: then nothing else on it is worth a comparison. */
export function isOfAnother(report: Report, published: Report): boolean {
  return identity(report, published).length > 0;
}

/** Body and year, where both say them and they are not the same. */
function identity({ header, title }: Report, { header: other, title: theirTitle }: Report): readonly string[] {
  const years = [header.year, other.year];
  // What a page is about its title says; a report with a wrong title was published with it.
  const isTold = theirTitle?.text.includes(String(other.year)) === true && theirTitle.text !== title?.text;
  const isOtherYear = isTold && years.every((year) => year !== undefined) && header.year !== other.year;
  const [own, theirs] = [header.body, other.body].map((name) => name && foldedWords(name).join(''));
  // Pages shorten the names of bodies, and put those of the places they belong to in front of them.
  const isOtherBody = own && theirs ? !own.endsWith(theirs) && !theirs.endsWith(own) : false;
  return [...(isOtherBody ? ['机关'] : []), ...(isOtherYear ? ['年度'] : [])];
}

/** Values of header and title that are not what the page says. What a page leaves out may stand elsewhere on its site. */
export function* headerDifferences(report: Report, published: Report): Iterable<Difference> {
  for (const key of identity(report, published)) {
    const [own, other] = [entryOf(report.header, key), entryOf(published.header, key)];
    if (own && other) yield differenceOf(own, other.value);
  }
  if (isOfAnother(report, published)) return;
  yield* titleDifference(report, published);
  for (const key of compared) {
    const [own, other] = [entryOf(report.header, key), entryOf(published.header, key)];
    if (own && other && !isSame(key, own, other, report, published)) yield differenceOf(own, other.value);
  }
}

const compared = ['发布日期', '责任编辑', '联系电话', '地址', '邮编', '网址', '文号', '索引号'] as const;

function entryOf({ entries }: Header, key: string): HeaderEntry | undefined {
  return entries.find((entry) => entry.key === key && entry.value !== '');
}

function differenceOf({ key, value, valueRange }: HeaderEntry, published: string): Difference {
  return { kind: 'header', place: placeCalled(key), own: value, published, range: valueRange, exchange: published };
}

function isSame(key: string, own: HeaderEntry, other: HeaderEntry, report: Report, published: Report): boolean {
  const days = [report.header.published, published.header.published];
  if (valueKind(key) === 'day' && days.every((day) => day !== undefined))
    return new Set(days.map((day: CalendarDay) => dayInWords(day).zh)).size === 1;
  const squeezed = ({ value }: HeaderEntry) => {
    const words = foldedWords(value).join('');
    if (valueKind(key) === 'telephone') return words.replace(/\D/g, '');
    return valueKind(key) === 'address' ? value.replace(/^https?:\/\/|\/+\s*$/g, '') : words;
  };
  return squeezed(own) === squeezed(other);
}

function* titleDifference({ title, header }: Report, published: Report): Iterable<Difference> {
  const other = published.title;
  if (!title || !other) return;
  const [own, theirs] = [title, other].map(({ text }) => foldedWords(text).join(''));
  // 政府信息公开工作年度报告 below a name that stands on a line of its own says as much as both.
  if (own === theirs || withoutBody(own, header) === withoutBody(theirs, header)) return;
  const place = { zh: '标题', en: 'the title' };
  yield { kind: 'header', place, own: title.text, published: other.text, range: title.textRange };
}

function withoutBody(title: string | undefined, { body = '' }: Header): string {
  const name = foldedWords(body).join('');
  return title?.startsWith(name) ? title.slice(name.length).replace(/^关于/, '') : (title ?? '');
}
