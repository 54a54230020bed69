import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { csvOf } from '../audit/audit-files.ts';
import type { TabulatedReport } from '../audit/named-values.ts';
import { asOneTable, numberTables } from '../audit/number-tables.ts';
import type { Language, Text } from '../shared/text.ts';
import type { CheckManner } from './check-manner.ts';
import { findReports } from './find-reports.ts';
import {
  cacheOption,
  cacheValue,
  encodingOption,
  encodingValue,
  forceOption,
  jobsOption,
  jobsValue,
  languageOption,
  langValue,
  outOption,
  readOnlyOption,
  readOptions,
  writingValues,
} from './options.ts';
import { type ExitCode, exitCodes, notAReport, Refusal } from './refusal.ts';
import { runBatches } from './run-batches.ts';
import { printable, type Terminal } from './terminal.ts';
import { namesFile, writeFileWhole, written } from './write-file.ts';

/** `table NAME… PATHS…`: numbers of many reports, bodies by years. */
export function addTableCommand(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  const say = (zh: string, en: string) => ({ zh, en })[language];
  program
    .command('table')
    .summary(say('各机关各年度的数字列成表', 'a number in agencies and years'))
    .description(
      say(
        '把一批报告中的数字按机关和年度列成表。数字的写法与正文的花括号内相同，如 申请办理.本年新收.总计、占比(申请办理.予以公开, 申请办理.办理总计)。',
        'Lists numbers of many reports by agency and year. They are written as in the braces of text, such as 申请办理.本年新收.总计 or 占比(申请办理.予以公开, 申请办理.办理总计).',
      ),
    )
    .argument(
      say('<名称或路径...>', '<names and paths...>'),
      say('数字的名称或算式；报告文件或文件夹', 'names of numbers, or expressions; reports, or folders of reports'),
    )
    .option(
      say('--to <文件类型>', '--to <file type>'),
      say('csv（默认）、xlsx（每个数字一个工作表）或 json', 'csv (default), xlsx (a sheet for each number), or json'),
    )
    .addOption(
      outOption(
        language,
        say('标准输出（xlsx 为当前文件夹）', 'standard output (xlsx: the working folder)'),
        say('文件名', 'a file'),
      ),
    )
    .addOption(forceOption(language))
    .addOption(readOnlyOption(language))
    .addOption(cacheOption(language))
    .addOption(jobsOption(language))
    .addOption(encodingOption(language))
    .addOption(languageOption(language))
    .action(async (words: readonly string[], _options: unknown, command: Command) => {
      process.exitCode = await tabulate(words, command.optsWithGlobals(), terminal);
    });
}

const TableArguments = z.strictObject({
  lang: langValue,
  to: z._default(z.enum(['csv', 'xlsx', 'json']), 'csv'),
  cache: cacheValue,
  jobs: jobsValue,
  encoding: encodingValue,
  ...writingValues,
});

async function tabulate(words: readonly string[], given: unknown, terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(TableArguments, given);
  const { language, isColoured, width } = terminal;
  const isPath = (word: string) => /\.gk(?:report|format)$/.test(word) || existsSync(word);
  const names = words.filter((word) => !isPath(word));
  const paths = words.filter(isPath);
  if (names.length === 0 || paths.length === 0) throw new Refusal(names.length === 0 ? noNames : noPaths(names));
  const place = await placeOf(options, { zh: '数字', en: 'numbers' }[language]);
  const found = await findReports(paths);
  const files = found.files.filter((path) => path.endsWith('.gkreport'));
  const others = found.files.filter((path) => !path.endsWith('.gkreport')).map((path) => notAReport(path));
  const reading = { workingFolder: process.cwd(), encoding: options.encoding };
  const manner: CheckManner = { reading, given: paths, output: 'table', names, language, isColoured, width };
  const reports: TabulatedReport[] = [];
  const writer = await runBatches(files, manner, { jobs: options.jobs, cache: options.cache, terminal }, (batch) =>
    reports.push(...batch.reports.flatMap(({ tabulated }) => tabulated ?? [])),
  );
  tellProblems(names, reports, terminal);
  const content = await contentOf(names, reports, options.to, language);
  if (place === undefined) terminal.write(content);
  else {
    const { force = false, replaceReadOnly } = options;
    await writeFileWhole(place, content, { force, replaceReadOnly });
    terminal.write(`${printable(written(place)[language])}\n`);
  }
  for (const text of [...others, ...found.refusals.map((refusal) => refusal.text)]) terminal.error(text);
  return writer.refused + others.length + found.refusals.length > 0 ? exitCodes.cannotRun : exitCodes.ok;
}

/** Where the table is written; undefined for standard output, where a workbook goes only when it is told to. */
async function placeOf({ out, to }: z.infer<typeof TableArguments>, name: string): Promise<string | undefined> {
  if (out === '-' || (out === undefined && to !== 'xlsx')) return undefined;
  if (out === undefined) return `${name}.${to}`;
  return (await namesFile(out, to)) ? out : join(out, `${name}.${to}`);
}

/** A name that no report knows is a slip; one that some do not know is of another format, and stays empty there. */
function tellProblems(names: readonly string[], reports: readonly TabulatedReport[], terminal: Terminal): void {
  for (const [at, name] of names.entries()) {
    const problems = reports.flatMap(({ values }) => values[at]?.problem ?? []);
    const [first] = problems;
    if (!first) continue;
    if (problems.length === reports.length) throw new Refusal(noSuchNumber(name, first));
    terminal.note(unknownInSome(name, problems.length));
  }
}

async function contentOf(
  names: readonly string[],
  reports: readonly TabulatedReport[],
  to: z.infer<typeof TableArguments>['to'],
  language: Language,
): Promise<string | Uint8Array> {
  if (to === 'json') return `${JSON.stringify(asJson(names, reports, language), undefined, 2)}\n`;
  const tables = numberTables(names, reports, language);
  if (to === 'csv') return csvOf(asOneTable(tables, language));
  const { auditWorkbook } = await import('../audit/workbook.ts');
  return auditWorkbook(tables, names.join('、'));
}

/** An entry for each number of each report, for other programs. */
function asJson(names: readonly string[], reports: readonly TabulatedReport[], language: Language): object {
  return {
    numbers: reports.flatMap(({ path, body = null, year = null, values }) =>
      names.map((name, at) => {
        const { text = null, value = null, problem } = values[at] ?? {};
        return { name, path, body, year, value, text, ...(problem && { problem: problem[language] }) };
      }),
    ),
  };
}

const noNames: Text = {
  zh: '请写出要列的数字，如 申请办理.本年新收.总计',
  en: 'name a number to list, such as 申请办理.本年新收.总计',
};

function noPaths(names: readonly string[]): Text {
  return {
    zh: `请写出报告文件或文件夹；${names.join('、')} 不是已有的文件或文件夹，按数字的名称处理`,
    en: `name reports or folders; ${names.join(', ')} ${names.length === 1 ? 'is no file or folder and was taken for the name of a number' : 'are no files or folders and were taken for names of numbers'}`,
  };
}

function noSuchNumber(name: string, problem: Text): Text {
  return { zh: `${name}：${problem.zh}`, en: `${name}: ${problem.en}` };
}

function unknownInSome(name: string, count: number): Text {
  return {
    zh: `${name}：有 ${count} 份报告的格式中没有这个数字，留空`,
    en: `${name}: the format of ${count} ${count === 1 ? 'report does' : 'reports do'} not have this number; left empty`,
  };
}
