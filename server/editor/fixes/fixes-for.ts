import type { Finding } from '../../checks/check.ts';
import { explainChecks } from '../../checks/explain.ts';
import type { FixData } from '../../checks/fix-data.ts';
import { checkOf } from '../../checks/index.ts';
import { tableText } from '../../report/new-report.ts';
import { withoutInvisible } from '../../report/read/invisible.ts';
import { freeTablesOf } from '../../report/report.ts';
import { hasLine, type TextRange } from '../../report/text-range.ts';
import { groupBy } from '../../shared/group-by.ts';
import { isBareMark, isRowLine, opensTable } from '../../shared/line-kinds.ts';
import { addCellsFixes, columnOrderFixes, dropCellsFix, headerFixes } from './cell-count-fixes.ts';
import { type Draft, deleteLine, type Fix, insertLines, tableNamed, writeCell } from './fix.ts';
import { groupFixes } from './group-fixes.ts';
import {
  chapterFixes,
  deletionFix,
  headerChoiceFixes,
  joinFix,
  moveRowFix,
  openingFix,
  openTablesFix,
  orderFix,
  rowFixes,
  splitFix,
  tableFixes,
  toHeaderFix,
} from './insert-fixes.ts';
import { fillFix, noteFix, pairFixes, repairFixes } from './number-fixes.ts';
import { otherFormFix } from './other-form-fix.ts';
import { markUpFix, rowsOfTextFix } from './pasted-text-fixes.ts';

/** Findings whose replacement follows from the form or the text alone, so that no other could be meant. */
const certainReplacements: ReadonlySet<string> = new Set([
  'heading-variant',
  'chapter-number',
  'former-row-label',
  'full-width-number',
  'unquoted-name',
  'number-or-name',
]);

/** Everything that would mend a finding, the likeliest first. */
export function fixesFor(finding: Finding, draft: Draft): readonly Fix[] {
  const mending = finding.check === 'chapter-order' ? orderFix(draft) : fromData(finding, draft);
  return [...mending, ...explanationFix(finding, draft)];
}

function fromData(finding: Finding, draft: Draft): Fix[] {
  const data = finding.data;
  switch (data?.kind) {
    case 'replace':
      return [replaceFix(data, isCertain(finding, data), draft)];
    case 'repair':
      return repairFixes(data, finding.range, draft);
    case 'repair-pair':
      return pairFixes(data, finding.range, draft);
    case 'fill':
      return fillFix(data, draft);
    case 'rewrite':
      return [rewriteFix(data, isCertain(finding, data), draft)];
    case 'restyle':
      return [restyleFix(data)];
    case 'note-remark':
      return [noteFix(data, draft)];
    case 'add-cells':
      return addCellsFixes(data, draft);
    case 'drop-cells':
      return dropCellsFix(data, draft);
    case 'column-order':
      return columnOrderFixes(data, draft);
    case 'delete-invisible':
      return [deleteInvisibleFix(data, draft)];
    case 'header':
      return headerFixes(data, draft);
    case 'choice':
      return data.fixes
        .flatMap((one) => fromData({ ...finding, data: one }, draft))
        .map((fix, index) => ({ ...fix, preferred: data.likely && index === 0 }));
    case 'split-line':
      return [splitFix(data, draft)];
    case 'join-lines':
      return [joinFix(data, draft)];
    case 'mark-up':
      return markUpFix(draft);
    case 'rows-of-text':
      return rowsOfTextFix(data, draft);
    case 'insert-rows':
      return rowFixes(data, draft);
    case 'insert-tables':
      return tableFixes(data, draft);
    case 'insert-chapters':
      return chapterFixes(data, draft);
    case 'open-tables':
      return [openTablesFix(data, draft)];
    case 'insert-line':
      return [openingFix(data, draft)];
    case 'lay-out':
      return layoutFix(data, draft);
    case 'other-form':
      return otherFormFix(data, draft);
    case 'split-group':
      return groupFixes(data, draft);
    case 'header-choice':
      return headerChoiceFixes(data, draft);
    case 'to-header':
      return [toHeaderFix(data, draft)];
    case 'move-row':
      return moveRowFix(data, draft);
    case 'delete-lines':
      return deletionFix(data, draft);
    default:
      return [];
  }
}

function isCertain({ check }: Finding, { certain = false }: { readonly certain?: boolean }): boolean {
  return certain || certainReplacements.has(check);
}

function rewriteFix({ cells }: FixData & { kind: 'rewrite' }, certain: boolean, draft: Draft): Fix {
  const texts = cells.map(({ text }) => text);
  const [text, ...others] = new Set(texts);
  const areCells = cells.every(({ range: { start } }) => isRowLine(draft.lines[start.line] ?? ''));
  const places = areCells ? { zh: '格', en: 'cells' } : { zh: '处', en: 'places' };
  const title =
    text === '' && others.length === 0
      ? { zh: `都删去（${cells.length} ${places.zh}）`, en: `Delete all ${cells.length}` }
      : others.length === 0
        ? {
            zh: `都改为“${text}”（${cells.length} ${places.zh}）`,
            en: `Change to “${text}” (${cells.length} ${places.en})`,
          }
        : { zh: `依次改为“${texts.join('、')}”`, en: `Change to “${texts.join(', ')}”` };
  return { title, edits: cells.map(({ range, text }) => writeCell(range, text, draft)), preferred: true, certain };
}

