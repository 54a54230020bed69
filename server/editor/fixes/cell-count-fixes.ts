import type { FixData } from '../../checks/fix-data.ts';
import { inOrderOfText, type TextRange } from '../../report/text-range.ts';
import { type Draft, deleteLine, type Fix, slotOf } from './fix.ts';

type AddCells = FixData & { kind: 'add-cells' };

/** What was left out of a row, where that is known, and blank cells behind its last one. */
export function addCellsFixes(data: AddCells, draft: Draft): Fix[] {
  const known = [...barFix(data, draft), ...lostFix(data, draft)];
  return [...known, blankFix(data, draft)];
}

/** Bars between numbers that stand in one cell; what is behind them stays where it is. */
function barFix({ gaps }: AddCells, { lines }: Draft): Fix[] {
  if (!gaps) return [];
  const count = gaps.length;
  return [
    {
      title: {
        zh: `在两数之间补 ${count} 条竖线`,
        en: `Put ${count === 1 ? 'a bar' : `${count} bars`} between the numbers`,
      },
      edits: gaps.map((range) => {
        const blank = (lines[range.start.line] ?? '').slice(range.start.character, range.end.character);
        return { range, newText: ' | '.padEnd(blank.length) };
      }),
      preferred: true,
      certain: false,
    },
  ];
}

/** The number with which sums agree. */
function lostFix({ lost, row }: AddCells, draft: Draft): Fix[] {
  if (!lost) return [];
  const at = lost.before && slotOf(lost.before, draft).start;
  const cell = ` ${lost.text} |`;
  return [
    {
      title: {
        zh: `在“${lost.column}”列补 ${lost.text}，合计即一致`,
        en: `Insert ${lost.text} under “${lost.column}”, where the totals agree`,
      },
      edits: [at ? { range: { start: at, end: at }, newText: cell } : atEnd(row.start.line, cell, draft)],
      preferred: true,
      certain: false,
    },
  ];
}

/** Blank cells at the end move no number; but which column lacks its own, nobody knows. */
function blankFix({ row, count }: AddCells, draft: Draft): Fix {
  return {
    title: {
      zh: `在行末补 ${count} 个待填的格`,
      en: `Add ${count === 1 ? 'an empty cell' : `${count} empty cells`} at the end of the row`,
    },
    edits: [atEnd(row.start.line, '  |'.repeat(count), draft)],
    preferred: false,
    certain: false,
  };
}

function atEnd(line: number, cells: string, { lines }: Draft) {
  const text = (lines[line] ?? '').trimEnd();
  const end = { line, character: text.length };
  return { range: { start: end, end }, newText: (text.endsWith('|') ? '' : ' |') + cells };
}

/** Takes cells away, blank ones with the bar behind them. */
export function dropCellsFix({ cells, unique, text }: FixData & { kind: 'drop-cells' }, { lines }: Draft): Fix[] {
  const count = cells.length;
  return [
    {
      title:
        text === undefined
          ? { zh: `删去 ${count} 个未填的格`, en: `Delete ${count === 1 ? 'an empty cell' : `${count} empty cells`}` }
          : { zh: `删去多余的“${text}”`, en: `Delete “${text}”, which is one too many` },
      edits: cells.map((cell) => ({
        range: text === undefined ? withNextBar(cell) : withBar(cell, lines),
        newText: '',
      })),
      preferred: unique,
      certain: false,
    },
  ];
}

function withNextBar({ start, end }: TextRange): TextRange {
  return { start, end: { line: end.line, character: end.character + 1 } };
}

/** A cell with the bar in front of it and the blanks around it. */
function withBar({ start, end }: TextRange, lines: readonly string[]): TextRange {
  const line = lines[start.line] ?? '';
  const before = /[|\uff5c]\s*$/.exec(line.slice(0, start.character))?.index ?? start.character;
  const behind = /^\s*/.exec(line.slice(end.character))?.[0].length ?? 0;
  return { start: { line: start.line, character: before }, end: { line: end.line, character: end.character + behind } };
}

/**
 * The cells of all lines in the order of the form, so that each number stays under its heading; or the header row alone,
 * for numbers that stand in the order of the form already, which only the author knows.
 */
export function columnOrderFixes({ header, rows, harmless }: FixData & { kind: 'column-order' }, draft: Draft): Fix[] {
  const alone: Fix = {
    title: { zh: `只改表头，数字不动：${header.text}`, en: `Change the header row only: ${header.text}` },
    edits: [{ range: header.range, newText: header.text }],
    preferred: harmless,
    certain: false,
  };
  if (rows.length === 0) return [alone];
  const along: Fix = {
    title: {
      zh: '各列连同数字一起，按格式的列序排列',
      en: 'Put the columns into the order of the format, with their numbers',
    },
    edits: rows.flatMap((cells) => {
      const slots = cells.map((cell) => slotOf(cell, draft));
      const places = slots.toSorted((a, b) => inOrderOfText(a.start, b.start));
      return places.flatMap((range, index) => {
        const from = slots[index] ?? range;
        return from === range ? [] : [{ range, newText: textOf(from, draft) }];
      });
    }),
    preferred: true,
    certain: false,
  };
  return [along, alone];
}

function textOf({ start, end }: TextRange, { lines }: Draft): string {
  return (lines[start.line] ?? '').slice(start.character, end.character);
}

/**
 * A header row of another form: all headings of this form at once, or no header row, which a table may do without. That
 * the numbers below are those of this form only the author knows, so neither is preferred.
 */
export function headerFixes({ row, heading }: FixData & { kind: 'header' }, draft: Draft): Fix[] {
  const choice = { preferred: false, certain: false };
  const one = heading && {
    title: { zh: `改为“${heading.text}”`, en: `Change to “${heading.text}”` },
    edits: [{ range: heading.range, newText: heading.text }],
  };
  return [
    {
      title: {
        zh: `表头全部改为本格式的列：${row.text}`,
        en: `Replace the header row with that of the format: ${row.text}`,
      },
      edits: [{ range: row.range, newText: row.text }],
      ...choice,
    },
    {
      title: {
        zh: '删去表头，按本格式的列序识别',
        en: 'Delete the header row: numbers are read in the order of the format',
      },
      edits: [deleteLine(draft, row.range.start.line)],
      ...choice,
    },
    ...(one ? [{ ...one, ...choice }] : []),
  ];
}
