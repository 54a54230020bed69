import type { FormatColumn, FormatRow, FormatTable } from '../report/format.ts';
import type { Text } from '../shared/text.ts';
import { dayNumber, dayWritten, type LedgerEntry } from './ledger-entry.ts';
import { columnMeant, events, type Meaning, rowCalled, rowMeant } from './ledger-words.ts';

/** A cell that an entry counts in. */
export interface Count {
  readonly table: FormatTable;
  readonly row: FormatRow;
  readonly column: FormatColumn;
}

/** A word of a register that nobody knows yet. */
export interface UnknownWord {
  readonly text: string;
  readonly table: FormatTable;
  readonly axis: 'row' | 'column';
}

/** Where an entry counts, or why it does not. */
export type Placed =
  | { readonly kind: 'counts'; readonly counts: readonly Count[]; readonly isOpen: boolean }
  /** It belongs to the report of another year. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'problem'; readonly problem: Text; readonly unknown?: UnknownWord };

/** What entries are placed by: the tables, the days of the report's year by number, and what was answered about words. */
export interface Placing {
  readonly applications: FormatTable;
  readonly disputes: FormatTable | undefined;
  readonly from: number;
  readonly to: number;
  readonly answered: ReadonlyMap<string, string>;
}

/** Counts the application itself, as a whole or not at all: so the table stays in balance. */
export function placeApplication(entry: LedgerEntry, placing: Placing): Placed {
  const { applications: table, from, to } = placing;
  const { received, answered } = entry;
  if (!received.day) return problem(noDay('收到日期', received.text));
  if (answered.text !== '' && !answered.day) return problem(noDay('答复日期', answered.text));
  const [begin, end] = [dayNumber(received.day), answered.day && dayNumber(answered.day)];
  if (end !== undefined && end < begin)
    return problem({
      zh: `答复日期 ${dayWritten(answered)} 早于收到日期 ${dayWritten(received)}`,
      en: `answered ${dayWritten(answered)}, before it was received on ${dayWritten(received)}`,
    });
  if (begin > to || (end !== undefined && end < from)) return { kind: 'elsewhere' };
  const column = columnMeant(table, entry.applicant, placing.answered);
  if (column.kind !== 'one') return notPlaced('申请人类型', entry.applicant, column, table, 'column');
  const result = outcomeOf(entry, end, placing);
  if ('kind' in result) return result;
  const arrival = begin >= from ? events.receivedNow : events.receivedEarlier;
  const rows = [rowCalled(table, arrival), ...result.rows];
  return {
    kind: 'counts',
    isOpen: result.isOpen,
    counts: rows.flatMap((row) => (row ? [{ table, row, column: column.of }] : [])),
  };
}

function outcomeOf(
  entry: LedgerEntry,
  end: number | undefined,
  { applications: table, to, answered }: Placing,
): Placed | { readonly rows: readonly (FormatRow | undefined)[]; readonly isOpen: boolean } {
  const open = rowCalled(table, events.open);
  const closed = rowCalled(table, events.closed);
  const meaning = entry.outcome === '' ? undefined : rowMeant(table, entry.outcome, answered);
  const isSaidOpen = meaning?.kind === 'one' && meaning.of === open;
  const isAnswered = end !== undefined ? end <= to : !entry.hasAnswerColumn && meaning !== undefined && !isSaidOpen;
  if (end !== undefined && end <= to && isSaidOpen)
    return problem({
      zh: `有答复日期，办理结果却是“${entry.outcome}”`,
      en: `answered, although the outcome is “${entry.outcome}”`,
    });
  if (!isAnswered) {
    if (end === undefined && meaning && !isSaidOpen)
      return problem({
        zh: `有办理结果“${entry.outcome}”，没有答复日期`,
        en: `has an outcome, “${entry.outcome}”, but no date of answer`,
      });
    return { rows: [open], isOpen: true };
  }
  if (!meaning) return problem({ zh: '有答复日期，没有办理结果', en: 'answered, but has no outcome' });
  if (meaning.kind !== 'one') return notPlaced('办理结果', entry.outcome, meaning, table, 'row');
  const arrivals = [events.receivedNow, events.receivedEarlier].map((event) => rowCalled(table, event));
  if (meaning.of === closed || arrivals.includes(meaning.of))
    return problem({
      zh: `办理结果“${entry.outcome}”没有写明是哪一种`,
      en: `the outcome “${entry.outcome}” does not say which one it is`,
    });
  return { rows: [meaning.of, closed], isOpen: false };
}

/** Counts a review and a lawsuit that the register tells of, each by itself. */
export function placeDisputes(entry: LedgerEntry, placing: Placing, isElsewhere: boolean): readonly Placed[] {
  const { disputes: table } = placing;
  if (!table) return [];
  const place = (heading: string, text: string, event: string): Placed => {
    if (isElsewhere)
      return problem({
        zh: `申请不属于本年度，看不出${heading}“${text}”是哪一年的`,
        en: `the application is not of this year, and of its ${heading} “${text}” the year is not known`,
      });
    const column = columnMeant(table, text, placing.answered);
    const row = rowCalled(table, event);
    if (column.kind !== 'one' || !row)
      return notPlaced(heading, text, column.kind === 'one' ? { kind: 'unknown' } : column, table, 'column');
    return { kind: 'counts', isOpen: false, counts: [{ table, row, column: column.of }] };
  };
  const lawsuit = (): Placed => {
    if (!entry.hasReviewColumn)
      return problem({
        zh: '有行政诉讼，台账没有行政复议一栏，看不出是否先经复议',
        en: 'has a lawsuit, but the register does not say whether there was a review before',
      });
    return place('行政诉讼', entry.lawsuit, entry.review === '' ? events.lawsuit : events.lawsuitAfterReview);
  };
  return [
    ...(entry.review === '' ? [] : [place('行政复议', entry.review, events.review)]),
    ...(entry.lawsuit === '' ? [] : [lawsuit()]),
  ];
}

function notPlaced(
  heading: string,
  text: string,
  meaning: Exclude<Meaning<unknown>, { readonly kind: 'one' }>,
  table: FormatTable,
  axis: UnknownWord['axis'],
): Placed {
  if (text === '') return problem({ zh: `没有填${heading}`, en: `says nothing of ${heading}` });
  if (meaning.kind === 'group')
    return {
      ...problem({
        zh: `${heading}“${text}”没有写明是哪一种，如“${firstOf(meaning.group.children)}”`,
        en: `${heading} “${text}” does not say which kind, such as “${firstOf(meaning.group.children)}”`,
      }),
    };
  if (meaning.kind === 'several')
    return problem({
      zh: `${heading}“${text}”有几种读法：${meaning.names.join('、')}`,
      en: `${heading} “${text}” may be ${meaning.names.join(' or ')}`,
    });
  return {
    ...problem({
      zh: `${heading}“${text}”不知归入表“${table.name}”的哪一${axis === 'row' ? '行' : '列'}`,
      en: `${heading} “${text}” is no known ${axis} of table “${table.name}”`,
    }),
    unknown: { text, table, axis },
  };
}

function firstOf(children: readonly ({ readonly kind: string } & object)[]): string {
  const [first] = children;
  return first && 'row' in first ? (first.row as FormatRow).name : '';
}

function noDay(heading: string, text: string): Text {
  return text === ''
    ? { zh: `没有填${heading}`, en: `says nothing of ${heading}` }
    : { zh: `${heading}“${text}”不是完整的日期`, en: `${heading} “${text}” is no complete date` };
}

function problem(text: Text): Extract<Placed, { readonly kind: 'problem' }> {
  return { kind: 'problem', problem: text };
}
