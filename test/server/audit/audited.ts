import { type Audit, auditOf } from '../../../server/audit/audit.ts';
import { type AuditedReport, auditReport, type FailedFile } from '../../../server/audit/audited-report.ts';
import { FolderSums } from '../../../server/audit/folder-sums.ts';
import type { RosterEntry } from '../../../server/audit/roster.ts';
import { atLevels, type CheckLevels, usualLevels } from '../../../server/checks/check-levels.ts';
import type { Language } from '../../../server/shared/text.ts';
import { examine } from '../../support/engine.ts';
import { format } from '../cli/support/samples.ts';

/** Reports of the small form, by path, audited as the command line does it. */
export async function audited(
  texts: Readonly<Record<string, string>>,
  more: {
    readonly failed?: readonly FailedFile[];
    readonly roster?: readonly RosterEntry[];
    readonly language?: Language;
    /** Checks that count otherwise in a report, by its path. */
    readonly levels?: (path: string) => CheckLevels | undefined;
  } = {},
): Promise<Audit> {
  const files: (AuditedReport | FailedFile)[] = [];
  const sums = new FolderSums();
  for (const [path, text] of Object.entries(texts)) {
    const beside = { '测试.gkformat': format, ...texts };
    const levels = more.levels?.(path) ?? usualLevels;
    const { report, findings } = await examine(text, { path, files: beside });
    const pathOf = (uri: string) => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    const one = auditReport(
      { path, report, findings: atLevels(findings, levels), levels },
      more.language ?? 'zh',
      pathOf,
    );
    if (!one.isSum) sums.add(report, one.yearText);
    files.push(one);
  }
  const { failed = [], roster } = more;
  return auditOf([...files, ...failed], sums.all(), roster && { entries: roster });
}
