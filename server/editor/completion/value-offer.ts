import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { wantedOf } from '../../checks/entry-checks.ts';
import { dayText } from '../../report/calendar-day.ts';
import { formOf } from '../../report/cell-forms.ts';
import type { FormatColumn, FormatTable } from '../../report/format.ts';
import { findNamed } from '../../report/names.ts';
import type { Report } from '../../report/report.ts';
import type { StatutoryTable } from '../../report/written.ts';
import { barsIn, cellsBehindBars } from '../../shared/line-kinds.ts';
import { type Caret, tokenAt } from './caret.ts';
import type { Offer, Proposal } from './completion-items.ts';

/** A table of the form, as far as it is filled in. */
interface Opened {
  readonly table: StatutoryTable;
  readonly definition: FormatTable;
}

/** What a cell may say that takes a choice or a day; undefined for any other. */
export function valueOffer({ table, definition }: Opened, caret: Caret, { header }: Report): Offer | undefined {
  const bars = barsIn(caret.before);
  const [label = ''] = cellsBehindBars(caret.before + caret.after);
  const written = table.rows.find(({ range }) => range.start.line === caret.position.line)?.row;
  const row = written ?? findNamed(definition.rows, label.trim())?.found;
  const column = definition.columns[bars.length - 2];
  const form = row && column && formOf(row, column);
  if (!form?.kind || form.kind === 'text') return undefined;
  const opened = (bars.at(-1) ?? 0) + 1;
  const typed = caret.before.slice(opened);
  const before = form.several ? typed.lastIndexOf('\u3001') + 1 : 0;
  const start = opened + before + typed.slice(before).search(/\S|$/);
  const proposals = form.kind === 'date' ? dayProposals(header) : choiceProposals(form, typed.slice(0, before));
  return { token: tokenAt(caret, start, /^[^|\uff5c\u3001]*[^|\uff5c\u3001\s]/), proposals };
}

function choiceProposals(form: FormatColumn, chosen: string): readonly Proposal[] {
  const taken = chosen.split('\u3001').map((one) => one.trim());
  return (form.choices ?? [])
    .filter((choice) => !taken.includes(choice))
    .map((label) => ({ label, kind: CompletionItemKind.EnumMember, detail: wantedOf(form) }));
}

/** The days the header has, and a day to be filled in. */
function dayProposals({ published, dated, year }: Report['header']): readonly Proposal[] {
  const days = [published, dated].flatMap((day) => (day ? [dayText(day)] : []));
  const known = [...new Set(days)].map((label): Proposal => ({ label, kind: CompletionItemKind.Value }));
  const pattern: Proposal = {
    label: `${year ?? new Date().getFullYear()}年…月…日`,
    kind: CompletionItemKind.Snippet,
    insert: { snippet: `\${1:${year ?? new Date().getFullYear()}}年$2月$3日` },
    detail: { zh: '日期', en: 'a date' },
  };
  return [...known, pattern];
}
