import { type HeaderKey, headerField, headerKeys, headerLines } from '../../language/header-keys.ts';
import { behindWord, isComment, isRowLine, opensTable } from '../../shared/line-kinds.ts';
import { kindByName } from '../body-kind.ts';
import { readDay } from '../calendar-day.ts';
import type { Format } from '../format.ts';
import { newTableText } from '../new-report.ts';
import type { Report } from '../report.ts';
import { unglued } from './glued-lines.ts';
import { chaptersNamed } from './heading-words.ts';
import { type TextLine, tablesInText } from './table-in-text.ts';

/** A line that could be the heading of a chapter: short, no sentence, no row, not numbered as a section. Others are as good as blank. */
export function asHeading(text: string): string {
  const words = text.replace(/^#+\s*|\*\*/g, '');
  return words.length > 40 || /[\u3002\uff1b|\uff5c]|^[(\uff08]/.test(words) ? '' : words;
}

/**
 * A published report that was copied as text, with the marks that the language asks for: header lines, `#`, `##`, `###`
 * and tables of the form as far as they can be told. Its words stay as they are.
 */
export function markedUp(lines: readonly string[], report: Report, format: Format): string {
  const header = new Map(report.header.entries.flatMap(({ key, value }) => fieldsIn(key, value)));
  const above = new Set(report.header.entries.map(({ keyRange }) => keyRange.start.line));
  const texts = lines
    .flatMap((text, line) => (text.trim() === '' || above.has(line) ? [] : unglued(text.trim(), format)))
    .map((text, line): TextLine => ({ line, text }));
  const heading = titleOf(texts, header.get('标题'));
  const published = publicationOf(texts, header);
  const used = new Set([...heading.lines, ...(published?.line === undefined ? [] : [published.line])]);
  const rest = texts.filter(({ line }) => !used.has(line));
  const values = headerValues(heading, texts, published?.day, header, format);
  // What the header of a web page says besides is kept for the author to look at.
  const unknown = [...header]
    .filter(
      ([key, value]) => value !== '' && !Object.hasOwn(values, key) && key !== '标题' && !datesOfPage.includes(key),
    )
    .map(([key, value]) => `// ${key}: ${value}`);
  const title = heading.title === '' ? [] : [`# ${heading.title}`];
  return `${[[...headerLines(values), ...unknown].join('\n'), ...title, ...blocksOf(rest, report, format)].join('\n\n')}\n`;
}

/** The fields of a header line; web pages give several in one: `标题: … 发布时间: … 来源: …`. */
function fieldsIn(key: string, value: string): readonly (readonly [key: string, value: string])[] {
  const [first = '', ...others] = value.split(fieldMark);
  const more = others.flatMap((name, index) =>
    index % 2 === 0 ? [[name, (others[index + 1] ?? '').trim()] as const] : [],
  );
  return [[key, first.trim()], ...more];
}

/** A blank and what a field of a page may be called, within a line; splitting there keeps the name. */
const fieldMark = /\s+(\p{Script=Han}{2,8})\s*[:\uff1a]\s*/u;

function blocksOf(texts: readonly TextLine[], report: Report, format: Format): readonly string[] {
  const tables = tablesInText(
    texts,
    format.chapters.flatMap((chapter) => chapter.tables),
  );
  const inTable = new Map(tables.flatMap((one) => one.lines.map((line) => [line, one] as const)));
  const outside = texts.filter(({ line }) => !inTable.has(line));
  const chapters = chaptersNamed(
    format,
    outside.map(({ text }) => asHeading(text)),
    report.header.body,
  );
  const isChapter = new Set(outside.flatMap(({ line }, index) => (chapters[index] ? [line] : [])));
  return texts.flatMap(({ line, text }) => {
    const table = inTable.get(line);
    if (table) return table.lines[0] === line ? [newTableText(table.table, table.rows)] : [];
    // Above a table pages say once more what the chapter is called, in a row of one cell.
    const cells = text.split(/[|\uff5c]/).filter((cell) => cell.trim() !== '');
    if (cells.length === 1 && cells[0] !== text && chaptersNamed(format, cells)[0]) return [];
    const words = text.replace(/^#+\s*/, '');
    if (isChapter.has(line)) return [`## ${words.replace(/\*\*/g, '')}`];
    return [section.test(words) ? `### ${words}` : escaped(words)];
  });
}

/** （一）主动公开 on a line of its own. */
const section =
  /^\uff08[\u4e00-\u5341]+\uff09[^\u3002\uff0c\uff1b\uff1a]{1,30}$|^\([\u4e00-\u5341]+\)[^\u3002\uff0c\uff1b\uff1a]{1,30}$/;

/** A paragraph, whatever it begins with. */
function escaped(text: string): string {
  const opens = behindWord(text, '图', '图片', '规则', '核实', '说明') !== undefined;
  return opens || isComment(text) || isRowLine(text) || opensTable(text) ? `\\${text}` : text;
}

interface Title {
  readonly title: string;
  readonly body: string;
  readonly year: string;
  readonly lines: readonly number[];
}

/** The title: the first line that says so, or two, where the name of the body stands on a line of its own. */
function titleOf(texts: readonly TextLine[], written: string | undefined): Title {
  const candidates = [
    ...(written === undefined ? [] : [{ text: written, lines: [] as number[] }]),
    ...texts.slice(0, 6).flatMap(({ line, text }, index) => {
      const above = texts[index - 1];
      const joined = above && /^(?:\u5173\u4e8e)?20\d\d/.test(text) && above.text.length <= 30 ? above : undefined;
      return [...(joined ? [{ text: joined.text + text, lines: [joined.line, line] }] : []), { text, lines: [line] }];
    }),
  ];
  for (const { text, lines } of candidates) {
    const title = text.replace(/^#+\s*|\*\*/g, '').replace(/\s+/g, '');
    const [, body = '', year] =
      /^([^\u3002\uff0c]{0,40}?)(20\d\d)\u5e74?\u5ea6?[^\u3002\uff0c]*\u5e74\u5ea6?\u62a5\u544a/.exec(title) ?? [];
    if (year === undefined) continue;
    return { title, year, body: body.replace(/\u5173\u4e8e$/, ''), lines }; // 关于
  }
  return { title: '', body: '', year: '', lines: [] };
}

/** What web pages call the day of publication. */
const datesOfPage: readonly string[] = namesOf('发布日期');

function publicationOf(texts: readonly TextLine[], header: ReadonlyMap<string, string>) {
  for (const key of datesOfPage) {
    const day = dayIn(header.get(key) ?? '');
    if (day) return { day };
  }
  const ofPage = new RegExp(`^[>*\\s]*(?:${datesOfPage.join('|')})[*\\s]*[:\\uff1a]`);
  for (const { line, text } of texts.slice(0, 8)) {
    const isDay =
      /^[(\uff08[]?\s*20\d\d\s*[-/.\u5e74]\s*\d{1,2}\s*[-/.\u6708]\s*\d{1,2}\s*\u65e5?\s*[)\uff09\]]?$/.test(text);
    const day = isDay || (ofPage.test(text) && text.length < 40) ? dayIn(text) : undefined;
    if (day) return { day, line };
  }
  return undefined;
}

/** The day in a text, as the header writes it. */
function dayIn(text: string): string | undefined {
  const [found] = /20\d\d\s*[-/.\u5e74]\s*\d{1,2}\s*[-/.\u6708]\s*\d{1,2}/.exec(text) ?? [];
  const day = found === undefined ? undefined : readDay(found);
  const two = (number: number) => String(number).padStart(2, '0');
  return day && `${day.year}-${two(day.month)}-${two(day.day)}`;
}

/** A header key with all that pages call it. */
function namesOf(key: HeaderKey): readonly string[] {
  return [key, ...(headerField(key)?.alsoCalled ?? [])];
}

/** What is read from the title or in another form than pages write it. */
const isToldElsewhere: ReadonlySet<HeaderKey> = new Set(['发布日期', '年度']);

/** A value of a page, where it is one. */
function said(value: string | undefined): string | undefined {
  return value === undefined || /^[\u65e0/\-\u2014\s]*$/.test(value) ? undefined : value; // 无
}

/** The values of the header; what the author wrote there already wins. */
function headerValues(
  { body, year }: Title,
  texts: readonly TextLine[],
  published: string | undefined,
  written: ReadonlyMap<string, string>,
  format: Format,
): Readonly<Partial<Record<HeaderKey, string>>> {
  const named = namesOf('机关').flatMap((key) => written.get(key) || []);
  const name = written.get('机关') || body || (named[0] ?? '');
  const kind = name === '' ? undefined : kindByName(name, format)?.name;
  const [asked] = /20\d\d/.exec(written.get('年度') ?? '') ?? [];
  const told: Partial<Record<HeaderKey, string>> = {
    格式: format.name,
    机关: name,
    机关类型: kind ?? '',
    年度: asked || year || (/20\d\d(?=\s*\u5e74)/.exec(texts.map(({ text }) => text).join('\n'))?.[0] ?? ''),
    发布日期: published ?? '',
  };
  const values = headerKeys.flatMap((key): [HeaderKey, string][] => {
    const value = (isToldElsewhere.has(key) ? undefined : said(written.get(key))) || told[key];
    return value ? [[key, value]] : [];
  });
  return Object.fromEntries(values);
}
