import type { Command } from 'commander';
import * as z from 'zod/mini';
import { shardOf } from './check-batches.ts';
import { levelsGiven } from './check-levels-option.ts';
import { type CheckManner, checkOutputs } from './check-manner.ts';
import { findReports } from './find-reports.ts';
import {
  cacheOption,
  cacheValue,
  checkOption,
  checkValue,
  encodingOption,
  encodingValue,
  jobsOption,
  jobsValue,
  languageOption,
  langValue,
  outputOption,
  readOptions,
  shardOption,
  shardValue,
} from './options.ts';
import { type ExitCode, exitCodes } from './refusal.ts';
import { runBatches } from './run-batches.ts';
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
    .addOption(
      outputOption(terminal.language, {
        zh: '输出 text（文本，默认）、json、ndjson（每个文件一行 JSON）或 github（GitHub Actions 的标注）',
        en: 'output as text (default), json, ndjson (a line of JSON for each file), or github (annotations of GitHub Actions)',
      }),
    )
    .addOption(checkOption(terminal.language))
    .addOption(cacheOption(terminal.language))
    .addOption(jobsOption(terminal.language))
    .addOption(shardOption(terminal.language))
    .addOption(encodingOption(terminal.language))
    .addOption(languageOption(terminal.language))
    .action(async (paths: readonly string[], _options: unknown, command: Command) => {
      process.exitCode = await check(paths, command.optsWithGlobals(), terminal);
    });
}

const CheckArguments = z.strictObject({
  lang: langValue,
  format: z._default(z.enum(checkOutputs), 'text'),
  check: checkValue,
  cache: cacheValue,
  jobs: jobsValue,
  shard: shardValue,
  encoding: encodingValue,
});

async function check(paths: readonly string[], given: unknown, terminal: Terminal): Promise<ExitCode> {
  const { format: output, encoding, jobs, cache, shard, check: pairs } = readOptions(CheckArguments, given);
  const { language, isColoured, width } = terminal;
  const found = await findReports(paths);
  const files = shardOf(found.files, shard);
  const reading = { workingFolder: process.cwd(), encoding };
  const levels = levelsGiven(pairs, terminal);
  const manner: CheckManner = { reading, given: paths, output, levels, language, isColoured, width };
  const writer = await runBatches(files, manner, { jobs, cache, terminal });
  writer.end();
  for (const { text } of found.refusals) terminal.error(text);
  if (writer.refused + found.refusals.length > 0) return exitCodes.cannotRun;
  return writer.counts.error > 0 ? exitCodes.errors : exitCodes.ok;
}
