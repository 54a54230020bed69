import type { FixData, MendedCell } from '../../checks/fix-data.ts';
import { freeTablesOf } from '../../report/free-tables.ts';
import type { FreeTable, Report } from '../../report/report.ts';
import { isSameRange, type TextRange } from '../../report/text-range.ts';
import { fillCell } from './cells.ts';
import type { Draft, Fix } from './fix.ts';
import { restFixes } from './rest-fixes.ts';
import { computeFix, togetherFixes } from './together-fixes.ts';

/**
 * Each number that would make the sums agree; where the number is a total, also to have it computed. After these, what
 * takes more than one cell.
 */
export function repairFixes(data: FixData & { kind: 'repair' }, range: TextRange, draft: Draft): Fix[] {
  const { cells, unique, rows = [], together = [], computed = [], open = false } = data;
  const [first, ...others] = cells.map(
    ({ range: cell, text, place }, index): Fix => ({
      title: { zh: `将“${place}”改为 ${text}`, en: `Change “${place}” to ${text}` },
      edits: [{ range: cell, newText: text }],
      preferred: index === 0 && !open,
      certain: unique && cells.length === 1,
    }),
  );
  const alone = first ? [first, ...(isComputable(draft.report, range) ? [computeHere(range)] : []), ...others] : [];
  const only = unique && cells.length === 0 && together.length === 1;
  // A number that stands there was counted once: to write 0 over it comes last.
  const kept = together.filter((set) => !set.some((cell) => erases(cell, draft)));
  const inOrder = [...kept, ...together.filter((set) => !kept.includes(set))];
  const several = togetherFixes(inOrder, draft).map((fix) => ({ ...fix, preferred: only }));
  const written = restFixes(rows, draft);
  return [
    ...alone,
    ...(rows.length > 1
      ? [...several.slice(0, kept.length), ...written, ...several.slice(kept.length)]
      : [...written, ...several]),
    ...computeFix(computed),
  ];
}

/** Whether 0 would be written over what came in, or over more than a slip of one. */
function erases({ range, text }: MendedCell, { report, lines }: Draft): boolean {
  if (text !== '0') return false;
  const before = Number(lines[range.start.line]?.slice(range.start.character, range.end.character));
  const fact = report.facts.find((one) => isSameRange(one.range, range));
  return before > 1 || (before === 1 && fact !== undefined && fact.row === fact.table.rows[0]);
}

function computeHere(range: TextRange): Fix {
  return {
    title: { zh: '改为“=”，自动计算', en: 'Change to “=”, computed automatically' },
    edits: [{ range, newText: '=' }],
    preferred: false,
    certain: false,
  };
}

/** Two numbers changed at once: a shifted number back into its cell, and what belongs where it stood. */
export function pairFixes(
  { pairs, cells, unique }: FixData & { kind: 'repair-pair' },
  range: TextRange,
  draft: Draft,
): Fix[] {
  const [first, ...others] = togetherFixes(pairs, draft);
  const alone = repairFixes({ kind: 'repair', cells, unique: false }, range, draft);
  const behind = [...others, ...alone].map((fix) => ({ ...fix, preferred: false }));
  return first ? [{ ...first, preferred: true, certain: unique }, ...behind] : behind;
}

/** Whether the typed number at a place is a total: one that a rule would give. */
function isComputable(report: Report, range: TextRange): boolean {
  return isTotalOfForm(report, range) || freeTablesOf(report).some((table) => isFreeTotal(table, range));
}

function isTotalOfForm({ facts, equations }: Report, range: TextRange): boolean {
  const fact = facts.find((candidate) => candidate.origin === 'typed' && isSameRange(candidate.range, range));
  return equations.some(
    ({ kind, rule, left }) =>
      fact && kind === 'must' && rule.relation === '=' && left.length === 1 && left[0]?.fact === fact,
  );
}

/** A number with a unit stays one: `=` would print without it. */
function isFreeTotal({ equations }: FreeTable, range: TextRange): boolean {
  return equations.some(({ must, relation, left: [total, ...others] }) => {
    const { range: place, reading } = total?.cell ?? {};
    const isBareNumber = reading?.kind === 'number' && reading.unit === undefined;
    return must && relation === '=' && others.length === 0 && isBareNumber && place && isSameRange(place, range);
  });
}

/** Numbers written into empty cells, as wide as the space was, so that columns stay where they are. */
export function fillFix({ cells, breaks = false }: FixData & { kind: 'fill' }, { lines }: Draft): Fix[] {
  const written = cells.filter(({ text }) => text !== '');
  const [first] = written;
  if (!first) return [];
  const { text } = first;
  const isOneNumber = text !== '=' && written.every((cell) => cell.text === text);
  const count = written.length;
  const cellWord = count === 1 ? 'cell' : 'cells';
  return [
    {
      title: isOneNumber
        ? { zh: `未填处填 ${text}（${count} 格）`, en: `Enter ${text} in ${count} empty ${cellWord}` }
        : { zh: `填写未填的格（${count} 格）`, en: `Fill in the empty cells (${count} ${cellWord})` },
      edits: cells.map((cell) => fillCell(cell.range, cell.text, lines)),
      preferred: !breaks,
      certain: false,
    },
  ];
}
