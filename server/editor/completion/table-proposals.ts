import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { FormatChapter, FormatTable } from '../../report/format.ts';
import { newTable } from '../../report/new-report.ts';
import type { Chapter, Report } from '../../report/report.ts';
import { tableHover } from '../hover/name-hover.ts';
import { type Caret, rowsFollow } from './caret.ts';
import type { Proposal } from './proposal.ts';
import { otherNames } from './row-proposals.ts';
import { literal, type Snippet } from './snippet.ts';

/**
 * Tables that the chapter at the caret lacks, each as a whole, for those who have nothing to report, and as a name alone;
 * above rows that are already there, and want a table, only names. Above the first chapter there is no place for any.
 * `prefix` is what a line still needs before the name.
 */
export function tableProposals(report: Report, caret: Caret, prefix: '' | '表 '): readonly Proposal[] {
  const wantsName = rowsFollow(caret);
  return missingTables(report, caret).flatMap(([table, home]): Proposal[] => {
    const named: Proposal = {
      label: `${prefix}${table.name}`,
      kind: CompletionItemKind.Struct,
      alsoCalled: otherNames(table),
      detail: { zh: '只写表名', en: 'name only' },
      documentation: (language) => tableHover(table, home, language),
    };
    const count = table.rows.length;
    const whole: Proposal = {
      ...named,
      label: { zh: `${prefix}${table.name}（整表）`, en: `${prefix}${table.name} (whole table)` },
      kind: CompletionItemKind.Snippet,
      detail: { zh: `${count} 行`, en: `${count} row${count === 1 ? '' : 's'}` },
      insert: wholeTable(table, prefix),
    };
    const zeros: Proposal = {
      ...named,
      label: { zh: `${prefix}${table.name}（全零）`, en: `${prefix}${table.name} (all zero)` },
      kind: CompletionItemKind.Snippet,
      detail: { zh: '各行由“其余”填 0', en: 'all rows filled with 0 by 其余' },
      insert: `${prefix}${table.name}\n| 其余 | 0 |`,
    };
    return wantsName ? [named] : [whole, ...(count > 1 ? [zeros] : []), named];
  });
}

/** The chapter at the caret, the caret's own line aside. */
export function chapterAbove({ chapters }: Report, { position }: Caret): Chapter | undefined {
  return chapters.findLast(({ heading }) => heading.range.start.line < position.line);
}

/** The stop is in the first number to fill in, where its last digit belongs. */
export function stopAtFirstBlank(text: string): Snippet {
  const lines = literal(text).split('\n');
  const header = lines.findIndex((line) => line.startsWith('|'));
  const blank = lines.findIndex((line, index) => index > header && blankCell.test(line));
  if (header < 0 || blank < 0) return { snippet: `${lines.join('\n')}\n\n$0` };
  lines[blank] = (lines[blank] ?? '').replace(blankCell, (cell) => `${cell.slice(0, -2)}$0 `);
  return { snippet: lines.join('\n') };
}

const blankCell = /(?<=\|) +(?=\|)/;

function missingTables(report: Report, caret: Caret): readonly (readonly [FormatTable, FormatChapter])[] {
  const chapter = chapterAbove(report, caret);
  if (!chapter) return [];
  const homes = chapter.definition ? [chapter.definition] : (report.format?.chapters ?? []);
  const open = new Set(
    report.tables
      .filter(({ nameRange }) => nameRange.start.line !== caret.position.line)
      .map(({ definition }) => definition),
  );
  return homes.flatMap((home) =>
    home.tables.filter((table) => !open.has(table)).map((table) => [table, home] as const),
  );
}

function wholeTable(table: FormatTable, prefix: string): Snippet {
  const { snippet } = stopAtFirstBlank(newTable(table));
  return { snippet: snippet.slice('表 '.length - prefix.length) };
}
