import { freeTablesOf, type Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { closestWord, didYouMean } from './did-you-mean.ts';
import { replacement } from './repair.ts';

/** A mark that leads to no footnote: it appears in the finished report as it is written. */
const unknownFootnote: Check<{ readonly name: string; readonly proposal: string | undefined }> = {
  id: 'unknown-footnote',
  name: '脚注缺内容',
  level: 'error',
  settledBy: 'report',
  source: sources.reportManual,
  message: ({ name, proposal }) => ({
    zh: `没有脚注“[^${name}]”的内容，标记照原样出现在正式报告中${didYouMean(proposal && `[^${proposal}]`).zh}；请另起一行写“[^${name}]: 内容”`,
    en: `There is no footnote “[^${name}]”; the mark appears in the finished report as it is written${didYouMean(proposal && `[^${proposal}]`).en}. Give it on a line of its own: “[^${name}]: text”`,
  }),
};

/** A footnote that no mark leads to. */
const unusedFootnote: Check<{ readonly name: string }> = {
  id: 'unused-footnote',
  name: '脚注未引用',
  level: 'warning',
  losesText: true,
  source: sources.reportManual,
  message: ({ name }) => ({
    zh: `正文中没有标记“[^${name}]”，这条脚注不会出现在正式报告中；请在正文中加标记，或者删去`,
    en: `No mark “[^${name}]” in the text leads to this footnote, so it does not appear in the finished report. Add the mark, or delete the footnote`,
  }),
};

/** A footnote that an earlier line gives already. */
const repeatedFootnote: Check<{ readonly name: string }> = {
  id: 'repeated-footnote',
  name: '脚注重复',
  level: 'warning',
  losesText: true,
  source: sources.reportManual,
  message: ({ name }) => ({
    zh: `脚注“[^${name}]”前面已经写过，这一条不会出现在正式报告中；请改用另一个标记`,
    en: `Footnote “[^${name}]” is given above; this one does not appear in the finished report. Give it another name`,
  }),
};

/** A mark in a cell: cells are shown as they are written, and tables have notes of their own. */
const footnoteInCell: Check<{ readonly name: string; readonly table: string }> = {
  id: 'footnote-in-cell',
  name: '表格中的脚注标记',
  level: 'warning',
  source: sources.reportManual,
  message: ({ name, table }) => ({
    zh: `表“${table}”中的标记“[^${name}]”照原样出现在正式报告中；请删去，改在表下写“注: …”`,
    en: `The mark “[^${name}]” in table “${table}” appears in the finished report as it is written. Delete it, and write “注: …” below the table`,
  }),
};

const markInCell = /\[\^([^[\]\s]+)\]/g;

function* checkNoMarksInCells(report: Report): Iterable<Finding> {
  const own = freeTablesOf(report).map(({ title, rows, columns }) => ({
    table: title,
    cells: [
      ...columns.map(({ name, range }) => ({ text: name, range })),
      ...rows.flatMap(({ label, range, cells }) => [{ text: label, range }, ...cells]),
    ],
  }));
  const ofForm = report.tables.map(({ name, rows }) => ({
    table: name,
    cells: rows.flatMap(({ label, labelRange, cells }) => [{ text: label, range: labelRange }, ...cells]),
  }));
  for (const { table, cells } of [...own, ...ofForm])
    for (const { text, range } of cells)
      for (const { 0: mark, 1: name = '', index } of text.matchAll(markInCell))
        yield found(footnoteInCell, placeOf(mark, index, text, range), { name, table });
}

/** Where a mark stands; the whole where that is written otherwise. */
function placeOf(mark: string, index: number, text: string, { start, end }: TextRange): TextRange {
  if (end.character - start.character !== text.length) return { start, end };
  const from = { line: start.line, character: start.character + index };
  return { start: from, end: { line: from.line, character: from.character + mark.length } };
}

/** Each mark and each footnote by itself. */
function* checkFootnotesAndMarksMeet({ uri, footnotes, footnoteMarks }: Report): Iterable<Finding> {
  const names = new Set(footnotes.map(({ name }) => name));
  const unused = footnotes.filter(({ number, repeated }) => number === undefined && !repeated).map(({ name }) => name);
  for (const { name, range } of footnoteMarks) {
    if (names.has(name)) continue;
    const proposal = closestWord(name, unused);
    yield found(unknownFootnote, range, { name, proposal }, replacement(range, proposal && `[^${proposal}]`));
  }
  for (const { name, nameRange, number, repeated } of footnotes) {
    const first = footnotes.find((one) => one.name === name);
    if (repeated && first) {
      const message = { zh: '前面已写在这里', en: 'First given here' };
      yield found(repeatedFootnote, nameRange, { name }, { related: [{ uri, range: first.nameRange, message }] });
    } else if (number === undefined) yield found(unusedFootnote, nameRange, { name });
  }
}

export const footnoteChecks: CheckGroup = {
  checks: [unknownFootnote, unusedFootnote, repeatedFootnote, footnoteInCell],
  checkers: [checkFootnotesAndMarksMeet, checkNoMarksInCells],
};
