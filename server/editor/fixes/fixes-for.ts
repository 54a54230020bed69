import type { Finding } from '../../checks/check.ts';
import type { FixData } from '../../checks/fix-data.ts';
import type { TextRange } from '../../report/text-range.ts';
import { addCellsFixes, dropCellsFix } from './cell-count-fixes.ts';
import { writeCell } from './cells.ts';
import { columnOrderFixes } from './column-order-fixes.ts';
import { explanationFix } from './explain-fix.ts';
import { type Draft, deleteLine, type Fix } from './fix.ts';
import { groupFixes } from './group-fixes.ts';
import { headerFixes } from './header-fixes.ts';
import { chapterFixes, rowFixes, tableFixes } from './insert-fixes.ts';
import { deleteInvisibleFix } from './invisible-fix.ts';
import { layoutFix } from './layout-fix.ts';
import {
  deletionFix,
  headerChoiceFixes,
  joinFix,
  moveRowFix,
  openingFix,
  openTablesFix,
  splitFix,
} from './line-fixes.ts';
import { noteFix } from './note-fix.ts';
import { fillFix, pairFixes, repairFixes } from './number-fixes.ts';
import { orderFix } from './order-fix.ts';
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
  const data = finding.data as FixData | undefined;
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
      return [deleteInvisibleFix(data)];
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
  const areCells = cells.every(({ range: { start } }) => /^\s*[|\uff5c]/.test(draft.lines[start.line] ?? ''));
  const places = areCells ? { zh: '格', en: 'cells' } : { zh: '处', en: 'places' };
  const title =
    others.length === 0
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
