import type { TextEdit } from 'vscode-languageserver-protocol';
import type { Finding } from '../../checks/check.ts';
import { formOf } from '../../report/cell-forms.ts';
import { solvedAnew, unsolved } from '../../report/equations/solve.ts';
import type { Fact } from '../../report/evaluated.ts';
import { inColumnUnit, readCell } from '../../report/read/read-cell.ts';
import { judgedParts, type Report } from '../../report/report.ts';
import { isSameRange } from '../../report/text-range.ts';
import type { Draft, Fix } from './fix.ts';
import { fixesFor } from './fixes-for.ts';

/**
 * The likeliest fix of every finding about sums at once, of which there are several. None where a sum would not agree even
 * then: whoever takes it is to have a report without any.
 */
export function mendAllFix(findings: readonly Finding[], draft: Draft): Fix | undefined {
  const edits: TextEdit[] = [];
  let causes = 0;
  for (const finding of findings.filter(isAboutSums)) {
    const own = fixesFor(finding, draft)[0]?.edits ?? [];
    const more = own.filter((edit) => !edits.some((known) => isSameRange(known.range, edit.range)));
    if (more.length > 0) causes++;
    edits.push(...more);
  }
  if (causes < 2 || !mendsAll(edits, draft.report)) return undefined;
  const count = edits.length;
  return {
    title: {
      zh: `按最可能的推算改正全部 ${count} 个数，使勾稽关系全部一致（先预览）`,
      en: `Change all ${count} numbers to the likeliest ones, so that every equation agrees (preview first)`,
    },
    edits,
    preferred: false,
    certain: false,
  };
}

/** Whether what would mend a finding is numbers that the equations give. */
export function isAboutSums({ check, data }: Finding): boolean {
  return data?.kind === 'repair' || data?.kind === 'repair-pair' || check === 'shifted-row';
}

/** Whether every sum of a report agrees once these cells are written over, and nothing but cells is. */
function mendsAll(edits: readonly TextEdit[], report: Report): boolean {
  const parts = judgedParts(report);
  const facts = new Set(
    parts.flatMap(({ equations }) =>
      equations.flatMap(({ left, right }) =>
        [...left, ...right].flatMap(({ fact, uri }) => (fact && !uri ? [fact] : [])),
      ),
    ),
  );
  const written = new Map<Fact, Fact>();
  for (const edit of edits) {
    const own = [...facts].filter(({ range, origin }) => origin !== 'filled' && isSameRange(range, edit.range));
    if (own.length === 0) return false;
    for (const fact of own) written.set(fact, rewritten(fact, edit.newText));
  }
  return parts.every(({ equations }) =>
    solvedAnew(equations, (fact) => written.get(fact) ?? unsolved(fact)).equations.every(
      ({ kind, rule, verdict }) => kind !== 'must' || rule.relation !== '=' || verdict !== 'broken',
    ),
  );
}

/** A number as it would be with another text in its cell. */
function rewritten({ value: _, ...fact }: Fact, text: string): Fact {
  const reading = readCell(text.trim());
  if (reading.kind !== 'number') return { ...fact, origin: reading.kind };
  return { ...fact, origin: 'typed', value: inColumnUnit(reading, formOf(fact.row, fact.column)) ?? reading.value };
}
