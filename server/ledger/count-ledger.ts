import type { SourceDocument } from '../import/source.ts';
import { labelKey } from '../language/label-key.ts';
import { periodOf } from '../report/cycle.ts';
import type { FormatTable } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { dayNumber, entriesOf, type LedgerEntry, weekdaysBetween } from './ledger-entry.ts';
import type { LedgerMemory } from './ledger-memory.ts';
import { type LedgerSheet, ledgerSheets, rolesMissing } from './ledger-sheets.ts';
import { events, tableCounting } from './ledger-words.ts';
import { type Placed, type Placing, placeApplication, placeDisputes, type UnknownWord } from './place-entry.ts';
import type { RoleName } from './roles.ts';

/** A register counted into the tables of a report, and all that has to be looked at. */
export interface LedgerCount {
  readonly kind: 'counted';
  readonly sheets: readonly LedgerSheet[];
  /** For each table its numbers, row by row in the order of the form, totals included. */
  readonly tables: ReadonlyMap<FormatTable, readonly (readonly number[])[]>;
  /** How many applications were counted. */
  readonly counted: number;
  readonly unplaced: readonly Unplaced[];
  readonly unknownWords: readonly UnknownWord[];
  /** Entries whose number an earlier one has; only the first is counted. */
  readonly repeated: readonly Repeated[];
  /** Entries that are alike in every cell in a register without numbers; all of them are counted. */
  readonly alike: readonly Repeated[];
  readonly overdue: readonly Overdue[];
  /** Entries that are carried over into the next year. */
  readonly carriedOver: readonly LedgerEntry[];
  /** Entries received after the year, or answered before it. */
  readonly elsewhere: readonly LedgerEntry[];
}

/** An entry, or what it says of a dispute, that counts nowhere. */
export interface Unplaced {
  readonly entry: LedgerEntry;
  readonly problem: Extract<Placed, { readonly kind: 'problem' }>['problem'];
}

/** Two entries that are one, or may be. */
export interface Repeated {
  readonly entry: LedgerEntry;
  readonly first: LedgerEntry;
}

/** An answer that took longer than it may: by days from Monday to Friday, for public holidays are not known. */
export interface Overdue {
  readonly entry: LedgerEntry;
  readonly days: number;
  readonly allowed: number;
  /** Not answered by the end of the year, to which the days are counted. */
  readonly isOpen: boolean;
}

/** Why a register could not be counted. */
export type LedgerObstacle =
  | { readonly kind: 'no-year' }
  /** The format of the report says nothing of registers. */
  | { readonly kind: 'no-table' }
  /** There is nothing like a register in the file. */
  | { readonly kind: 'no-register' }
  /** It is not known which of the columns tells this. */
  | { readonly kind: 'columns'; readonly missing: readonly RoleName[]; readonly sheet: LedgerSheet };

/** 条例第三十三条: twenty working days, and twenty more where they were extended. */
const allowedDays = 20;

