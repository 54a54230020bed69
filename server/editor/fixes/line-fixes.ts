import type { FixData } from '../../checks/fix-data.ts';
import type { Text } from '../../text.ts';
import { type Draft, deleteLine, deleteLines, type Fix, insertLines, tableNamed } from './fix.ts';
import { insertRows } from './insert-fixes.ts';

/** The line that opens what stands below it: a blank line above it, and below it where it is a heading. */
export function openingFix({ line, text, apart }: FixData & { kind: 'insert-line' }, draft: Draft): Fix {
  const isBelowText = line > 0 && draft.lines[line - 1]?.trim() !== '';
  return {
    title: { zh: `在上方写“${text}”`, en: `Write “${text}” above` },
    edits: [insertLines(draft, line, [...(isBelowText ? [''] : []), text, ...(apart ? [''] : [])])],
    preferred: true,
    certain: false,
  };
}

/** The lines that open several tables at once, each in the place of its caption or above its rows. */
export function openTablesFix({ openings }: FixData & { kind: 'open-tables' }, draft: Draft): Fix {
  const names = openings.map(({ text }) => text);
  return {
    title: {
      zh: `补写${openings.length}张表的表行（“${names.join('”、“')}”）`,
      en: `Write the ${openings.length} missing lines (“${names.join('”, “')}”)`,
    },
    edits: openings.map(({ line, text, caption }) =>
      caption
        ? { range: caption, newText: text }
        : insertLines(draft, line, [...(line > 0 && draft.lines[line - 1]?.trim() !== '' ? [''] : []), text]),
    ),
    preferred: true,
    certain: false,
  };
}

/** The header line with each of the values that it may have. */
export function headerChoiceFixes(data: FixData & { kind: 'header-choice' }, draft: Draft): Fix[] {
  const { key, values, line, replaces } = data;
  return values.map((value) => {
    const text = `${key}: ${value}`;
    const only = values.length === 1 && value !== '';
    const whole = { start: { line, character: 0 }, end: { line, character: draft.lines[line]?.length ?? 0 } };
    return {
      title:
        value === ''
          ? { zh: `在报头补一行“${key}: ”`, en: `Add “${key}: ” to the header` }
          : { zh: `在报头写明“${text}”`, en: `Write “${text}” into the header` },
      edits: [replaces ? { range: whole, newText: text } : insertLines(draft, line, [text])],
      preferred: only,
      certain: false,
    };
  });
}

/** A row that was broken over two lines, on one; what breaks within a label leaves no space. */
export function joinFix({ from, to }: FixData & { kind: 'join-lines' }, { lines }: Draft): Fix {
  const [above = '', below = ''] = [lines[from], lines[to]];
  const start = { line: from, character: above.trimEnd().length };
  const end = { line: to, character: below.length - below.trimStart().length };
  // A cell that ends its line goes on with a bar.
  const newText = /[\uff5c|]/.test(below.trimStart().charAt(0)) ? ' ' : '';
  return {
    title: { zh: '与上一行合为一行', en: 'Join with the line above' },
    edits: [{ range: { start, end }, newText }],
    preferred: true,
    certain: false,
  };
}

/** A line that was run into the one before it, on its own again. */
export function splitFix({ range }: FixData & { kind: 'split-line' }, { lines, lineBreak }: Draft): Fix {
  const line = (lines[range.end.line] ?? '').slice(range.end.character).trim();
  return {
    title: { zh: `将“${line}”另起一行`, en: `Put “${line}” on a line of its own` },
    edits: [{ range, newText: lineBreak }],
    preferred: true,
    certain: false,
  };
}

/** A row to the table that lacks it, at its place in the format. */
export function moveRowFix({ line, table: name, row, cells }: FixData & { kind: 'move-row' }, draft: Draft): Fix[] {
  const table = tableNamed(draft, name);
  const definition = table?.definition;
  if (!table || !definition) return [];
  const label = cells[0] ?? row;
  return [
    {
      title: { zh: `将“${label}”行移到表“${name}”`, en: `Move row “${label}” to table “${name}”` },
      edits: [deleteLine(draft, line), ...insertRows(table, definition, [row], () => cells, draft)],
      preferred: true,
      certain: false,
    },
  ];
}

const deletions: Readonly<Record<(FixData & { kind: 'delete-lines' })['what'], Text>> = {
  row: { zh: '删去这一行', en: 'Delete this row' },
  table: { zh: '删去重复的表', en: 'Delete the duplicate table' },
  chapter: { zh: '删去重复的章', en: 'Delete the duplicate chapter' },
};

/** Deletes what says nothing new; nothing where comments, rules or the like stand in it, which say more. */
export function deletionFix({ what, from, to, lines }: FixData & { kind: 'delete-lines' }, draft: Draft): Fix[] {
  const known = new Set(lines);
  const isNew = draft.lines.some((text, line) => line >= from && line <= to && text.trim() !== '' && !known.has(line));
  return isNew
    ? []
    : [{ title: deletions[what], edits: [deleteLines(draft, from, to)], preferred: true, certain: false }];
}
