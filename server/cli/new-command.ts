import { dirname, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { URI } from 'langium';
import * as z from 'zod/mini';
import { reportFileName, reportOfYearBefore } from '../render/new-report-file.ts';
import { kindByName, likelyKinds } from '../report/body-kind.ts';
import { newReportText } from '../report/new-report.ts';
import { formatOfFollowingYear, notToBeFollowed, reportFromLastYear } from '../report/report-from-last-year.ts';
import type { Text } from '../shared/text.ts';
import { chooseFormat, noFormatOfYear, unknownFormat, yearValue } from './choose-format.ts';
import { loadReports } from './load-reports.ts';
import {
  forceOption,
  languageOption,
  langValue,
  mustBeOneOf,
  outOption,
  readOnlyOption,
  readOptions,
  writingValues,
} from './options.ts';
import { type ExitCode, exitCodes, Refusal } from './refusal.ts';
import { printable, type Terminal } from './terminal.ts';
import { namesFile, writeFileWhole, written } from './write-file.ts';

/** `new`: a report to fill in, with every chapter and table of its format. */
export function addNewCommand(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  const say = (zh: string, en: string) => ({ zh, en })[language];
  program
    .command('new')
    .summary(say('新建报告', 'create a report to fill in'))
    .description(
      say(
        '新建一份待填的报告，章节和表格齐全。同一文件夹里有上年报告的，自动引用。',
        'Creates a report to fill in, with every chapter and table. Last year’s report in the same folder is linked.',
      ),
    )
    .option(say('--body <名称>', '--body <name>'), say('机关名称', 'name of the agency (机关)'))
    .option(say('--year <年度>', '--year <year>'), say('报告年度', 'report year'))
    .option(
      say('--from <文件>', '--from <file>'),
      say(
        '由上年报告新建：结构和文字沿用，数字留空，结转的数填好',
        'begin from last year’s report: structure and text are kept, numbers are left open, carry-overs are filled in',
      ),
    )
    .option(
      say('--kind <类型>', '--kind <kind>'),
      say(
        '机关类型，为格式所列之一；默认按名称认定',
        'type of agency (机关类型), one of those of the format; default: told from its name',
      ),
    )
    .option(
      say('--format <格式>', '--format <name>'),
      say('报告格式，如 国办2021；默认按年度选用', 'report format, such as 国办2021; default: that of the year'),
    )
    .addOption(
      outOption(
        language,
        say('写在当前文件夹', 'in the current folder'),
        say('以 .gkreport 结尾的', 'a file that ends in .gkreport'),
      ),
    )
    .addOption(forceOption(language))
    .addOption(readOnlyOption(language))
    .addOption(languageOption(language))
    .action(async (_options: unknown, command: Command) => {
      process.exitCode = await begin(command.optsWithGlobals(), terminal);
    });
}

const lineOfText = z.string().check(z.trim(), z.regex(/^.+$/));

const NewOptions = z.strictObject({
  lang: langValue,
  body: z.optional(lineOfText),
  year: z.optional(yearValue),
  from: z.optional(z.string().check(z.minLength(1))),
  kind: z.optional(lineOfText),
  format: z.optional(z.string()),
  ...writingValues,
});

async function begin(given: unknown, terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(NewOptions, given);
  const { from, body, year: asked } = options;
  if (from !== undefined) return beginFrom(from, options, terminal);
  if (body === undefined || asked === undefined) {
    const flags = [...(body === undefined ? ['--body'] : []), ...(asked === undefined ? ['--year'] : [])];
    throw new Refusal(neededForNew(flags));
  }
  const { year, isSchoolYear } = asked;
  const { kind, format: name, out = '.' } = options;
  const target = await targetOf(out, { body, year });
  const path = resolve(target);
  const { engine, format, notes } = await chooseFormat({ name, year, isSchoolYear, path }, process.cwd());
  for (const note of notes) terminal.note(note);
  const kinds = format.bodyKinds.map((each) => each.name);
  if (kind !== undefined && kinds.length > 0 && !kinds.includes(kind))
    throw new Refusal(mustBeOneOf({ flag: '--kind', given: kind }, kinds));
  const { FileSystemProvider } = engine.shared.workspace;
  const earlier = await reportOfYearBefore({ body, year }, URI.file(dirname(path)), FileSystemProvider, engine.report);
  if (kind === undefined && kinds.length > 0 && !kindByName(body, format))
    terminal.note(
      kindNotTold(
        body,
        likelyKinds(body, format).map((each) => each.name),
      ),
    );
  const text = newReportText({ body, bodyKind: kind, year, format, ...(earlier && { lastYear: `./${earlier}` }) });
  return put(text, target, options, terminal);
}

/** The report of the year after another one. */
async function beginFrom(from: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  for (const [flag, value] of [
    ['--body', options.body],
    ['--kind', options.kind],
    ['--year', options.year],
  ] as const)
    if (value !== undefined) throw new Refusal(settledByFrom(flag));
  const { reports, refusals, notes } = await loadReports([from], { workingFolder: process.cwd(), encoding: undefined });
  for (const refusal of refusals) throw refusal;
  for (const note of notes) terminal.note(note);
  const [loaded] = reports;
  const report = loaded?.reader.read(loaded.document);
  const { body, year } = report?.header ?? {};
  if (!loaded || !report || body === undefined || year === undefined) throw new Refusal(notToBeFollowed(from));
  const { reader, document } = loaded;
  const known = reader.formats().map(({ name }) => name);
  const format =
    options.format === undefined
      ? formatOfFollowingYear(report, year + 1, reader.formatOfYear(year + 1))
      : reader.formats().find(({ name }) => name === options.format);
  if (!format)
    throw new Refusal(
      options.format === undefined ? noFormatOfYear(year + 1, known) : unknownFormat(options.format, known),
    );
  const target = await targetOf(options.out ?? dirname(from), { body, year: year + 1 });
  const path = relative(dirname(resolve(target)), resolve(from)).replaceAll('\\', '/');
  const lastYear = path.startsWith('.') ? path : `./${path}`;
  const text = reportFromLastYear({
    ...{ report, format, year: year + 1, path: lastYear },
    text: document.textDocument.getText(),
  });
  return put(text, target, options, terminal);
}

type Options = z.infer<typeof NewOptions>;

/** The file that a new report goes into; where it goes to the terminal, the one it would go into here. */
async function targetOf(out: string, subject: { readonly body: string; readonly year: number }): Promise<string> {
  if (out !== '-' && (await namesFile(out, 'gkreport'))) return out;
  return join(out === '-' ? '.' : out, reportFileName(subject));
}

async function put(
  text: string,
  target: string,
  { out, force = false, replaceReadOnly }: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  if (out === '-') terminal.write(text);
  else {
    await writeFileWhole(target, text, { force, replaceReadOnly });
    terminal.write(`${printable(written(target)[terminal.language])}\n`);
  }
  return exitCodes.ok;
}

/** A new report whose body may be of several kinds: the header leaves it open. */
function kindNotTold(body: string, kinds: readonly string[]): Text {
  return {
    zh: `从名称看不出“${body}”的机关类型，报头没有写；请用 --kind 指定，或在报头补写：${kinds.join('、')}`,
    en: `The name “${body}” does not tell its 机关类型, so the header has none; choose with --kind, or add it to the header: ${kinds.join(', ')}`,
  };
}

/** A new report begins from nothing: these have to be given. */
function neededForNew(flags: readonly string[]): Text {
  return {
    zh: `缺少选项 ${flags.join('、')}；有上年报告的，也可以用 --from 指定`,
    en: `${flags.join(' and ')} required, or --from with the report of last year`,
  };
}

/** What `--from` settles is not to be given as well. */
function settledByFrom(flag: string): Text {
  return {
    zh: `选项 ${flag} 不能与 --from 同用：机关和年度按上年报告`,
    en: `${flag} cannot be used with --from: agency and year follow from last year’s report`,
  };
}
