import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { URI } from 'langium';
import { formatsBeside } from '../node/formats-beside.ts';
import { reportFileName, reportOfYearBefore } from '../render/new-report-file.ts';
import { kindByName, likelyKinds } from '../report/body-kind.ts';
import type { Format } from '../report/format.ts';
import { newReportText } from '../report/new-report.ts';
import type { Text } from '../shared/text.ts';
import type { Engine } from '../workspace/engine.ts';
import { forceOption, languageOption, outOption, readOnlyOption } from './common-options.ts';
import { written } from './export-command.ts';
import { openEngine } from './open-engine.ts';
import { kindNotTold, mustBeOneOf, NewOptions, noFormatOfYear, readOptions, unknownFormat } from './options.ts';
import { type ExitCode, exitCodes, Refusal } from './refusal.ts';
import { printable, type Terminal } from './terminal.ts';
import { namesFile, writeFileWhole } from './write-file.ts';

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
    .requiredOption(say('--body <名称>', '--body <name>'), say('机关名称', 'name of the agency (机关)'))
    .requiredOption(say('--year <年度>', '--year <year>'), say('报告年度', 'report year'))
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

async function begin(given: unknown, terminal: Terminal): Promise<ExitCode> {
  const { body, year, kind, format: name, out = '.', force = false, replaceReadOnly } = readOptions(NewOptions, given);
  const toFile = out !== '-';
  const isFile = toFile && (await namesFile(out, 'gkreport'));
  const target = isFile ? out : join(toFile ? out : '.', reportFileName({ body, year }));
  const path = resolve(target);
  const { engine, format, notes } = await chooseFormat({ name, year, path }, process.cwd());
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
  if (toFile) {
    await writeFileWhole(target, text, { force, replaceReadOnly });
    terminal.write(`${printable(written(target)[terminal.language])}\n`);
  } else terminal.write(text);
  return exitCodes.ok;
}

/** What a new report's format is chosen by: its name, or else the year. `path` is where the report goes, absolute. */
interface Choice {
  readonly name: string | undefined;
  readonly year: number;
  readonly path: string;
}

/** The format of a new report, from those that a report at its place may choose from, and the engine that knows them. */
async function chooseFormat(
  { name, year, path }: Choice,
  workingFolder: string,
): Promise<{ readonly engine: Engine; readonly format: Format; readonly notes: readonly Text[] }> {
  const formats = await formatsBeside(path, workingFolder);
  const { engine, notes } = await openEngine(formats, { workingFolder, encoding: undefined });
  const catalogue = engine.report.formats;
  const place = URI.file(path);
  const choices = catalogue.forReports(place);
  const node = name === undefined ? catalogue.byYear(year, place) : choices.find((format) => format.name === name);
  if (node) return { engine, format: engine.reader.format(node), notes: notes.map(({ text }) => text) };
  const known = choices.map((format) => format.name);
  throw new Refusal(name === undefined ? noFormatOfYear(year, known) : unknownFormat(name, known));
}
