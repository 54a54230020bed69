import { type Audit, outcomeOf } from '../audit/audit.ts';
import { outcomeLines } from '../audit/audit-files.ts';
import { levelWords, outcomeWords, rosterWords } from '../audit/audit-words.ts';
import type { Language } from '../shared/text.ts';
import { annotations, failureAnnotation } from './annotations.ts';
import { printable } from './terminal.ts';

/** What did not pass, file by file, without what could not be audited, which was told; who on the roster did not report in time, and how many of each. */
export function auditText(audit: Audit, language: Language): string {
  const say = (zh: string, en: string) => ({ zh, en })[language];
  const files = audit.files.flatMap((file) => {
    if (file.kind === 'failed' || file.failure !== undefined || outcomeOf(file) === 'passed') return [];
    const counts = (['error', 'warning', 'hint'] as const)
      .filter((level) => file.counts[level] > 0)
      .map((level) => {
        const count = file.counts[level];
        const { zh, en } = levelWords[level];
        return say(`${zh} ${count} 处`, `${count} ${en}${count === 1 ? '' : 's'}`);
      });
    const outcome = outcomeWords[outcomeOf(file)][language];
    return `${file.path}${say('：', ': ')}${outcome}${say('；', '; ')}${counts.join(say('，', ', '))}`;
  });
  const bodies = (audit.roster?.verdicts ?? []).flatMap(({ body, status, daysLate = 0, paths }) => {
    // Those that the roster lacks are many where it is about a part of the folder only: they are counted, and in the tables.
    if (status === 'in-time' || status === 'reported' || status === 'unlisted') return [];
    const days = status === 'late' ? say(` ${daysLate} 天`, ` by ${daysLate} ${daysLate === 1 ? 'day' : 'days'}`) : '';
    const where = paths.length > 1 ? say(`（${paths.join('、')}）`, ` (${paths.join(', ')})`) : '';
    return `${body}${say('：', ': ')}${rosterWords[status][language]}${days}${where}`;
  });
  return printable([...files, ...bodies, ...outcomeLines(audit, language)].map((line) => `${line}\n`).join(''));
}

/** The same for GitHub: what was found and is not explained, file by file, and what could not be audited. */
export function auditAnnotations({ files }: Audit, language: Language): string {
  return files
    .map((file) => {
      if (file.kind === 'failed') return failureAnnotation(file.path, file.reason);
      const failure = file.failure === undefined ? '' : failureAnnotation(file.path, file.failure);
      const findings = file.findings.filter(({ explanation }) => explanation === undefined);
      const names = findings.map(({ name }) => ({ zh: name, en: name }));
      return failure + annotations({ path: file.path, findings, names }, language);
    })
    .join('');
}
