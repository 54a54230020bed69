import type { SourceDocument } from '../import/source.ts';
import { labelKey } from '../language/label-key.ts';
import { type CalendarDay, readDay } from '../report/calendar-day.ts';

/** A body that has to report, as the roster (名单) has it. */
export interface RosterEntry {
  readonly body: string;
  readonly kind?: string;
  /** By when; without a year, the one after the report year is meant. */
  readonly due?: Omit<CalendarDay, 'year'> & { readonly year?: number };
  /** What the roster says of the day where it is none. */
  readonly unreadDue?: string;
}

const headings = {
  body: ['机关', '机关名称', '单位', '单位名称', '名称', '部门名称', '编制机关', '报送单位', '责任单位', 'body'],
  due: ['期限', '报送期限', '截止日期', '截止时间', '报送截止日期', '公布期限', '发布期限', '应报日期', 'due'],
  kind: ['机关类型', '类型', '单位类型', '单位性质', 'kind'],
} as const;

/** What else stands above columns. */
const otherHeadings = ['序号', '编号', '备注', '联系人', '电话', '联系电话'];

/** A heading in a row of headings, a type of body in any other. */
const headingOrKind = '部门';

type Columns = Partial<Record<keyof typeof headings, number>>;

/**
 * Who has to report: a list of names, a name to a line, or a table with a column of names and perhaps of days and types. Headings
 * tell the columns; where there are none, the first column with words is that of names.
 */
export function readRoster(source: SourceDocument): readonly RosterEntry[] {
  return source.blocks.flatMap((block) => {
    if (block.kind === 'paragraph')
      return block.lines.flatMap(({ text }) => entriesOf([text.split(/[\t,\uff0c]/).map((cell) => cell.trim())]));
    // A merged cell says its text of every line that it reaches, but of the first column only.
    return block.kind === 'grid'
      ? entriesOf(block.grid.map((row) => row.map(({ text, left }) => (left ? '' : text.trim()))))
      : [];
  });
}

function entriesOf(rows: readonly (readonly string[])[]): readonly RosterEntry[] {
  const head = rows.findIndex((row) => columnsOf(row).body !== undefined);
  const named = head < 0 ? undefined : columnsOf(rows[head] ?? []);
  return rows.slice(head + 1).flatMap((row) => entryOf(row, named ?? guessed(row)) ?? []);
}

function columnsOf(row: readonly string[]): Columns {
  const keys = row.map(labelKey);
  const at = (words: readonly string[]) => {
    const wanted = new Set(words.map(labelKey));
    const index = keys.findIndex((key) => wanted.has(key));
    return index < 0 ? undefined : index;
  };
  const [due, kind] = [at(headings.due), at(headings.kind)];
  const known = new Set([...Object.values(headings).flat(), ...otherHeadings, headingOrKind].map(labelKey));
  const isAllHeadings = keys.every((key) => key === '' || known.has(key));
  const body = at(headings.body) ?? (isAllHeadings ? at([headingOrKind]) : undefined);
  return {
    ...(body !== undefined && { body }),
    ...(due !== undefined && { due }),
    ...(kind !== undefined && { kind }),
  };
}

/** Without headings: numbers of lines stand first, days look like days. */
function guessed(row: readonly string[]): Columns {
  const body = row.findIndex((cell) => cell !== '' && /\p{L}/u.test(cell) && dayOf(cell) === undefined);
  const due = row.findIndex((cell) => dayOf(cell) !== undefined);
  const kind = row.findIndex((cell, index) => index > body && index !== due && /\p{L}/u.test(cell));
  return { ...(body >= 0 && { body }), ...(due >= 0 && { due }), ...(kind >= 0 && { kind }) };
}

function entryOf(row: readonly string[], { body, due, kind }: Columns): RosterEntry | undefined {
  const cell = (at: number | undefined) => (at === undefined ? '' : (row[at] ?? ''));
  // 1. 甲局, （二）乙局: lists are numbered.
  const name = cell(body).replace(/^[(\uff08]?(?:\d+|[一二三四五六七八九十]+)[)\uff09.\uff0e、]\s*/, '');
  if (name === '') return undefined;
  const day = dayOf(cell(due));
  return {
    body: name,
    ...(cell(kind) !== '' && { kind: cell(kind) }),
    ...(day && { due: day }),
    ...(cell(due) !== '' && !day && { unreadDue: cell(due) }),
  };
}

/** `2025-01-12`, `2025年1月12日前`, `1月12日`. */
function dayOf(text: string): RosterEntry['due'] | undefined {
  const words = text.replace(/(?:之?前|止)$/, '').trim();
  const inYear = /^(\d{1,2})月(\d{1,2})日$/.exec(words);
  if (!inYear) return readDay(words);
  const [month = 0, day = 0] = inYear.slice(1).map(Number);
  // Any leap year knows every day.
  return readDay(`2024-${month}-${day}`) && { month, day };
}
