import { CodeActionKind } from 'vscode-languageserver-protocol';
import { valueKind } from '../../language/header-keys.ts';
import type { Report } from '../../report/report.ts';
import { contains, hasLine, type Position } from '../../report/text-range.ts';
import type { Text } from '../../shared/text.ts';

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
