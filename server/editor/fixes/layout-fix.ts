import type { FixData } from '../../checks/fix-data.ts';
import { groupBy } from '../../group-by.ts';
import { tableText } from '../../report/new-report.ts';
import { type Draft, deleteLine, type Fix, tableNamed } from './fix.ts';

/** A table as the language has it, aligned: one heading for each column, one label in each row, one row in each line. */
export function layoutFix({ table: name }: FixData & { kind: 'lay-out' }, draft: Draft): Fix[] {
  const table = tableNamed(draft, name);
  if (!table?.definition || !table.layout) return [];
  const cells = table.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)].map(escaped));
  const [, header = '', ...texts] = tableText(table.definition, cells).split('\n');
  const [first, ...others] = table.layout.headings;
  const byLine = groupBy([...table.rows.entries()], ([, { range }]) => range.start.line);
  const rows = [...byLine.values()].map(([[at, { range }], ...more]) => {
    const newText = [at, ...more.map(([index]) => index)].map((index) => texts[index] ?? '').join(draft.lineBreak);
    return { range, newText };
  });
  return [
    {
      title: {
        zh: `整理表“${name}”：每行一个行名，数字不变`,
        en: `Tidy table “${name}”: one name in each row, same numbers`,
      },
      edits: [
        ...(first ? [{ range: first, newText: header }] : []),
        ...others.map(({ start }) => deleteLine(draft, start.line)),
        ...rows,
      ],
      preferred: true,
      certain: true,
    },
  ];
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|');
}
