import { isAbsolute, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import manifest from '../../package.json' with { type: 'json' };
import { type Audit, auditOf, outcomeOf } from '../audit/audit.ts';
import { type AuditOutput, auditFiles } from '../audit/audit-files.ts';
import type { AuditedReport, FailedFile } from '../audit/audited-report.ts';
import { FolderSums } from '../audit/folder-sums.ts';
import { type RosterEntry, readRoster } from '../audit/roster.ts';
import { sourcesOnDisk } from '../node/import-on-disk.ts';
import { type AuditTarget, auditTargets } from '../shared/export-targets.ts';
import { parseHeaderYear } from '../shared/report-years.ts';
import type { Text } from '../shared/text.ts';
import { auditAnnotations, auditText } from './audit-text.ts';
import { levelsGiven } from './check-levels-option.ts';
import type { CheckManner } from './check-manner.ts';
import { findReports } from './find-reports.ts';
import {
  cacheOption,
  cacheValue,
  checkOption,
  checkValue,
  encodingOption,
  encodingValue,
  forceOption,
  jobsOption,
  jobsValue,
  languageOption,
  langValue,
  mustBeOneOf,
  outOption,
  outputOption,
  readOnlyOption,
  readOptions,
  wordsOfList,
  writingValues,
} from './options.ts';
import { type ExitCode, exitCodes, notAReport, Refusal } from './refusal.ts';
import { runBatches } from './run-batches.ts';
import { sourceFile, sourceRefusal } from './source-bytes.ts';
import { printable, type Terminal } from './terminal.ts';
import { namesFile, writeFileWhole, written } from './write-file.ts';

/** `audit PATHS…`: what many reports come to, as tables for those who supervise, and as a log for other programs. */
export function addAuditCommand(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  const say = (zh: string, en: string) => ({ zh, en })[language];
  program
    .command('audit')
    .summary(say('审核一批报告', 'audit many reports'))
    .description(
      say(
        '审核一批报告，汇总成审核意见表：各报告的结果、各处问题、各格合计；给出名单的，列出未报、逾期和重复的机关。',
        'Audits many reports and puts together the result of each, all findings and the sums of all cells; with a roster, which agencies are missing, late, or report twice.',
      ),
    )
    .argument(say('<路径...>', '<paths...>'), say('报告文件或文件夹', 'reports, or folders of reports'))
    .option(
      say('--roster <名单>', '--roster <file>'),
      say(
        '应报机关名单（.xlsx、.csv、.txt）：机关，可加期限和机关类型',
        'who has to report (.xlsx, .csv, .txt): agencies, perhaps with days and types',
      ),
    )
    .option(
      say('--year <年度>', '--year <year>'),
      say('名单对应的年度；默认多数报告的年度', 'report year of the roster; that of most reports if left out'),
    )
    .option(
      say('--to <文件类型>', '--to <file types>'),
      say(
        `写成文件：${auditTargets.join('、')}，可以写几种，用逗号分隔`,
        `write files: ${auditTargets.join(', ')}; several with commas`,
      ),
    )
    .addOption(outOption(language, say('当前文件夹', 'the working folder'), say('文件名', 'a file')))
    .addOption(forceOption(language))
    .addOption(readOnlyOption(language))
    .addOption(
      outputOption(language, {
        zh: '输出 text（文本，默认）或 github（GitHub Actions 的标注）',
        en: 'output as text (default) or github (annotations of GitHub Actions)',
      }),
    )
    .addOption(checkOption(language))
    .addOption(cacheOption(language))
    .addOption(jobsOption(language))
    .addOption(encodingOption(language))
    .addOption(languageOption(language))
    .action(async (paths: readonly string[], _options: unknown, command: Command) => {
      process.exitCode = await audit(paths, command.optsWithGlobals(), terminal);
    });
}

const AuditArguments = z.strictObject({
  lang: langValue,
  roster: z.optional(z.string()),
  year: z.optional(
    z.pipe(
      z.pipe(
        z.string(),
        z.transform((text) => parseHeaderYear(text, new Date())),
      ),
      z.number(),
    ),
  ),
  to: z.optional(z.pipe(z.string(), z.transform(wordsOfList))),
  format: z._default(z.enum(['text', 'github']), 'text'),
  check: checkValue,
  cache: cacheValue,
  jobs: jobsValue,
  encoding: encodingValue,
  ...writingValues,
});

async function audit(paths: readonly string[], given: unknown, terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(AuditArguments, given);
  const { language } = terminal;
  const targets = targetsOf(options.to ?? []);
  const { out } = options;
  if (out === '-' && (targets.length !== 1 || targets[0] === 'csv')) throw new Refusal(onlyOneFile);
  const place = out === undefined || out === '-' ? undefined : await placeOf(out, targets);
  const entries = options.roster === undefined ? undefined : await rosterAt(options.roster);
  const found = await findReports(paths);
  const reports = found.files.filter((path) => path.endsWith('.gkreport'));
  const others = found.files.filter((path) => !path.endsWith('.gkreport')).map((path) => notAReport(path));
  const { files, sums } = await auditedFiles(reports, paths, options, terminal);
  const whole = auditOf(files, sums, entries && { entries, year: options.year });
  const tool = { version: manifest.version, informationUri: manifest.homepage, addressOf };
  for (const target of targets)
    for (const file of await auditFiles(whole, target, language, tool))
      if (out === '-') terminal.write(file.content);
      else await writeOutput(file, place, options, terminal);
  if (out !== '-')
    terminal.write(options.format === 'github' ? auditAnnotations(whole, language) : auditText(whole, language));
  for (const text of [...others, ...found.refusals.map((refusal) => refusal.text)]) terminal.error(text);
  if (others.length + found.refusals.length > 0) return exitCodes.cannotRun;
  return exitCodeOf(whole);
}

/** Checks the reports batch by batch, as `check` does, and keeps of each what an audit is made of. */
async function auditedFiles(
  reports: readonly string[],
  given: readonly string[],
  { encoding, jobs, cache, check }: z.infer<typeof AuditArguments>,
  terminal: Terminal,
) {
  const { language, isColoured, width } = terminal;
  const reading = { workingFolder: process.cwd(), encoding };
  const levels = levelsGiven(check, terminal);
  const manner: CheckManner = { reading, given, output: 'audit', levels, language, isColoured, width };
  const sums = new FolderSums();
  const audited = new Map<string, AuditedReport | FailedFile>();
  await runBatches(reports, manner, { jobs, cache, terminal }, (batch) => {
    for (const { path, reason } of batch.refused)
      audited.set(path, { kind: 'failed', path, reason: reasonIn(reason[language], path) });
    for (const { audited: report } of batch.reports) if (report) audited.set(report.path, report);
    sums.addAll(batch.sums ?? []);
  });
  // What was neither audited nor refused was not audited.
  const files = reports.map(
    (path) => audited.get(path) ?? { kind: 'failed' as const, path, reason: unknownReason[language] },
  );
  return { files, sums: sums.all() };
}

/** The reason alone: the path stands beside it. */
function reasonIn(text: string, path: string): string {
  return text.startsWith(path) ? text.slice(path.length).replace(/^[\uff1a:]\s*/, '') : text;
}

const unknownReason: Text = { zh: '未能审核，原因不明', en: 'not audited, for an unknown reason' };

function targetsOf(words: readonly string[]): readonly AuditTarget[] {
  return words.map((word) => {
    const target = auditTargets.find((one) => one === word.toLowerCase());
    if (target === undefined) throw new Refusal(mustBeOneOf({ flag: '--to', given: word }, auditTargets));
    return target;
  });
}

/** Who has to report. A roster without anybody on it would have nobody missing. */
async function rosterAt(path: string): Promise<readonly RosterEntry[]> {
  const entries = await sourceFile(path)
    .then((file) => sourcesOnDisk()({ ...file, rows: mostBodies }))
    .then(readRoster)
    .catch((error: unknown) => {
      throw error instanceof Refusal ? error : sourceRefusal(path, error);
    });
  if (entries.length === 0) throw new Refusal(nobodyListed(path));
  return entries;
}

const mostBodies = 30_000;

/** A folder for all files, or the one file that a single target goes into. */
async function placeOf(
  out: string,
  targets: readonly AuditTarget[],
): Promise<{ readonly folder: string } | { readonly file: string }> {
  const [only] = targets;
  const ending = targets.length === 1 && only !== 'csv' ? only : undefined;
  return (await namesFile(out, ending)) ? { file: out } : { folder: out };
}

async function writeOutput(
  { fileName, content }: AuditOutput,
  place: Awaited<ReturnType<typeof placeOf>> | undefined,
  { force = false, replaceReadOnly }: z.infer<typeof AuditArguments>,
  terminal: Terminal,
): Promise<void> {
  const path = place === undefined ? fileName : 'file' in place ? place.file : join(place.folder, fileName);
  await writeFileWhole(path, content, { force, replaceReadOnly });
  terminal.write(`${printable(written(path)[terminal.language])}\n`);
}

/** Relative to the working folder as far as a path lies in it, as a URI. */
function addressOf(path: string): string {
  const inside = relative(process.cwd(), resolve(path));
  if (isAbsolute(inside) || /^\.\.(?:[\\/]|$)/.test(inside)) return pathToFileURL(resolve(path)).href;
  return inside.split(/[\\/]/).map(encodeURIComponent).join('/');
}

/** Not audited is not passed; neither is a body of the roster that has not reported. */
function exitCodeOf({ files, roster }: Audit): ExitCode {
  if (files.some((file) => outcomeOf(file) === 'failed')) return exitCodes.cannotRun;
  const isRosterMet = (roster?.verdicts ?? []).every(({ status }) => met.has(status));
  return files.some((file) => outcomeOf(file) === 'errors') || !isRosterMet ? exitCodes.errors : exitCodes.ok;
}

const met: ReadonlySet<string> = new Set(['in-time', 'reported', 'undated', 'unlisted']);

const onlyOneFile: Text = {
  zh: '--out - 只能写一种文件类型，并且不能是 csv（csv 每表一个文件）',
  en: '--out - takes a single file type, and not csv, which is a file for each table',
};

function nobodyListed(path: string): Text {
  return { zh: `${path}：名单里没有机关`, en: `${path}: there is no agency on this roster` };
}
