import { auditReport } from '../audit/audited-report.ts';
import { basisOf, checkName } from '../audit/check-words.ts';
import { FolderSums } from '../audit/folder-sums.ts';
import { NamedExpressions, type TabulatedReport } from '../audit/named-values.ts';
import type { ReportFile } from '../language/generated/ast.ts';
import { yearWritten } from '../report/cycle.ts';
import { verdictCounts } from '../report/evaluated.ts';
import type { Language } from '../shared/text.ts';
import { findingsOf } from '../workspace/findings.ts';
import { annotations } from './annotations.ts';
import type { CheckBatch, CheckedBatch, CheckManner, FileRefusal } from './check-manner.ts';
import type { CheckedFile } from './check-schema.ts';
import { type FileCheckResult, fileText, findingCounts, noFindings } from './check-text.ts';
import { type LoadedReport, pathsAsNamed, ReportGroup } from './load-reports.ts';
import { fileRefusal, notAReport } from './refusal.ts';
import { painter } from './terminal.ts';

/** Checks batches, one after the other. Of each only what is printed is kept: memory does not grow with their number. */
export class ReportChecker {
  readonly #manner: CheckManner;
  readonly #pathOf: (uri: string) => string;
  #expressions: NamedExpressions | undefined;
  #group: { readonly formats: readonly string[]; readonly opened: ReportGroup } | undefined;

  constructor(manner: CheckManner) {
    this.#manner = manner;
    this.#pathOf = pathsAsNamed(manner.given, manner.reading.workingFolder);
  }

  async check({ paths, formats }: CheckBatch): Promise<CheckedBatch> {
    const group = await this.#groupWith(formats);
    try {
      const { reports, notes, ...loaded } = await group.load(paths);
      const refused: FileRefusal[] = loaded.refused.map(({ path, refusal }) => ({ path, reason: refusal.text }));
      const sums = new FolderSums();
      const { levels, output } = this.#manner;
      if (output === 'table') for (const { reader } of reports) reader.leaveParagraphs();
      if (levels) for (const { reader } of reports) reader.setLevels(() => levels);
      const checked = reports.flatMap((report) => {
        try {
          if (output === 'audit') return this.#audit(report, sums, refused);
          if (output === 'table') return this.#tabulate(report, refused);
          const result = checkLoaded(report, this.#manner.language);
          if (result.failure !== undefined)
            refused.push({ path: report.path, reason: fileRefusal(report.path, result.failure).text });
          return { written: this.#write(result, report), counts: findingCounts(result) };
        } catch (error) {
          refused.push({ path: report.path, reason: fileRefusal(report.path, error).text });
          return [];
        }
      });
      const from = refused.length > 0 ? undefined : group.textsBehind(reports);
      const all = { files: paths.length, reports: checked, formatNotes: group.notes, notes, refused, sums: sums.all() };
      return from ? { ...all, from } : all;
    } finally {
      await group.release();
    }
  }

  /** What an audit keeps of a report; one that cannot be read, or only in part, is refused. */
  #audit({ path, document, reader, pathOf }: LoadedReport, sums: FolderSums, refused: FileRefusal[]) {
    const { language } = this.#manner;
    let thrown: unknown;
    const findings = findingsOf(document, reader, (error) => {
      thrown = error;
    });
    const report = reader.read(document);
    const reason = thrown === undefined ? undefined : fileRefusal(path, thrown).text;
    if (!report || reason) refused.push({ path, reason: reason ?? findings[0]?.message ?? notAReport(path) });
    if (!report) return [];
    const audited = auditReport(
      { path, report, findings, levels: this.#manner.levels, failure: reason?.[language] },
      language,
      pathOf,
    );
    if (!audited.isSum) sums.add(report, audited.yearText);
    return { written: '', counts: audited.counts, audited };
  }

  /** What the names of a table come to in a report. */
  #tabulate({ path, document, reader, engine }: LoadedReport, refused: FileRefusal[]) {
    const report = reader.read(document);
    if (!report) {
      refused.push({ path, reason: findingsOf(document, reader)[0]?.message ?? notAReport(path) });
      return [];
    }
    const parse = (text: string) => engine.report.parser.LangiumParser.parse(text).value as ReportFile;
    this.#expressions ??= new NamedExpressions(this.#manner.names ?? [], parse);
    const { body, year } = report.header;
    const tabulated: TabulatedReport = {
      path,
      ...(body !== undefined && { body }),
      ...(year !== undefined && { year }),
      yearText: year === undefined ? '' : yearWritten(year, report.format),
      values: this.#expressions.valuesIn(report),
    };
    return { written: '', counts: noFindings, tabulated };
  }

  #write(result: FileCheckResult, report: LoadedReport): string {
    const { output, language, isColoured, width } = this.#manner;
    if (output === 'github') return annotations({ ...result.file, names: result.names }, language);
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
  const bases = [...ids].map((id) => [id, basisOf(id, report?.format)[language]] as const);
  const explained = all.length - findings.length;
  const names = findings.map(checkName);
  return { file, isReport: report !== undefined, names, explained, bases: new Map(bases), failure };
}
