import type { TextEdit } from 'vscode-languageserver-protocol';
import type { FixData } from '../../checks/fix-data.ts';
import type { Fact, Report } from '../../report/report.ts';
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
  const total = computable(report, range);
  if (!total) return repairs;
  const compute: Fix = {
    title: { zh: '改为“=”，由规则计算', en: 'Change to “=”: let the rules compute it' },
    edits: [{ range: total.range, newText: '=' }],
    preferred: false,
    certain: false,
  };
  return [...repairs.slice(0, 1), compute, ...repairs.slice(1)];
}

/** The typed number at a place that a rule would give: a total. */
function computable({ facts, equations }: Report, range: TextRange): Fact | undefined {
  const fact = facts.find((candidate) => candidate.origin === 'typed' && sameRange(candidate.range, range));
  const total = equations.some(
    ({ kind, rule, left }) => kind === 'must' && rule.relation === '=' && left.length === 1 && left[0]?.fact === fact,
  );
  return fact && total ? fact : undefined;
}

/** Numbers written into blank cells, as wide as the blank was, so that columns stay where they are. */
export function fillFix({ cells }: FixData & { kind: 'fill' }, { lines }: Draft): Fix[] {
  if (cells.length === 0) return [];
  const zeros = cells.every(({ text }) => text === '0');
  const count = cells.length;
  return [
    {
      title: zeros
        ? { zh: `空白处填 0（${count} 格）`, en: `Fill in 0 (${count} cells)` }
        : { zh: `填写空白处（${count} 格）`, en: `Fill in the blanks (${count} cells)` },
      edits: cells.map(({ range, text }) => fillCell(range, text, lines)),
      preferred: true,
      certain: false,
    },
  ];
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
