import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { findingsOf } from '../findings.ts';
import { renderPage } from '../render/html/page.ts';
import { reportJson } from '../render/json.ts';
import { layOut } from '../render/layout.ts';
import { encodingOption, forceOption, languageOption, outOption } from './common-options.ts';
import type { OtherEncoding } from './decode-bytes.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { exportedWithErrors, reportHasErrors, wouldReplaceReport, written } from './export-messages.ts';
import { notAReport } from './file-messages.ts';
import { loadReports } from './load-reports.ts';
import { ExportOptions, readOptions } from './options.ts';
import { printable } from './printable.ts';
import { Refusal } from './refusal.ts';
import type { Terminal } from './terminal.ts';
import { targetFile, writeWhole } from './write-file.ts';

/** `export FILE --to html|json`: the finished report as a file. */
export function addExportCommand(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  const say = (zh: string, en: string) => ({ zh, en })[language];
  program
    .command('export')
    .summary(say('导出成品报告', 'export a finished report'))
    .description(
      say(
        '把报告导出为网页（html）或数据（json）。有错误的报告不导出，除非加上 --allow-errors。',
        'Exports a report as a page (html) or as data (json). A report with errors is exported only with --allow-errors.',
      ),
    )
    .argument(say('<报告>', '<report>'), say('报告文件', 'the report'))
    .requiredOption(say('--to <格式>', '--to <target>'), say('导出为 html 或 json', 'export as html or json'))
    .addOption(outOption(language, say('写在报告旁边', 'beside the report')))
    .addOption(forceOption(language))
    .option('--allow-errors', say('有错误也导出', 'export even with errors'))
    .addOption(encodingOption(language))
    .addOption(languageOption(language))
    .action(async (file: string, _options: unknown, command: Command) => {
      process.exitCode = await exportReport(file, command.optsWithGlobals(), terminal);
    });
}

async function exportReport(path: string, given: unknown, terminal: Terminal): Promise<ExitCode> {
  const { to, out, force = false, allowErrors = false, encoding } = readOptions(ExportOptions, given);
  const { report, errors, notes } = await readReport(path, encoding);
  for (const note of notes) terminal.note(note);
  if (errors > 0 && !allowErrors) throw new Refusal(reportHasErrors(path, errors), exitCodes.errors);
  const text = to === 'html' ? renderPage(layOut(report)) : `${JSON.stringify(reportJson(report), null, 2)}\n`;
  if (out === '-') terminal.write(text);
  else {
    const name = `${basename(path, '.gkreport')}.${to}`;
    const target = await targetFile(out ?? join(dirname(path), name), name);
    if (resolve(target) === resolve(path)) throw new Refusal(wouldReplaceReport(path));
    await writeWhole(target, text, { force });
    terminal.write(`${printable(written(target)[terminal.language])}\n`);
  }
  if (errors > 0) terminal.note(exportedWithErrors(path, errors));
  return exitCodes.ok;
}

async function readReport(path: string, encoding: OtherEncoding | undefined) {
  if (!path.endsWith('.gkreport')) throw new Refusal(notAReport(path));
  const { reports, refusals, notes } = await loadReports([path], { workingFolder: process.cwd(), encoding });
  for (const refusal of refusals) throw refusal;
  const [loaded] = reports;
  const report = loaded?.reader.read(loaded.document);
  if (!loaded || !report) throw new Refusal(notAReport(path));
  const errors = findingsOf(loaded.document, loaded.reader).filter(({ level }) => level === 'error').length;
  return { report, errors, notes };
}
