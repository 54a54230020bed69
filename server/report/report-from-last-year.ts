import Big from 'big.js';
import { headerLines, valueKind } from '../language/header-keys.ts';
import {
  behindWord,
  explainedCheck,
  footnoteMark,
  headingMarks,
  isChartLine,
  isComment,
  isPictureLine,
  isRowLine,
  isRuler,
  noteMark,
  openNoteOf,
  opensOwnTable,
  rereadMark,
  startsRule,
} from '../shared/line-kinds.ts';
import type { Text } from '../shared/text.ts';
import type { Fact } from './evaluated.ts';
import type { Format, FormatChapter, FormatColumn, FormatRow, FormatRule, FormatTable } from './format.ts';
import { givenBy } from './names.ts';
import { newChapter, newHeader, newRow, newTableText, newTitle } from './new-report.ts';
import type { Report } from './report.ts';
import type { TextRange } from './text-range.ts';
import type { Chapter } from './written.ts';

/** The report that another one starts from, and what that other one is to be. */
export interface FollowingYear {
  readonly report: Report;
  /** The source of the report. */
  readonly text: string;
  /** The format of the new report. */
  readonly format: Format;
  readonly year: number;
  /** Path of the report, seen from the new one. */
  readonly path: string;
}

/** The format of the report that follows another one: the same where it is still in force, else that of the year. */
export function formatOfFollowingYear(report: Report, year: number, ofYear: Format | undefined): Format | undefined {
  const { format, formatChoice } = report;
  const years = format?.years;
  const isInForce = years === undefined || (years.from <= year && year <= (years.to ?? year));
  return formatChoice && format && isInForce ? format : ofYear;
}

/** Why no report can be begun from another one. */
export function notToBeFollowed(name: string): Text {
  return {
    zh: `${name}没有可以识别的机关和年度，不能据以新建下一年度的报告；请先补齐报头的“机关”“年度”`,
    en: `${name} has no agency and year that can be read, so no report of the year after can be begun from it. Complete 机关 and 年度 in its header`,
  };
}

/**
 * The text of the report of the following year: header, structure and prose as they were, the years moved on, numbers
 * left open, what this year starts with taken from last year's numbers. Each chapter that has text of last year begins
 * with a comment that says so, which is a hint until it is deleted.
 */
