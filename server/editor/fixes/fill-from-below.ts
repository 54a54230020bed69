import { CodeActionKind, type TextEdit } from 'vscode-languageserver-protocol';
import { nameOf } from '../../checks/write-equation.ts';
import { cellOfSum, type PartFromBelow, partsFromBelow } from '../../grid/fill-from-below.ts';
import { valueKind } from '../../language/header-keys.ts';
import { contributorsTo } from '../../report/links/sum-below.ts';
import type { Report } from '../../report/report.ts';
import { contains, hasLine, type Position } from '../../report/text-range.ts';
import type { Language, Text } from '../../shared/text.ts';
import { colon, joinNames } from '../hover/markdown.ts';
import { type Draft, insertLines, writeCell } from './fix.ts';

/** Writes what the reports below come to over blank numbers and others. */
export const fillFromBelowKind = `${CodeActionKind.Source}.fillFromBelow.gkreport`;

/** What this action is called, in its menu and in the preview of what it changes. */
export const fillFromBelowTitle: Text = { zh: '由下级报告填表', en: 'Fill from subordinate reports' };

/** Whether a light bulb at a place offers it: on a line of 下级, and at a number that is not the sum. */
export function offersFilling({ header, below }: Report, { start }: { readonly start: Position }): boolean {
  if (header.entries.some(({ key, keyRange }) => valueKind(key) === 'reports' && hasLine(keyRange, start.line)))
    return true;
  const cells = [...(below?.cells.values() ?? [])];
  return cells.some(({ fact, verdict, lacking }) => {
    const isOpen = verdict === 'broken' || (fact.value === undefined && lacking.length === 0);
    return isOpen && contains(fact.range, start);
  });
}

/** One change of those that an author may tick. */
export interface TickedChange {
  readonly title: string;
  /** Who contributes what. */
  readonly detail: string;
  readonly edits: readonly TextEdit[];
}

/** What filling in from below changes, number by number, a row that is not there yet as a whole. */
export function changesFromBelow(draft: Draft, language: Language): readonly TickedChange[] {
  return partsFromBelow(draft.report).map((part) => ({
    title: titleOf(part, language),
    detail: detailOf(part, draft.report, language),
    edits: editsOf(part, draft),
  }));
}

function editsOf({ sums, row }: PartFromBelow, draft: Draft): readonly TextEdit[] {
  if (row) return [insertLines(draft, row.below + 1, [row.text])];
  return sums.map(({ fact, sum }) => writeCell(fact.range, cellOfSum(sum, fact.column), draft));
}

function titleOf({ sums, row }: PartFromBelow, language: Language): string {
  const [first] = sums;
  if (!row || !first)
    return sums
      .map(({ fact, sum }) => `${nameOf(fact)}${colon(language)}${before(fact.text)} → ${sum.toFixed()}`)
      .join();
  const label: Text = { zh: `新增“${first.fact.row.label}”一行`, en: `New row “${first.fact.row.label}”` };
  const cells = sums.map(({ fact, sum }) => `${fact.column.label} ${sum.toFixed()}`);
  return `${label[language]}${colon(language)}${joinNames(cells, language)}`;
}

/** An empty cell is shown as one. */
function before(text: string): string {
  return text.trim() === '' ? '—' : text.trim();
}

/** So many are named; the hover names more. */
const most = 3;

function detailOf({ sums }: PartFromBelow, { below }: Report, language: Language): string {
  // Of a row the number that is most.
  const [largest] = sums.toSorted((one, other) => other.sum.abs().cmp(one.sum.abs()));
  const all = largest && below ? contributorsTo(largest.fact.path, below.members) : [];
  const named = all
    .slice(0, most)
    .map(({ member, value }) => `${member.body ?? fileOf(member.uri)} ${value.toFixed()}`);
  const rest = all.length - named.length;
  const more: Text = rest > 0 ? { zh: `，另 ${rest} 份`, en: ` and ${rest} more` } : { zh: '', en: '' };
  const none: Text = { zh: '下级报告均为 0', en: '0 in all subordinate reports' };
  return named.length === 0 ? none[language] : joinNames(named, language) + more[language];
}

function fileOf(uri: string): string {
  return decodeURIComponent(uri.split('/').at(-1) ?? '');
}