/** Counts a register into the tables of a report's format. */
export function countLedger(
  source: SourceDocument,
  report: Report,
  memory: LedgerMemory,
): LedgerCount | LedgerObstacle {
  const { year } = report.header;
  const { format } = report;
  if (year === undefined || !format) return { kind: 'no-year' };
  const applications = tableCounting(format, events.receivedNow);
  if (!applications) return { kind: 'no-table' };
  const sheets = ledgerSheets(source, memory);
  const [lacking] = sheets.filter((sheet) => rolesMissing(sheet).length > 0);
  if (lacking) return { kind: 'columns', missing: rolesMissing(lacking), sheet: lacking };
  if (sheets.length === 0) return { kind: 'no-register' };
  const hasDisputes = sheets.some(({ columns }) => columns.has('行政复议') || columns.has('行政诉讼'));
  const { from, to } = periodOf(year, format);
  const placing: Placing = {
    applications,
    disputes: hasDisputes ? tableCounting(format, events.review) : undefined,
    from: dayNumber(from),
    to: dayNumber(to),
    answered: memory.words,
  };
  const entries = sheets.flatMap(entriesOf);
  const { once, repeated } = withoutRepeated(entries);
  const placed = once.map((entry) => {
    const application = placeApplication(entry, placing);
    const disputes = placeDisputes(entry, placing, application.kind === 'elsewhere');
    return { entry, application, all: [application, ...disputes] };
  });
  const ofKind = (kind: Placed['kind']) => placed.filter(({ application }) => application.kind === kind);
  const problems = placed.flatMap(({ entry, all }) =>
    all.flatMap((one) => (one.kind === 'problem' ? [{ ...one, entry }] : [])),
  );
  return {
    kind: 'counted',
    sheets,
    tables: numbersOf(
      placed.flatMap(({ all }) => all),
      placing,
    ),
    counted: ofKind('counts').length,
    unplaced: problems.map(({ entry, problem }) => ({ entry, problem })),
    unknownWords: onceEach(problems.flatMap(({ unknown }) => unknown ?? [])),
    repeated,
    alike: alikeIn(once),
    overdue: placed.flatMap(({ entry, application }) =>
      application.kind === 'counts' ? overdueOf(entry, application.isOpen, to) : [],
    ),
    carriedOver: placed.flatMap(({ entry, application }) =>
      application.kind === 'counts' && application.isOpen ? [entry] : [],
    ),
    elsewhere: ofKind('elsewhere').map(({ entry }) => entry),
  };
}

function numbersOf(
  placed: readonly Placed[],
  { applications, disputes }: Placing,
): ReadonlyMap<FormatTable, readonly (readonly number[])[]> {
  const tables = new Map(
    [applications, ...(disputes ? [disputes] : [])].map((table) => [
      table,
      table.rows.map(() => table.columns.map(() => 0)),
    ]),
  );
  for (const { table, row, column } of placed.flatMap((one) => (one.kind === 'counts' ? one.counts : [])))
    for (const one of [column, ...table.columns.filter(({ total }) => total)]) {
      const cells = tables.get(table)?.[table.rows.indexOf(row)];
      const at = table.columns.indexOf(one);
      if (cells) cells[at] = (cells[at] ?? 0) + 1;
    }
  return tables;
}

function withoutRepeated(entries: readonly LedgerEntry[]) {
  const firsts = new Map<string, LedgerEntry>();
  const repeated: Repeated[] = [];
  const once = entries.filter((entry) => {
    const key = labelOfNumber(entry.number);
    const first = key === '' ? undefined : firsts.get(key);
    if (first) repeated.push({ entry, first });
    else firsts.set(key, entry);
    return !first;
  });
  return { once, repeated };
}

function labelOfNumber(number: string): string {
  return number.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

function alikeIn(entries: readonly LedgerEntry[]): readonly Repeated[] {
  const firsts = new Map<string, LedgerEntry>();
  return entries.flatMap((entry) => {
    if (entry.number !== '') return [];
    // A running number in front makes lines differ that are not different.
    const cells = entry.line.cells.filter((_, x) => !/^序号?$|^No\.?$/i.test(entry.sheet.headings[x] ?? ''));
    const key = JSON.stringify(cells);
    const first = firsts.get(key);
    if (!first) firsts.set(key, entry);
    return first ? [{ entry, first }] : [];
  });
}

function overdueOf(entry: LedgerEntry, isOpen: boolean, to: Parameters<typeof dayNumber>[0]): readonly Overdue[] {
  const { received, answered, isExtended, hasAnswerColumn } = entry;
  const until = answered.day ?? (isOpen && hasAnswerColumn ? to : undefined);
  if (!received.day || !until) return [];
  const allowed = isExtended ? 2 * allowedDays : allowedDays;
  const days = weekdaysBetween(received.day, until);
  return days > allowed ? [{ entry, days, allowed, isOpen: answered.day === undefined }] : [];
}

function onceEach(words: readonly UnknownWord[]): readonly UnknownWord[] {
  const keyOf = ({ text, table, axis }: UnknownWord) => JSON.stringify([labelKey(text), table.name, axis]);
  return [...new Map(words.map((word) => [keyOf(word), word])).values()];
}
