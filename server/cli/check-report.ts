import { basesOf } from '../checks/check.ts';
import { catalogue } from '../checks/index.ts';
import { verdictCounts } from '../report/evaluated.ts';
import type { Language, Text } from '../shared/text.ts';
import { findingsOf } from '../workspace/findings.ts';
import type { CheckedFile } from './check-schema.ts';
import { basesWords, checkName } from './check-words.ts';
import type { LoadedReport } from './load-reports.ts';

/** What a check found in a file, in one language. */
export interface FileCheckResult {
  readonly file: CheckedFile;
  /** A format has neither format nor sums. */
  readonly isReport: boolean;
  /** What the checks behind the findings are called, in the order of the findings. */
  readonly names: readonly Text[];
  /** Findings that 说明 lines explain; they are not in `file`. */
  readonly explained: number;
  /** What gkreport itself threw at the file, a part of which is not checked then. */
  readonly failure?: unknown;
  /** What each check that found something rests on, by its id. */
  readonly bases: ReadonlyMap<string, string>;
}

/** Checks a loaded file. A format has syntax to check and no sums. `only`: the checks that count, by id; left out, all. */
export function checkLoaded(
  { path, document, reader, pathOf }: LoadedReport,
  language: Language,
  only?: ReadonlySet<string>,
): FileCheckResult {
  const report = reader.read(document);
  let failure: unknown;
  const all = findingsOf(document, reader, (error) => {
    failure = error;
  }).filter(({ check }) => only === undefined || only.has(check));
  const findings = all.filter(({ explained }) => explained === undefined);
  const file: CheckedFile = {
    path,
    format: report?.format?.name ?? null,
    verdicts: report ? { ...verdictCounts(report) } : { holds: 0, broken: 0, unchecked: 0 },
    findings: findings.map(({ check, level, message, range, related }) => ({
      check,
      level,
      message: message[language],
      range,
      ...(related.length > 0 && {
        related: related.map((place) => ({
          path: pathOf(place.uri),
          range: place.range,
          message: place.message[language],
        })),
      }),
    })),
  };
  const ids = new Set(findings.map(({ check }) => check));
  const bases = catalogue
    .filter(({ id }) => ids.has(id))
    .map((check) => [check.id, basesWords(basesOf(check, report?.format))[language]] as const);
  const explained = all.length - findings.length;
  const names = findings.map(checkName);
  return { file, isReport: report !== undefined, names, explained, bases: new Map(bases), failure };
}
