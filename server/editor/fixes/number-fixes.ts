import type { FixData, RepairedCell, RepairedRow } from '../../checks/fix-data.ts';
import { isComputable } from '../../checks/repair.ts';
import { newRow } from '../../report/new-report.ts';
import { judgedParts, type Report } from '../../report/report.ts';
import { hasLine, isSameRange, type TextRange } from '../../report/text-range.ts';
import { type Draft, type Fix, fillCell, insertLines, tableNamed, writeCell } from './fix.ts';
import { insertRows } from './insert-fixes.ts';

/**
 * Each number that would make the sums agree; where the number is a total, also to have it computed. After these, what
 * takes more than one cell.
 */
export function repairFixes(data: FixData & { kind: 'repair' }, range: TextRange, draft: Draft): Fix[] {
  const { cells, unique, rows = [], together = [], computed = [], open = false } = data;
  const [first, ...others] = cells.map(
    ({ range: cell, text, place }, index): Fix => ({
      title: { zh: `将“${place}”改为 ${text}`, en: `Change “${place}” to ${inEnglish(text)}` },
      edits: [{ range: cell, newText: text }],
      preferred: index === 0 && !open,
      certain: unique && cells.length === 1,
    }),
  );
  const alone = first ? [first, ...(isTotal(draft.report, range) ? [computeHere(range)] : []), ...others] : [];
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
function erases({ range, text }: RepairedCell, { report, lines }: Draft): boolean {
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
function isTotal(report: Report, range: TextRange): boolean {
  return judgedParts(report).some(({ equations }) =>
    equations.some(
      ({ kind, total }) => kind === 'must' && total && isComputable(total) && isSameRange(total.range, range),
    ),
  );
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

/** Several numbers changed at once, for each set of them: which is meant the author has to choose. */
function togetherFixes(sets: readonly (readonly RepairedCell[])[], draft: Draft): Fix[] {
  return sets.map(
    (cells): Fix => ({
      title: {
        zh: `将${cells.map(({ place, text }) => `“${place}”改为 ${text}`).join('、')}`,
        en: `Change ${listed(cells.map(({ place, text }) => `“${place}” to ${inEnglish(text)}`))}`,
      },
      edits: cells.map(({ range, text }) => writeCell(range, text, draft)),
      preferred: false,
      certain: false,
    }),
  );
}

/** Totals left to the rules, all at once. */
function computeFix(totals: readonly RepairedCell[]): Fix[] {
  if (totals.length === 0) return [];
  const places = totals.map(({ place }) => `“${place}”`);
  return [
    {
      title: {
        zh: `将${places.join('、')}改为“=”，自动计算`,
        en: `Change ${listed(places)} to “=”, computed automatically`,
      },
      edits: totals.map(({ range, text: newText }) => ({ range, newText })),
      preferred: false,
      certain: false,
    },
  ];
}

/** `甲`, `甲 and 乙`, `甲, 乙 and 丙` */
function listed(texts: readonly string[]): string {
  return [texts.slice(0, -1).join(', '), texts.at(-1)].filter(Boolean).join(' and ');
}

/** A number in a row that 其余 fills needs a row of its own, which says in its other cells what 其余 says. */
function restFixes(rows: readonly RepairedRow[], draft: Draft): Fix[] {
  return rows.flatMap((repaired) => {
    const { row, column, text } = repaired;
    const edits = writtenOut(repaired, draft);
    return edits.length === 0
      ? []
      : [
          {
            title: {
              zh: `补写“${row}”行，其中“${column}”填 ${text}`,
              en: `Insert row “${row}” with ${text} in “${column}”`,
            },
            edits,
            preferred: rows.length === 1,
            certain: false,
          },
        ];
  });
}

function writtenOut({ table: name, row, column, text }: RepairedRow, draft: Draft): Fix['edits'] {
  const table = tableNamed(draft, name);
  const definition = table?.definition;
  const rest = table?.rows.find(({ kind }) => kind === 'rest');
  const meant = definition?.rows.find((candidate) => candidate.name === row);
  if (!table || !definition || !rest || !meant) return [];
  const [label = row, ...computed] = newRow(definition, meant);
  const cells = computed.map((total, index) => {
    if (definition.columns[index]?.name === column) return text;
    return rest.cells.length === 1 ? total || (rest.cells[0]?.text ?? '') : (rest.cells[index]?.text ?? '');
  });
  return insertRows(table, definition, [row], () => [label, ...cells], draft);
}

/** A number without what is said of it, which becomes a note of the table. */
export function noteFix({ range, text, note, certain }: FixData & { kind: 'note-remark' }, draft: Draft): Fix {
  const { line } = range.start;
  const table = draft.report.tables.find(({ whole }) => hasLine(whole, line));
  return {
    title: {
      zh: `改为“${text}”，附注移到表下`,
      en: `Change to “${text}” and move the remark below the table`,
    },
    edits: [
      { range, newText: text },
      insertLines(draft, (table?.whole.end.line ?? line) + 1, [`注: ${escapedProse(note)}`]),
    ],
    preferred: true,
    certain,
  };
}

/** What would mean something in prose stands there as it is. */
function escapedProse(text: string): string {
  return text.replace(/[\\{}*[\]]/g, '\\$&');
}

/** A number as it stands, and in quotes what says more than one: `“0（其中网络16件）”`. */
function inEnglish(text: string): string {
  return /\p{Script=Han}/u.test(text) ? `“${text}”` : text;
}
