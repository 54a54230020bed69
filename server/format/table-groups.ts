import { kindOf } from './report-line.ts';
import type { LineRange } from './rewrite.ts';
import type { SourceLine } from './source.ts';

/** The lines of a table: the one that opens it, rows, rules, explanations, and what stands between them. */
export interface TableGroup {
  /** A free table has columns of words and a header of its own; rows that no table opens look like statutory ones. */
  readonly style: 'statutory' | 'free';
  readonly range: LineRange;
  readonly rows: readonly SourceLine[];
}

/** The tables of a report in the order of the text. */
export function tableGroups(lines: readonly SourceLine[]): readonly TableGroup[] {
  const groups: { style: TableGroup['style']; first: number; last: number; rows: SourceLine[] }[] = [];
  let current: (typeof groups)[number] | undefined;
  for (const line of lines) {
    const kind = kindOf(line);
    const continues = kind === 'row' || kind === 'rule' || kind === 'explanation';
    if (kind === 'table' || (kind === 'row' && !current)) {
      const style = line.words[1]?.type === 'TABLE_TITLE' ? 'free' : 'statutory';
      current = { style, first: line.number, last: line.number, rows: [] };
      groups.push(current);
    } else if (kind !== 'comment' && kind !== 'unknown' && !continues) current = undefined;
    if (current && continues) current.last = line.number;
    if (current && kind === 'row' && line.understood) current.rows.push(line);
  }
  return groups.map(({ style, first, last, rows }) => ({ style, range: { first, last }, rows }));
}

/** The range, grown until it cuts no table: a table is aligned as a whole or not at all. */
export function grownOverTables({ first, last }: LineRange, groups: readonly TableGroup[]): LineRange {
  const met = groups.map(({ range }) => range).filter((range) => range.first <= last && range.last >= first);
  return { first: Math.min(first, met[0]?.first ?? first), last: Math.max(last, met.at(-1)?.last ?? last) };
}
