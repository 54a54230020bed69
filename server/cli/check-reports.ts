import { basesOf, type Finding } from '../checks/check.ts';
import { catalogue, checkOf } from '../checks/index.ts';
import { verdictCounts } from '../report/evaluated.ts';
import type { Language, Text } from '../shared/text.ts';
import { findingsOf } from '../workspace/findings.ts';
import type { CheckBatch, CheckedBatch, CheckManner } from './check-manner.ts';
import type { CheckedFile } from './check-schema.ts';
import { type FileCheckResult, fileText, findingCounts } from './check-text.ts';
import { type LoadedReport, pathsAsNamed, ReportGroup } from './load-reports.ts';
import { fileRefusal } from './refusal.ts';
import { painter } from './terminal.ts';

/** Checks batches, one after the other. Of each only what is printed is kept: memory does not grow with their number. */
export class ReportChecker {
  readonly #manner: CheckManner;
  readonly #pathOf: (uri: string) => string;
  #group: { readonly formats: readonly string[]; readonly opened: ReportGroup } | undefined;

  constructor(manner: CheckManner) {
    this.#manner = manner;
    this.#pathOf = pathsAsNamed(manner.given, manner.reading.workingFolder);
  }

  async check({ paths, formats }: CheckBatch): Promise<CheckedBatch> {
    const group = await this.#groupWith(formats);
    try {
      const { reports, refusals, notes } = await group.load(paths);
      const refused = refusals.map(({ text }) => text);
      const checked = reports.flatMap((report) => {
        try {
          const result = checkLoaded(report, this.#manner.language);
          if (result.failure !== undefined) refused.push(fileRefusal(report.path, result.failure).text);
          return { written: this.#write(result, report), counts: findingCounts(result) };
        } catch (error) {
          refused.push(fileRefusal(report.path, error).text);
          return [];
        }
      });
      return { files: paths.length, reports: checked, formatNotes: group.notes, notes, refused };
    } finally {
      await group.release();
    }
  }

  #write(result: FileCheckResult, report: LoadedReport): string {
    const { output, language, isColoured, width } = this.#manner;
    if (output === 'ndjson') return `${JSON.stringify(result.file)}\n`;
    if (output === 'json') return JSON.stringify(result.file, null, 2);
    return fileText({ ...result, lines: sourceLinesOf(report) }, { language, paint: painter(isColoured, {}), width });
  }

  async #groupWith(formats: readonly string[]): Promise<ReportGroup> {
    const key = formats.join('\n');
    if (this.#group?.formats.join('\n') !== key)
      this.#group = { formats, opened: await ReportGroup.open(formats, this.#manner.reading, this.#pathOf) };
    return this.#group.opened;
  }
}

/** The lines of a report as positions count them: every kind of line end ends a line. */
export function sourceLinesOf({ document }: LoadedReport): readonly string[] {
  return document.textDocument.getText().split(/\r\n|\n|\r/);
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

/** What a finding rests on, side by side. In English they have commas of their own. */
function basesWords(bases: readonly Text[]): Text {
  return { zh: bases.map(({ zh }) => zh).join('、'), en: bases.map(({ en }) => en).join('; ') };
}

/** What stands behind a message: in Chinese the name that a 说明 line would use, in English the id that JSON has. */
function checkName({ check, alias }: Pick<Finding, 'check' | 'alias'>): Text {
  return { zh: alias ?? checkOf(check)?.name ?? check, en: check };
}
