import type { FindingCounts } from '../checks/check.ts';
import { likenessAmong } from '../checks/likeness/winnowing.ts';
import { groupBy } from '../shared/group-by.ts';
import { type AdjustedInAudit, adjustedIn } from './adjusted-checks.ts';
import type { AuditedReport, FailedFile } from './audited-report.ts';
import type { FolderSum } from './folder-sums.ts';
import type { RosterEntry } from './roster.ts';
import { bodyKey, type RosterResult, rosterResult } from './roster-verdicts.ts';

/** What an audit of many reports came to. */
export interface Audit {
  /** In the order of the paths. */
  readonly files: readonly AuditedFile[];
  readonly sums: readonly FolderSum[];
  /** The checks that count otherwise than they are. */
  readonly adjusted: readonly AdjustedInAudit[];
  /** Left out without a roster, and where no report tells of which year the audit is. */
  readonly roster?: RosterResult;
}

/** A file with what the whole folder says of it. */
export type AuditedFile =
  | FailedFile
  | (Omit<AuditedReport, 'marks'> & {
      /** Other reports of the same body on the same year. */
      readonly alsoFor: readonly string[];
      /** The report of another body that its text is most like. */
      readonly likeOther?: { readonly share: number; readonly path: string };
    });

/** How a file comes out; what could not be audited never passes. */
export type Outcome = 'passed' | 'warnings' | 'errors' | 'failed';

/** Puts together what was kept of each report, and what only all of them tell: who reports twice, who on the roster does not. */
export function auditOf(
  files: readonly (AuditedReport | FailedFile)[],
  sums: readonly FolderSum[],
  roster?: { readonly entries: readonly RosterEntry[]; readonly year?: number | undefined },
): Audit {
  const reports = files.filter((file) => file.kind === 'report');
  const likeness = likenessAmong(
    reports.map(({ marks, body = '', path }) => ({ marks, owner: bodyKey(body) || path })),
  );
  const likeOthers = new Map(reports.map((report, at) => [report, likeness[at]] as const));
  const sameReport = groupBy(reports, ({ body = '', year, path }) =>
    body === '' || year === undefined ? path : `${bodyKey(body)}\n${year}`,
  );
  const twins = new Map([...sameReport.values()].flatMap((all) => all.map((one) => [one, all] as const)));
  const result = roster && rosterResult(roster.entries, files, roster.year);
  return {
    files: files.map((file) => {
      if (file.kind === 'failed') return file;
      const alsoFor = (twins.get(file) ?? []).filter((other) => other !== file).map(({ path }) => path);
      const { marks: _, ...kept } = file;
      const like = likeOthers.get(file);
      const path = like && reports[like.other]?.path;
      return { ...kept, alsoFor, ...(like && path !== undefined && { likeOther: { share: like.share, path } }) };
    }),
    sums,
    adjusted: adjustedIn(reports),
    ...(result && { roster: result }),
  };
}

/** How a file comes out. */
export function outcomeOf(file: AuditedFile): Outcome {
  if (file.kind === 'failed' || file.failure !== undefined) return 'failed';
  if (file.counts.error > 0) return 'errors';
  return file.counts.warning > 0 ? 'warnings' : 'passed';
}

/** How many files come out how. */
export function outcomesOf({ files }: Audit): Readonly<Record<Outcome, number>> {
  const counts = { passed: 0, warnings: 0, errors: 0, failed: 0 };
  for (const file of files) counts[outcomeOf(file)] += 1;
  return counts;
}

/** What was found in all files together. */
export function findingsIn({ files }: Audit): FindingCounts {
  const sum = { error: 0, warning: 0, hint: 0, explained: 0 };
  for (const file of files) {
    if (file.kind === 'failed') continue;
    for (const level of ['error', 'warning', 'hint', 'explained'] as const) sum[level] += file.counts[level];
  }
  return sum;
}
