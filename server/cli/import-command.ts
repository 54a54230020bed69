import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { URI } from 'langium';
import * as z from 'zod/mini';
import { withBoundNumbers } from '../import/bound-text.ts';
import { type ImportedReport, reportOf } from '../import/import-report.ts';
import { type ImportJson, importedText, jsonOf } from '../import/import-text.ts';
import type { SourceFile } from '../import/read-source.ts';
import type { SourceDocument } from '../import/source.ts';
import type { ReportFile } from '../language/generated/ast.ts';
import { formatsBeside } from '../node/formats-beside.ts';
import { sourcesOnDisk } from '../node/import-on-disk.ts';
import { reportFileName } from '../render/new-report-file.ts';
import type { Format } from '../report/format.ts';
import { openEngine } from './open-engine.ts';
import {
  forceOption,
  languageOption,
  langValue,
  outOption,
  outputOption,
  outputValue,
  readOnlyOption,
  readOptions,
  writingValues,
} from './options.ts';
import { type ExitCode, exitCodes, Refusal } from './refusal.ts';
import { sourceFile, sourceRefusal } from './source-bytes.ts';
import { printable, type Terminal } from './terminal.ts';
import { namesFile, writeFileWhole } from './write-file.ts';

/** `import FILES…`: reports out of web pages, documents, sheets and texts. */
export function addImportCommand(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  const say = (zh: string, en: string) => ({ zh, en })[language];
  program
    .command('import')
    .summary(say('导入网页、文档、表格等', 'import web pages, documents, sheets'))
    .description(
      say(
        '把已有的年度报告（网页、Word、Excel、CSV、Markdown、纯文本、PDF、gkreport 导出的 JSON）导入为 .gkreport 文件。没有把握的地方都会逐条列出，并在报告中注明。',
        'Imports annual reports that exist already (web pages, Word, Excel, CSV, Markdown, plain text, PDF, JSON of gkreport) as .gkreport files. Whatever is not certain is listed, and noted in the report.',
      ),
    )
    .argument(say('<文件...>', '<files...>'), say('要导入的文件', 'files to import'))
    .addOption(
      outOption(
        language,
        say('写在原文件旁边', 'beside the file that is imported'),
        say('以 .gkreport 结尾的', 'a file that ends in .gkreport'),
      ),
    )
    .addOption(forceOption(language))
    .addOption(readOnlyOption(language))
    .option(
      '--bind',
      say('正文中与表格相同的数改为引用', 'replace numbers in the text that are those of the tables by references'),
    )
    .addOption(
      outputOption(language, {
        zh: '导入情况以 text（文本，默认）或 json 输出',
        en: 'what came of it as text (default) or json',
      }),
    )
    .addOption(languageOption(language))
    .action(async (paths: readonly string[], _options: unknown, command: Command) => {
      process.exitCode = await importFiles(paths, command.optsWithGlobals(), terminal);
    });
}

const ImportOptions = z.strictObject({
  lang: langValue,
  ...writingValues,
  format: outputValue,
  bind: z.optional(z.boolean()),
});

async function importFiles(paths: readonly string[], given: unknown, terminal: Terminal): Promise<ExitCode> {
  const { out, force = false, replaceReadOnly, format, bind = false } = readOptions(ImportOptions, given);
  const toOutput = out === '-';
  if (toOutput && paths.length > 1) throw new Refusal(oneToOutput);
  const isFile = out !== undefined && !toOutput && (await namesFile(out, paths.length === 1 ? 'gkreport' : undefined));
  const readSource = sourcesOnDisk();
  const formats = new FormatsOfFolders(process.cwd());
  const results: ImportJson['files'][number][] = [];
  const refusals: Refusal[] = [];
  const taken = new Set<string>();
  for (const [index, path] of paths.entries()) {
    progress(index, paths.length);
    try {
      const imported = await importOne(path, readSource, formats, bind);
      const place = isFile && out !== undefined ? out : join(out ?? dirname(path), freeName(path, imported, taken));
      if (toOutput) terminal.write(imported.text);
      else await writeFileWhole(place, imported.text, { force, replaceReadOnly });
      results.push(jsonOf(path, toOutput ? undefined : place, imported));
      // What was imported is read on standard output; what has to be known of it goes the other way.
      if (format === 'text')
        (toOutput ? process.stderr : process.stdout).write(
          printable(importedText(path, toOutput ? undefined : place, imported, terminal.language)),
        );
    } catch (error) {
      refusals.push(sourceRefusal(path, error));
    }
  }
  progress(paths.length, paths.length);
  if (format === 'json')
    (toOutput ? process.stderr : process.stdout).write(`${JSON.stringify({ files: results }, null, 2)}\n`);
  for (const { text } of refusals) terminal.error(text);
  return refusals.length > 0 ? exitCodes.cannotRun : exitCodes.ok;
}

/** How far many files have come: one line of a terminal, which the next one takes the place of. */
function progress(done: number, all: number): void {
  if (all < 5 || !process.stderr.isTTY) return;
  process.stderr.write(done === all ? '\r\u001b[K' : `\r\u001b[K${done}/${all}`);
}

async function importOne(
  path: string,
  readSource: (file: SourceFile) => Promise<SourceDocument>,
  formats: FormatsOfFolders,
  binds: boolean,
): Promise<ImportedReport> {
  const file = await sourceFile(path);
  // The thread that reads it starts while this one gets ready for what it says.
  const [source, { known, parse }] = await Promise.all([readSource(file), formats.at(path)]);
  const imported = reportOf(source, known);
  return binds ? withBoundNumbers(imported, known, parse) : imported;
}

/** What a report is read with. */
interface Surroundings {
  readonly known: readonly Format[];
  readonly parse: (text: string) => ReportFile;
}

/** The formats that a report in a folder may choose from, found once for each folder. */
class FormatsOfFolders {
  readonly #workingFolder: string;
  readonly #known = new Map<string, Promise<Surroundings>>();

  constructor(workingFolder: string) {
    this.#workingFolder = workingFolder;
  }

  at(path: string): Promise<Surroundings> {
    const folder = dirname(resolve(path));
    const known = this.#known.get(folder) ?? this.#find(resolve(path));
    this.#known.set(folder, known);
    return known;
  }

  async #find(path: string): Promise<Surroundings> {
    const beside = await formatsBeside(path, this.#workingFolder);
    const { engine } = await openEngine(beside, { workingFolder: this.#workingFolder, encoding: undefined });
    const parse = (text: string) => engine.report.parser.LangiumParser.parse(text).value as ReportFile;
    return { known: engine.reader.formats(URI.file(path)), parse };
  }
}

/** `示例市水务局2024.gkreport`, or the name of the file where it does not say whose it is; each once in a run. */
function freeName(path: string, { body, year }: ImportedReport, taken: Set<string>): string {
  const own = basename(path).replace(/\.[^.]*$/, '');
  const name = body !== '' && year !== undefined ? reportFileName({ body, year }) : `${own}.gkreport`;
  const free = taken.has(join(dirname(path), name)) ? `${own}.gkreport` : name;
  taken.add(join(dirname(path), free));
  return free;
}

const oneToOutput = {
  zh: '一次只能把一份报告写到标准输出',
  en: 'only one report can be written to standard output',
};