export function reportFromLastYear(following: FollowingYear): string {
  const { report, format } = following;
  const carry = new CarriedText(following);
  const known = new Set<Chapter>();
  const chapters = format.chapters.map((definition) => {
    const before = report.chapters.find((chapter) => chapter.definition?.name === definition.name);
    if (before === undefined) return newChapter(definition);
    known.add(before);
    return carry.chapter(before, definition);
  });
  const others = report.chapters.filter((chapter) => !known.has(chapter)).map((chapter) => carry.chapter(chapter));
  const preface = carry.preface();
  const parts = [
    carry.header(),
    newTitle(format),
    ...(preface === '' ? format.prefaces : [preface]),
    ...chapters,
    ...others,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What of last year's text goes on into the new report, and how. */
class CarriedText {
  readonly #following: FollowingYear;
  readonly #lines: readonly string[];
  readonly #before: ReadonlyMap<string, Fact>;

  constructor(following: FollowingYear) {
    this.#following = following;
    this.#lines = following.text.split(/\r\n|\n|\r/);
    this.#before = new Map(following.report.facts.map((fact) => [fact.path, fact]));
  }

  /** Everything but the days of last year's report; where a form was left behind, a comment that says so. */
  header(): string {
    const { report, format, year, path } = this.#following;
    const { body = '', bodyKind, entries } = report.header;
    const own = newHeader({ body, bodyKind, year, format, lastYear: path });
    const named = new Set(['格式', '机关', '机关类型', '年度', '上年']);
    const others = entries
      .filter(({ key }) => !named.has(key) && valueKind(key) !== 'day')
      .map(({ key, value }) => ({ key, line: (headerLines({ [key]: value })[0] ?? `${key}: ${value}`).trimEnd() }))
      .map(({ key, line }) => {
        if (valueKind(key) === 'attachment') return `// ${line}`;
        return valueKind(key) === 'reports' ? line.replaceAll(String(year - 1), String(year)) : line;
      });
    const isOther = report.format !== undefined && report.format.name !== format.name;
    const told = isOther
      ? [
          `${rereadMark} ${year - 1}年报告的格式是${report.format?.name}，${year}年用${format.name}；格式不同的表没有沿用`,
        ]
      : [];
    return [...told, ...own, ...others].join('\n');
  }

  preface(): string {
    const { chapters, title } = this.#following.report;
    const start = title?.range.start.line ?? -1;
    const until = chapters[0]?.heading.range.start.line ?? this.#lines.length;
    return start < 0 ? '' : this.#between(start + 1, until).join('\n');
  }

  /** A chapter as the format has it, with what last year's said; one that the format does not know as it was. */
  chapter(before: Chapter, definition?: FormatChapter): string {
    const start = before.heading.range.start;
    const next = this.#following.report.chapters.find(({ heading }) => heading.range.start.line > start.line);
    const until = next?.heading.range.start.line ?? this.#lines.length;
    const heading = definition ? newChapter({ ...definition, tables: [] }) : this.#prose(this.#lines[start.line] ?? '');
    const text = this.#between(start.line + 1, until, definition?.tables ?? []);
    const isProse = text.some(isProseLine);
    const note = isProse ? [`${rereadMark} 以下文字来自${this.#following.year - 1}年报告，请按本年情况改写`, ''] : [];
    return [heading, '', ...note, ...text].join('\n').trimEnd();
  }

  /** The lines of last year's text from one up to another, each as it goes on; tables of the form are new ones. */
  #between(from: number, until: number, tables: readonly FormatTable[] = []): readonly string[] {
    const lines: string[] = [];
    const left = new Set(tables);
    for (let line = from; line < until; line++) {
      const table = this.#tableAt(line);
      if (table === undefined) {
        lines.push(...this.#line(this.#lines[line] ?? ''));
        continue;
      }
      const own = tables.find(({ name }) => name === table.name);
      if (own && left.delete(own)) lines.push(this.#table(own));
      // What belongs to the table and is the author's: rules, and what stands below it.
      for (; line < table.whole.end.line; line++) {
        const next = this.#lines[line + 1] ?? '';
        if (startsRule(next) && own) lines.push(next);
        else if (noteMark(next) !== undefined) lines.push(`// ${next}`);
      }
    }
    const missing = [...left].flatMap((table) => ['', this.#table(table)]);
    return tidied([...lines, ...missing]);
  }

  #tableAt(line: number): { readonly name: string | undefined; readonly whole: TextRange } | undefined {
    const table = this.#following.report.tables.find(({ range }) => range.start.line === line);
    return table && { name: table.definition?.name, whole: table.whole };
  }

  #line(line: string): readonly string[] {
    if (openNoteOf(line) !== undefined || explainedCheck(line) !== undefined) return [];
    if (noteMark(line) !== undefined) return [`// ${line}`];
    if (isRuler(line)) return [line];
    if (isRowLine(line)) return [withoutNumbers(line)];
    const isKept = isComment(line) || isDrawn(line) || startsRule(line) || opensOwnTable(line);
    return [isKept ? line : this.#prose(line)];
  }

  /** Prose with its years as the header gives them, and a gap for every number that is counted anew each year. */
  #prose(line: string): string {
    const { year } = this.#following;
    if (headingMarks(line) === 0 && footnoteMark(line) === undefined && line.trim() === '') return '';
    return line
      .split(/(\{[^}]*\})/)
      .map((piece, index) => (index % 2 === 1 ? piece : withGaps(withYearsMoved(piece, year - 1))))
      .join('');
  }

  #table(table: FormatTable): string {
    const cells = new Map<FormatRow, readonly string[]>();
    for (const row of table.rows) {
      const [, ...blank] = newRow(table, row);
      cells.set(
        row,
        table.columns.map((column, index) => blank[index] || this.#startOf(table, row, column)),
      );
    }
    return newTableText(table, cells);
  }

  /** What a rule makes of last year's numbers; `=` where this year's have a part in it. */
  #startOf(table: FormatTable, row: FormatRow, column: FormatColumn): string {
    for (const rule of table.rules) {
      const given = givenBy({ ...rule, kind: 'must' }, table);
      if (given !== row && given !== column) continue;
      if (!rule.right.some(({ lastYear }) => lastYear)) continue;
      const value = this.#valueOf(rule, table, given === row ? { column } : { row });
      if (value === undefined) continue;
      return rule.right.every(({ lastYear, segments }) => lastYear || segments.length === 0) ? value.toFixed() : '=';
    }
    return '';
  }

  /** What the numbers of last year and constants in a rule come to; undefined while one is not known. */
  #valueOf(rule: FormatRule, table: FormatTable, along: { readonly row?: FormatRow; readonly column?: FormatColumn }) {
    let sum = new Big(0);
    for (const { coefficient, segments, lastYear } of rule.right) {
      const [name] = segments;
      if (name !== undefined && !lastYear) continue;
      const { row = name, column = name } = { row: along.row?.name ?? name, column: along.column?.name ?? name };
      const value = name === undefined ? new Big(1) : this.#before.get(`${table.name}.${row}.${column}`)?.value;
      if (value === undefined || segments.length > 1) return undefined;
      sum = sum.plus(value.times(coefficient));
    }
    return sum;
  }
}

