import type { Command } from 'commander';
import * as z from 'zod/mini';
import { basesOf, type Finding } from '../checks/check.ts';
import { catalogue, checkOf } from '../checks/index.ts';
import { verdictCounts } from '../report/evaluated.ts';
import type { Language, Text } from '../shared/text.ts';
import { findingsOf } from '../workspace/findings.ts';
import type { CheckedFile, CheckJson } from './check-schema.ts';
import { checkText, type FileCheckResult, type Written } from './check-text.ts';
import { findReports } from './find-reports.ts';
import { type LoadedReport, loadReports } from './load-reports.ts';
import {
  encodingOption,
  encodingValue,
  languageOption,
  langValue,
  outputOption,
  outputValue,
  readOptions,
} from './options.ts';
import { type ExitCode, exitCodes, fileRefusal, type Refusal } from './refusal.ts';
import type { Terminal } from './terminal.ts';

/** `check PATHS…`: what is wrong in reports, as text or JSON. */
export function addCheckCommand(program: Command, terminal: Terminal): void {
  const say = (zh: string, en: string) => ({ zh, en })[terminal.language];
  program
    .command('check')
    .summary(say('检查报告', 'check reports'))
    .description(
      say(
        '检查报告：勾稽关系、必备章节和表格、格式要求。文件夹连同下级文件夹一起检查。',
        'Checks reports: equations, required chapters and tables, rules of the report format. Folders are searched for reports.',
      ),
    )
    .argument(say('<路径...>', '<paths...>'), say('报告文件或文件夹', 'reports, or folders of reports'))
    .addOption(outputOption(terminal.language))
    .addOption(encodingOption(terminal.language))
    .addOption(languageOption(terminal.language))
    .action(async (paths: readonly string[], _options: unknown, command: Command) => {
      process.exitCode = await check(paths, command.optsWithGlobals(), terminal);
    });
}

const CheckArguments = z.strictObject({
  lang: langValue,
  format: outputValue,
  encoding: encodingValue,
});

async function check(paths: readonly string[], given: unknown, terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(CheckArguments, given);
  const found = await findReports(paths);
  const reading = { workingFolder: process.cwd(), encoding: options.encoding };
  const { reports, refusals, notes } = await loadReports(found.files, reading);
  const results: Written[] = [];
  const failed: Refusal[] = [];
  for (const report of reports) {
    try {
      const result = checkLoaded(report, terminal.language);
      results.push({ ...result, lines: sourceLinesOf(report) });
      if (result.failure !== undefined) failed.push(fileRefusal(report.path, result.failure));
    } catch (error) {
      failed.push(fileRefusal(report.path, error));
    }
  }
  if (options.format === 'json') {
    const json: CheckJson = { files: results.map(({ file }) => file) };
    terminal.write(`${JSON.stringify(json, null, 2)}\n`);
  } else if (results.length > 0) terminal.write(checkText(results, terminal));
  for (const note of notes) terminal.note(note);
  const refused = [...found.refusals, ...refusals, ...failed];
  for (const { text } of refused) terminal.error(text);
  if (refused.length > 0) return exitCodes.cannotRun;
  const isWrong = results.some(({ file }) => file.findings.some(({ level }) => level === 'error'));
  return isWrong ? exitCodes.errors : exitCodes.ok;
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
