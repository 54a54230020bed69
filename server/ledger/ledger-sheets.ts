import { type Grid, ownText } from '../grid/grid.ts';
import type { SourceDocument } from '../import/source.ts';
import { labelKey } from '../language/label-key.ts';
import type { Text } from '../shared/text.ts';
import type { LedgerMemory } from './ledger-memory.ts';
import { type RoleName, roles } from './roles.ts';

/** A sheet of a register: its lines below the headings, and which column tells what. */
export interface LedgerSheet {
  readonly place: Text;
  readonly headings: readonly string[];
  readonly columns: ReadonlyMap<RoleName, number>;
  /** Lines that say something, each with its number in the file. */
  readonly lines: readonly LedgerLine[];
}

/** A line of a register. */
export interface LedgerLine {
  /** From 1, as spreadsheets count. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Titles and remarks stand above the headings. */
const mostAbove = 15;

/**
 * The sheets of a register, with the columns that their headings tell; those without any date of receipt are something else. Where
 * none has one, the sheet that comes nearest, so that one can ask.
 */
export function ledgerSheets(source: SourceDocument, memory: LedgerMemory): readonly LedgerSheet[] {
  const sheets = source.blocks.flatMap((block) =>
    block.kind === 'grid' ? (sheetOf(block.grid, block.place, memory) ?? []) : [],
  );
  const dated = sheets.filter(({ columns }) => columns.has('收到日期'));
  if (dated.length > 0) return dated;
  const [nearest] = sheets.toSorted(
    (one, other) => other.columns.size - one.columns.size || other.lines.length - one.lines.length,
  );
  return nearest ? [nearest] : [];
}

/** The roles that a sheet lacks and that nothing can be counted without. */
export function rolesMissing({ columns }: LedgerSheet): readonly RoleName[] {
  return roles.flatMap((role) => ('required' in role && !columns.has(role.name) ? [role.name] : []));
}

function sheetOf(grid: Grid, place: Text, memory: LedgerMemory): LedgerSheet | undefined {
  const candidates = grid.slice(0, mostAbove).map((row, index) => {
    // A heading over several columns is none of theirs; one that reaches down from above still is.
    const headings = row.map(({ text, left }) => (left ? '' : text.trim()));
    return { index, headings, columns: columnsOf(headings, memory) };
  });
  const [head] = candidates.toSorted(
    (one, other) =>
      other.columns.size - one.columns.size ||
      wordsIn(other.headings) - wordsIn(one.headings) ||
      other.index - one.index,
  );
  if (!head || wordsIn(head.headings) < 2) return undefined;
  const lines = grid.slice(head.index + 1).map((row, index) => ({
    number: head.index + index + 2,
    // A merged cell says its text of every line that it reaches.
    cells: head.headings.map((_, x) => (row[x]?.left ? '' : (row[x]?.text ?? '').trim())),
  }));
  return {
    place,
    headings: head.headings,
    columns: head.columns,
    lines: lines.filter(
      ({ cells }, index) =>
        cells.some((cell) => cell !== '') && grid[head.index + 1 + index]?.some((cell) => ownText(cell) !== ''),
    ),
  };
}

function wordsIn(headings: readonly string[]): number {
  return headings.filter((text) => /\p{L}/u.test(text)).length;
}

/** Which column has which role: as answered, by its heading, or by a heading that holds one of the words. */
function columnsOf(headings: readonly string[], { columns }: LedgerMemory): ReadonlyMap<RoleName, number> {
  const keys = headings.map(labelKey);
  const found = new Map<RoleName, number>();
  const take = (role: RoleName, at: number) => {
    if (at >= 0 && !found.has(role) && ![...found.values()].includes(at)) found.set(role, at);
  };
  for (const { name } of roles) take(name, headings.indexOf(columns.get(name) ?? '\n'));
  for (const role of roles) for (const word of role.headings) take(role.name, keys.indexOf(labelKey(word)));
  for (const role of roles)
    for (const word of role.headings)
      if (word.length > 3)
        take(
          role.name,
          keys.findIndex((key) => key.includes(labelKey(word))),
        );
  return found;
}