/** Charts follow the numbers; pictures are the author's to exchange. */
function isDrawn(line: string): boolean {
  return isChartLine(line) || isPictureLine(line);
}

/** Whether a line, or a table in several, is text that an author wrote. */
function isProseLine(line: string): boolean {
  const isOther = isRowLine(line) || isComment(line) || startsRule(line) || isDrawn(line);
  return line.trim() !== '' && !isOther && behindWord(line, '表') === undefined;
}

/** Without more than one empty line in a row, and none at either end. */
function tidied(lines: readonly string[]): readonly string[] {
  const kept = lines.filter((line, index) => line.trim() !== '' || (lines[index - 1] ?? '').trim() !== '');
  while (kept[0]?.trim() === '') kept.shift();
  while (kept.at(-1)?.trim() === '') kept.pop();
  return kept;
}

/** A row of a table of the author's own: its label, and room for this year's numbers. */
function withoutNumbers(row: string): string {
  const [before = '', label = '', ...cells] = row.split(/(?<!\\)[|\uff5c]/);
  const blanked = cells.map((cell) =>
    /^\s*[-+]?[\d,.\u00a0 ]*\d[\d,.]*\s*[%\uff05]?\s*$/.test(cell) ? cell.replace(/\S/g, ' ') : cell,
  );
  return [before, label, ...blanked].join('|');
}

/** The years of last year's report, as the header of the new one gives them. */
function withYearsMoved(text: string, lastYear: number): string {
  return text.replace(/(?<!\d)(20\d\d)(?=\s*\u5e74)/g, (written) => {
    const step = Number(written) - lastYear;
    if (step < -1 || step > 1) return written;
    return step === 0 ? '{年度}' : `{年度 ${step < 0 ? '-' : '+'} 1}`;
  });
}

const counted =
  '(?:\u4f59|\u591a)?(?:\u4e07|\u4ebf)?(?:\u4f59|\u591a)?(?:件|份|条|次|场|篇|期|人次|人|名|家|户|批|例|起|宗|册|部|项|个(?!\u5de5\u4f5c\u65e5|\u65b9\u9762|\u6708)|元|%|\uff05)';
const countedNumber = new RegExp(`(?<![\\d.,\u3014\\[\u7b2c\\w])\\d[\\d,]*(?:\\.\\d+)?(?=${counted})`, 'g');

/** Gaps in the place of numbers that are counted: the check for what was left of a template tells them. */
function withGaps(text: string): string {
  return text.replace(countedNumber, '＿＿');
}