function restyleFix({ places }: FixData & { kind: 'restyle' }): Fix {
  const count = places.length;
  const title = {
    zh: `改正标点和数字的写法（${count} 处）`,
    en: `Write ${count === 1 ? 'it' : `all ${count}`} as usual`,
  };
  return {
    title,
    edits: places.map(({ range, text: newText }) => ({ range, newText })),
    preferred: true,
    certain: true,
  };
}

function replaceFix(data: FixData & { kind: 'replace' }, certain: boolean, draft: Draft): Fix {
  return data.text === '' ? deleteFix(data.range, certain, draft) : exchangeFix(data, certain);
}

/** Other words in the place of those that are there. */
export function exchangeFix({ range, text }: FixData & { kind: 'replace' }, certain: boolean): Fix {
  const title = text.includes('\n')
    ? { zh: '分成几行写', en: 'Write each on a line of its own' }
    : { zh: `改为“${text}”`, en: `Change to “${text}”` };
  return { title, edits: [{ range, newText: text }], preferred: true, certain };
}

function deleteFix(range: TextRange, certain: boolean, draft: Draft): Fix {
  const { line, character } = range.start;
  const all = draft.lines[line] ?? '';
  const written = all.slice(character, range.end.character);
  const edit = all.trim() === written.trim() ? deleteLine(draft, line) : { range, newText: '' };
  const title = { zh: `删去“${written}”`, en: `Delete “${written}”` };
  return { title, edits: [edit], preferred: true, certain };
}

/** What is wrong with a 说明 line is not mended by another. */
const aboutExplanations: ReadonlySet<string> = new Set(explainChecks.checks.map(({ id }) => id));

/** A 说明 line for a warning: under the table it stands in, rules included, or else under its chapter's heading, or the title. */
function explanationFix(finding: Finding, draft: Draft): Fix[] {
  if (finding.level === 'error' || aboutExplanations.has(finding.check)) return [];
  const name = finding.alias ?? checkOf(finding.check)?.name;
  if (!name) return [];
  return [
    {
      title: { zh: `增加一行“说明 ${name}”，写明理由`, en: `Add a 说明 line for “${name}” and give the reason` },
      edits: [insertLines(draft, lineFor(finding, draft), [`说明 ${name}: `])],
      preferred: false,
      certain: false,
    },
  ];
}

function lineFor({ range }: Finding, { report }: Draft): number {
  const { line } = range.start;
  const table = [...report.tables, ...freeTablesOf(report)].find(({ whole }) => hasLine(whole, line));
  if (table) return table.whole.end.line + 1;
  const chapter = report.chapters.find((one) => line >= one.range.start.line && line < one.range.end.line);
  const heading = chapter?.heading ?? report.title;
  return heading ? heading.range.start.line + 1 : (report.header.entries.at(-1)?.keyRange.start.line ?? -1) + 1;
}

/**
 * Deletes what nobody sees and no output holds: nothing else can be meant. A line that would then have nothing but the word
 * that opens a table stays the text that it is printed as.
 */
function deleteInvisibleFix({ ranges }: FixData & { kind: 'delete-invisible' }, draft: Draft): Fix {
  const count = ranges.length;
  const number = ranges[0]?.start.line ?? 0;
  const line = draft.lines[number] ?? '';
  const seen = withoutInvisible(line);
  const opens = isBareMark(seen) && opensTable(seen) && !opensTable(line);
  const start = { line: number, character: line.indexOf(seen.trim()) };
  const asText = opens ? [{ range: { start, end: start }, newText: '\\' }] : [];
  return {
    title: {
      zh: `删去 ${count} 个不可见字符`,
      en: `Delete ${count === 1 ? 'the invisible character' : `${count} invisible characters`}`,
    },
    edits: [...asText, ...ranges.map((range) => ({ range, newText: '' }))],
    preferred: true,
    certain: true,
  };
}

/** A table as the language has it, aligned: one heading for each column, one label in each row, one row in each line. */
function layoutFix({ table: name }: FixData & { kind: 'lay-out' }, draft: Draft): Fix[] {
  const table = tableNamed(draft, name);
  if (!table?.definition || !table.layout) return [];
  const cells = table.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)].map(escaped));
  const [, header = '', ...texts] = tableText(table.definition, cells).split('\n');
  const [first, ...others] = table.layout.headings;
  const byLine = groupBy([...table.rows.entries()], ([, { range }]) => range.start.line);
  const rows = [...byLine.values()].map(([[at, { range }], ...more]) => {
    const newText = [at, ...more.map(([index]) => index)].map((index) => texts[index] ?? '').join(draft.lineBreak);
    return { range, newText };
  });
  return [
    {
      title: {
        zh: `整理表“${name}”：每行一个行名，数字不变`,
        en: `Tidy table “${name}”: one name in each row, same numbers`,
      },
      edits: [
        ...(first ? [{ range: first, newText: header }] : []),
        ...others.map(({ start }) => deleteLine(draft, start.line)),
        ...rows,
      ],
      preferred: true,
      certain: true,
    },
  ];
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|');
}
