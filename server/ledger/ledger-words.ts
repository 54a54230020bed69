import { labelKey } from '../language/label-key.ts';
import type { Format, FormatColumn, FormatRow, FormatRowGroup, FormatTable } from '../report/format.ts';
import { findNamed, findRowOrGroup } from '../report/names.ts';

/** What the dates of a register, and what it says of reviews and lawsuits, tell of an entry; rows count by these words. */
export const events = {
  receivedNow: '本年收到',
  receivedEarlier: '往年收到',
  closed: '办结',
  open: '年末未办结',
  review: '行政复议',
  lawsuit: '未经复议直接起诉',
  lawsuitAfterReview: '复议后起诉',
} as const;

/** What a text of a register means among the rows or columns of a table. */
export type Meaning<Thing> =
  | { readonly kind: 'one'; readonly of: Thing }
  /** It names a group of rows, and none of them. */
  | { readonly kind: 'group'; readonly group: FormatRowGroup }
  /** Its parts name several. */
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'unknown' };

/** The table that counts such entries: the first that has a row for them. */
export function tableCounting({ chapters }: Format, event: string): FormatTable | undefined {
  return chapters.flatMap(({ tables }) => tables).find((table) => rowCalled(table, event) !== undefined);
}

/** The row of a table that counts entries of a word. */
export function rowCalled(table: FormatTable, word: string): FormatRow | undefined {
  const target = targetOf(table, word, (name) => findNamed(table.rows, name)?.found);
  const named = findRowOrGroup(table, word)?.found;
  return named?.kind === 'row' ? named.row : named ? undefined : target;
}

/** The column that a text means, which is none of totals. */
export function columnMeant(
  table: FormatTable,
  text: string,
  answered: ReadonlyMap<string, string>,
): Meaning<FormatColumn> {
  const columns = table.columns.filter(({ total }) => !total);
  const find = (word: string) =>
    findNamed(columns, answered.get(word) ?? word)?.found ??
    targetOf(table, word, (name) => findNamed(columns, name)?.found);
  const whole = find(text);
  if (whole) return { kind: 'one', of: whole };
  const found = new Set(partsOf(text).flatMap((part) => find(part) ?? []));
  return oneOf([...found]);
}

/** The row that a text means: as a whole, or by its parts, of which one may name the group of the other. */
export function rowMeant(table: FormatTable, text: string, answered: ReadonlyMap<string, string>): Meaning<FormatRow> {
  const find = (word: string) => rowCalled(table, answered.get(word) ?? word);
  const whole = find(text);
  if (whole) return { kind: 'one', of: whole };
  const parts = partsOf(text);
  const groups = parts.flatMap((part) => {
    const named = findRowOrGroup(table, part)?.found;
    return named?.kind === 'group' ? [named] : [];
  });
  const rows = [...new Set(parts.flatMap((part) => find(part) ?? []))];
  const inGroup = rows.filter((row) => groups.every(({ name }) => row.groups.includes(name)));
  const [group] = groups;
  if (rows.length === 0 && group) return { kind: 'group', group };
  return rows.length > 0 && inGroup.length === 0
    ? { kind: 'several', names: [...groups, ...rows].map(({ name }) => name) }
    : oneOf(inGroup);
}

function oneOf<Thing extends { readonly name: string }>(found: readonly Thing[]): Meaning<Thing> {
  const [of, ...others] = found;
  if (!of) return { kind: 'unknown' };
  return others.length === 0 ? { kind: 'one', of } : { kind: 'several', names: found.map(({ name }) => name) };
}

/** Of the things of a table the first that the format has the word for. */
function targetOf<Thing>(
  { ledgerWords = [] }: FormatTable,
  word: string,
  find: (name: string) => Thing | undefined,
): Thing | undefined {
  const key = labelKey(word);
  if (key === '') return undefined;
  for (const { target, words } of ledgerWords) {
    const found = words.some((one) => labelKey(one) === key) ? find(target) : undefined;
    if (found) return found;
  }
  return undefined;
}

const between = /[-\u2013\u2014\uff0d/\uff0f>\uff1e:\uff1a()\uff08\uff09,\uff0c;\uff1b\u3001\s]+/;

/** The text itself, and what stands between its marks: 不予公开-属于国家秘密. */
function partsOf(text: string): readonly string[] {
  return [text, ...text.split(between)].filter((part) => part !== '');
}
