import type { Fact } from '../../report/evaluated.ts';
import { freeTablesOf, type Report } from '../../report/report.ts';
import type { TextRange } from '../../report/text-range.ts';
import type { FreeTable } from '../../report/written.ts';
import { type Difference, placeCalled } from './difference.ts';
import { foldedWords } from './words.ts';

/** Tables of the author's own whose cells are not those of the page. Titles tell which is which, or else their labels. */
export function* ownTableDifferences(report: Report, published: Report): Iterable<Difference> {
  const others = new Set(freeTablesOf(published));
  for (const table of freeTablesOf(report)) {
    const other = counterpartOf(table, [...others]);
    if (other) {
      others.delete(other);
      yield* inTable(table, other);
    } else yield { ...placed(table), own: table.title, published: undefined, range: table.titleRange };
  }
}

function placed({ title }: FreeTable): Pick<Difference, 'kind' | 'place'> {
  return { kind: 'number', place: { zh: `表“${title}”`, en: `table “${title}”` } };
}

function counterpartOf(table: FreeTable, others: readonly FreeTable[]): FreeTable | undefined {
  const title = keyOf(table.title);
  const labels = new Set(labelsOf(table));
  const likeness = (other: FreeTable) => {
    const all = labelsOf(other);
    return all.filter((label) => labels.has(label)).length / Math.max(1, labels.size, all.length);
  };
  const [best] = others
    .map((other) => ({ other, score: likeness(other) + (keyOf(other.title) === title ? 1 : 0) }))
    .filter(({ score }) => score >= 0.5)
    .sort((one, other) => other.score - one.score);
  return best?.other;
}

function labelsOf({ rows, columns }: FreeTable): readonly string[] {
  return [...rows.map(({ label }) => label), ...columns.map(({ name }) => name)].map(keyOf);
}

function keyOf(text: string): string {
  return foldedWords(text).join('');
}

function* inTable(table: FreeTable, other: FreeTable): Iterable<Difference> {
  const [lines, theirs] = [linesOf(table), linesOf(other)];
  if (lines.length !== theirs.length || table.columns.length !== other.columns.length) {
    const size = (rows: readonly Line[], { columns }: FreeTable) => `${rows.length} × ${columns.length + 1}`;
    const range = table.titleRange;
    yield { ...placed(table), own: size(lines, table), published: size(theirs, other), range };
    return;
  }
  for (const [y, { cells, name }] of lines.entries())
    for (const [x, cell] of cells.entries()) {
      const text = theirs[y]?.cells[x]?.text ?? '';
      if (isSame(cell.text, text)) continue;
      const place = placeCalled(`${table.title}：${[name, table.columns[x - 1]?.name].filter(Boolean).join('·')}`);
      yield { kind: 'number', place, own: cell.text, published: text, range: cell.range };
    }
}

interface Line {
  readonly name: string;
  readonly cells: readonly { readonly text: string; readonly range: TextRange }[];
}

/** The header row and the rows, each with its label. */
function linesOf({ corner, columns, rows, titleRange }: FreeTable): readonly Line[] {
  const head = [{ text: corner, range: columns[0]?.range ?? titleRange }, ...columns.map(asCell)];
  return [
    { name: '', cells: head },
    ...rows.map(({ label, range, cells }) => ({
      name: label,
      cells: [{ text: label, range }, ...cells.filter(({ origin }) => origin !== 'missing').map(shown)],
    })),
  ];
}

function asCell({ name, range }: FreeTable['columns'][number]) {
  return { text: name, range };
}

function shown({ value, text, origin, range }: Fact) {
  return { text: origin === 'computed' ? (value?.toFixed() ?? '') : text.trim(), range };
}

function isSame(own: string, published: string): boolean {
  const [one, other] = [own, published].map(keyOf);
  const isNone = (key: string | undefined) => key === '' || key === '0' || key === '无';
  return one === other || (isNone(one) && isNone(other));
}
