import type { Report, Verdict } from './report.ts';

/** How many equations hold, are broken, or could not be checked. 存疑 rules are no claim and do not count. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** Counts the equations of a report by their verdict. */
export function verdictCounts({ equations }: Report): VerdictCounts {
  const counts = { holds: 0, broken: 0, unchecked: 0 };
  for (const { kind, verdict } of equations) if (kind !== 'unlikely') counts[verdict]++;
  return counts;
}
