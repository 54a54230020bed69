import type { Command } from 'commander';
import { checkLoaded } from './check-report.ts';
import type { CheckJson } from './check-schema.ts';
import { checkText, type Written } from './check-text.ts';
import { encodingOption, languageOption } from './common-options.ts';
import { findReports } from './find-reports.ts';
import { type LoadedReport, loadReports } from './load-reports.ts';
import { CheckArguments, readOptions } from './options.ts';
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
    .option(
      say('--format <输出方式>', '--format <output>'),
      say('输出 text（文本，默认）或 json', 'output as text (default) or json'),
    )
    .addOption(encodingOption(terminal.language))
    .addOption(languageOption(terminal.language))
    .action(async (paths: readonly string[], _options: unknown, command: Command) => {
      process.exitCode = await check(paths, command.optsWithGlobals(), terminal);
    });
}

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
      results.push({ ...result, lines: linesOf(report) });
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
export function linesOf({ document }: LoadedReport): readonly string[] {
  return document.textDocument.getText().split(/\r\n|\n|\r/);
}
