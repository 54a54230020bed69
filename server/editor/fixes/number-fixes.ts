import type { TextEdit } from 'vscode-languageserver-protocol';
import type { FixData } from '../../checks/fix-data.ts';
import { freeTablesOf } from '../../report/free-tables.ts';
import type { FreeTable, Report } from '../../report/report.ts';
import type { TextRange } from '../../report/text-range.ts';
import type { Draft, Fix } from './fix.ts';

/** Each number that would make the sums agree; where the number is a total, also to have it computed. */
export function repairFixes(
  { cells, unique }: FixData & { kind: 'repair' },
  range: TextRange,
  { report }: Draft,
): Fix[] {
  const repairs = cells.map(
    ({ range: cell, text, place }, index): Fix => ({
      title: { zh: `将“${place}”改为 ${text}`, en: `Change “${place}” to ${text}` },
      edits: [{ range: cell, newText: text }],
      preferred: index === 0,
      certain: unique && cells.length === 1,
    }),
  );
  if (!isComputable(report, range)) return repairs;
  const compute: Fix = {
    title: { zh: '改为“=”，由规则计算', en: 'Change to “=”: let the rules compute it' },
    edits: [{ range, newText: '=' }],
    preferred: false,
    certain: false,
  };
  return [...repairs.slice(0, 1), compute, ...repairs.slice(1)];
}

/** Two numbers changed at once: a shifted number back into its cell, and what belongs where it stood. */
export function pairFixes(
  { pairs, cells, unique }: FixData & { kind: 'repair-pair' },
  range: TextRange,
  draft: Draft,
): Fix[] {
  const together = pairs.map(([one, other], index): Fix => {
    const zh = `将“${one.place}”改为 ${one.text}、“${other.place}”改为 ${other.text}`;
    const en = `Change “${one.place}” to ${one.text} and “${other.place}” to ${other.text}`;
    const edits = [one, other].map(({ range: cell, text }) => writeCell(cell, text, draft));
    return { title: { zh, en }, edits, preferred: index === 0, certain: unique };
  });
  const alone = repairFixes({ kind: 'repair', cells, unique: false }, range, draft);
  return [...together, ...alone.map((fix) => ({ ...fix, preferred: false }))];
}

/** Whether the typed number at a place is a total: one that a rule would give. */
function isComputable(report: Report, range: TextRange): boolean {
  return isTotalOfForm(report, range) || freeTablesOf(report).some((table) => isFreeTotal(table, range));
}

function isTotalOfForm({ facts, equations }: Report, range: TextRange): boolean {
  const fact = facts.find((candidate) => candidate.origin === 'typed' && sameRange(candidate.range, range));
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
    return must && relation === '=' && others.length === 0 && isBareNumber && place && sameRange(place, range);
  });
}

/** Numbers written into blank cells, as wide as the blank was, so that columns stay where they are. */
export function fillFix({ cells }: FixData & { kind: 'fill' }, { lines }: Draft): Fix[] {
  if (cells.length === 0) return [];
  const zeros = cells.every(({ text }) => text === '0');
  const count = cells.length;
  const cellWord = count === 1 ? 'cell' : 'cells';
  return [
    {
      title: zeros
        ? { zh: `空白处填 0（${count} 格）`, en: `Fill in 0 (${count} ${cellWord})` }
        : { zh: `填写空白处（${count} 格）`, en: `Fill in the blanks (${count} ${cellWord})` },
      edits: cells.map(({ range, text }) => fillCell(range, text, lines)),
      preferred: true,
      certain: false,
    },
  ];
}

function writeCell(range: TextRange, text: string, { lines }: Draft): TextEdit {
  const written = (lines[range.start.line] ?? '').slice(range.start.character, range.end.character);
  return written.trim() === '' ? fillCell(range, text, lines) : { range, newText: text };
}

function fillCell(range: TextRange, text: string, lines: readonly string[]): TextEdit {
  const line = lines[range.start.line] ?? '';
  const blank = line.slice(range.start.character, range.end.character);
  // A row that ends before the cell lacks its bar, too.
  const atEnd = range.end.character >= line.trimEnd().length;
  if (blank === '' && atEnd) return { range, newText: line.trimEnd().endsWith('|') ? ` ${text} |` : ` | ${text}` };
  return { range, newText: ` ${text} `.padEnd(blank.length) };
}

function sameRange(one: TextRange, other: TextRange): boolean {
  return (
    one.start.line === other.start.line &&
    one.start.character === other.start.character &&
    one.end.line === other.end.line &&
    one.end.character === other.end.character
  );
}
