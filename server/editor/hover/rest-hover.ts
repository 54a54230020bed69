import type { Fact, StatutoryTable, WrittenRow } from '../../report/report.ts';
import type { Language, Text } from '../../text.ts';
import { blocks, colon, escapeMarkdown, listed } from './markdown.ts';

/** 其余, or one of its cells: which rows it fills with what, and which numbers rules compute instead. */
export function restHover(table: StatutoryTable, row: WrittenRow, language: Language, index?: number): string {
  const cells = index === undefined ? row.cells : row.cells.slice(index, index + 1);
  const ranges = new Set(cells.map(({ range }) => range));
  const column = row.cells.length > 1 && index !== undefined ? table.definition?.columns[index] : undefined;
  const name = escapeMarkdown(['其余', ...(column ? [column.label] : [])].join(' · '));
  const facts = table.facts.flat().filter(({ range }) => ranges.has(range));
  return blocks([`**${name}**`, ...(facts.length === 0 ? [idle(table, row)[language]] : told(facts, row, language))]);
}

function idle({ rows }: StatutoryTable, row: WrittenRow): Text {
  if (rows.find(({ kind }) => kind === 'rest') !== row)
    return { zh: '前面已有“其余”，这一行不起作用', en: 'There is already a row 其余 above; this one has no effect' };
  return { zh: '各行都已写出，“其余”没有要填的行', en: 'Every row is given: none is left for 其余' };
}

function told(facts: readonly Fact[], row: WrittenRow, language: Language): readonly string[] {
  const filled = facts.filter(({ origin }) => origin === 'filled');
  const empty = facts.filter(({ origin }) => ['blank', 'unreadable', 'uncounted'].includes(origin));
  const computed = facts.filter(({ origin }) => origin === 'computed');
  const isComputed = (same: (fact: Fact) => boolean) => facts.filter(same).every(({ origin }) => origin === 'computed');
  const rows = namesOf(computed, ({ row: one }) => one).filter((name) => isComputed((fact) => fact.row.name === name));
  // Where the author wrote a cell for each column, what is computed are rows.
  const columns = namesOf(row.cells.length === 1 ? computed : [], ({ column }) => column).filter((name) =>
    isComputed((fact) => fact.column.name === name),
  );
  const line = (names: readonly string[], label: Text) =>
    names.length === 0 ? [] : [escapeMarkdown(label[language] + colon(language) + listed(names, language))];
  const columnLabel: Text = { zh: '自动计算的列', en: 'Computed columns' };
  const rowLabel: Text = { zh: '自动计算的行', en: 'Computed rows' };
  return [
    ...line(
      namesOf(filled, ({ row: one }) => one),
      fills(filled),
    ),
    ...line(
      namesOf(empty, ({ row: one }) => one),
      leavesOpen(empty),
    ),
    ...line(rows, rowLabel),
    ...line(rows.length > 0 && filled.length + empty.length === 0 ? [] : columns, columnLabel),
  ];
}

function fills(facts: readonly Fact[]): Text {
  const count = namesOf(facts, ({ row }) => row).length;
  const values = [...new Set(facts.map(({ value }) => value?.toFixed() ?? '?'))];
  if (values.length > 1)
    return {
      zh: `各列填各自的数，填入没有写出的 ${count} 行`,
      en: `Fills ${rowsNotWritten(count)} with a number for each column`,
    };
  return {
    zh: `没有写出的 ${count} 行填 ${values.join()}`,
    en: `Fills ${rowsNotWritten(count)} with ${values.join()}`,
  };
}

function leavesOpen(facts: readonly Fact[]): Text {
  const count = namesOf(facts, ({ row }) => row).length;
  return { zh: `没有写出的 ${count} 行都未填`, en: `Leaves ${rowsNotWritten(count)} empty` };
}

function rowsNotWritten(count: number): string {
  return count === 1 ? 'the 1 row that is not given' : `the ${count} rows that are not given`;
}

function namesOf(facts: readonly Fact[], part: (fact: Fact) => { readonly name: string }): readonly string[] {
  return [...new Set(facts.map((fact) => part(fact).name))];
}
