import { realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { failureOf } from '../language/unread.ts';
import { chartsOnDisk } from '../node/charts-on-disk.ts';
import { pdfOnDisk } from '../node/pdf-on-disk.ts';
import { programFolder } from '../node/program-folder.ts';
import { errorCount, exportReport, type ExportOptions as Manner } from '../render/export.ts';
import { ExportProblem } from '../render/export-problem.ts';
import { extensionOf, fileTargets, pdfFonts } from '../shared/export-targets.ts';
import type { Text } from '../shared/text.ts';
import { findingsOf } from '../workspace/findings.ts';
import { findReports } from './find-reports.ts';
import { type LoadedReport, loadReports } from './load-reports.ts';
import {
  encodingOption,
  encodingValue,
  forceOption,
  languageOption,
  langValue,
  outOption,
  readOnlyOption,
  readOptions,
  wordsOfList,
  writingValues,
} from './options.ts';
import { type ExitCode, exitCodes, fileRefusal, notAReport, Refusal } from './refusal.ts';
import { targetNamed } from './target-names.ts';
import { printable, type Terminal } from './terminal.ts';
import { namesFile, oneToOutput, writeFileWhole, written } from './write-file.ts';

/** `export PATHS… --to docx,html,…`: finished reports as files. */
export function addExportCommand(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  const say = (zh: string, en: string) => ({ zh, en })[language];
  const all = fileTargets.join(say('、', ', '));
  program
    .command('export')
    .summary(say('导出正式报告', 'export finished reports'))
    .description(
      say(
        '把报告导出为 Word、PDF、网页、电子表格或数据，一次可以导出多份、多种。文件夹连同下级文件夹一起导出。有错误的报告不导出，除非加上 --allow-errors。',
        'Exports reports for Word, as PDF, page, spreadsheet or data, several at once. Folders are searched for reports. A report with errors is exported only with --allow-errors.',
      ),
    )
    .argument(say('<路径...>', '<paths...>'), say('报告文件或文件夹', 'reports, or folders of reports'))
    .requiredOption(
      say('--to <文件类型>', '--to <types>'),
      say(`导出为 ${all}；多种用逗号隔开`, `export as ${all}; several separated by commas`),
    )
    .addOption(
      outOption(
        language,
        say('写在报告所在文件夹', 'in the folder of the report'),
        say('扩展名与所选文件类型一致的', 'a file with the extension of --to'),
      ),
    )
    .addOption(forceOption(language))
    .addOption(readOnlyOption(language))
    .option('--allow-errors', say('有错误也导出', 'export even with errors'))
    .option(
      say('--fonts <字体>', '--fonts <fonts>'),
      say(
        'PDF 使用本机字体（system，默认），或只用自带字体（bundled，在任何电脑上结果完全相同）',
        'fonts of PDF files: those of this computer (system, default) or only bundled ones (bundled: the same everywhere)',
      ),
    )
    .addOption(encodingOption(language))
    .addOption(languageOption(language))
    .action(async (paths: readonly string[], _options: unknown, command: Command) => {
      process.exitCode = await exportReports(paths, command.optsWithGlobals(), terminal);
    });
}

const targets = z.pipe(
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((list) => wordsOfList(list).map((word) => targetNamed(word) ?? word)),
    ),
    z.array(z.enum(fileTargets)),
  ),
  z.transform((words) => [...new Set(words)]),
);

const ExportArguments = z.strictObject({
  lang: langValue,
  to: targets,
  ...writingValues,
  allowErrors: z.optional(z.boolean()),
  fonts: z.optional(z.enum(pdfFonts)),
  encoding: encodingValue,
});

type Options = z.infer<typeof ExportArguments>;

async function exportReports(paths: readonly string[], given: unknown, terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(ExportArguments, given);
  const found = await findReports(paths);
  const files = found.files.filter((file) => file.endsWith('.gkreport'));
  const formats = found.files.filter((file) => !files.includes(file));
  const isOne = paths.length === 1 && files[0] === paths[0] && options.to.length === 1;
  const [target] = options.to;
  const places = await ExportPlaces.at(options.out, isOne && target ? extensionOf(target) : undefined);
  const reading = { workingFolder: process.cwd(), encoding: options.encoding };
  const { reports, refusals, notes } = await loadReports(files, reading);
  for (const note of notes) terminal.note(note);
  const refused = [...found.refusals, ...formats.map((path) => new Refusal(notAReport(path))), ...refusals];
  const manner: Manner = {
    pdfFonts: options.fonts,
    renderPdf: pdfOnDisk({ folder: join(programFolder(), 'pdf') }),
    rasterise: chartsOnDisk({ folder: programFolder() }),
  };
  for (const report of reports)
    refused.push(
      ...(await exportOne(report, { places, manner }, options, terminal).catch((error) => [
        fileRefusal(report.path, error),
      ])),
    );
  for (const { text } of refused) terminal.error(text);
  if (refused.some(({ exitCode }) => exitCode === exitCodes.cannotRun)) return exitCodes.cannotRun;
  return refused.length > 0 ? exitCodes.errors : exitCodes.ok;
}

/** Writes a report in every format asked for; what cannot be made or written does not stop the others. */
async function exportOne(
  { path, document, reader, readPicture }: LoadedReport,
  { places, manner }: { readonly places: ExportPlaces; readonly manner: Manner },
  { to, force = false, replaceReadOnly, allowErrors = false }: Options,
  terminal: Terminal,
): Promise<readonly Refusal[]> {
  const report = reader.read(document);
  // What is at hand of a report that was not read to its end is not the report.
  const unread = failureOf(document);
  if (unread !== undefined) return [fileRefusal(path, unread)];
  if (!report) return [new Refusal(notAReport(path))];
  const failures: Refusal[] = [];
  const findings = findingsOf(document, reader, (error) => failures.push(fileRefusal(path, error)));
  const errors = errorCount(findings);
  if (errors > 0 && !allowErrors) return [...failures, new Refusal(reportHasErrors(path, errors), exitCodes.errors)];
  const refused: Refusal[] = [];
  for (const target of to) {
    try {
      const { fileName, content } = await exportReport(report, findings, target, { ...manner, readPicture });
      const place = await places.of(path, fileName);
      if (place === undefined) terminal.write(content);
      else {
        await writeFileWhole(place, content, { force, replaceReadOnly });
        terminal.write(`${printable(written(place)[terminal.language])}\n`);
      }
    } catch (error) {
      refused.push(error instanceof ExportProblem ? new Refusal(notMade(path, error.text)) : fileRefusal(path, error));
    }
  }
  if (errors > 0 && refused.length < to.length) terminal.note(exportedWithErrors(path, errors));
  return [...failures, ...refused];
}

/** Why a report with errors is not exported, and what may be done. */
function reportHasErrors(path: string, errors: number): Text {
  return {
    zh: `${path}：仍有 ${errors} 处错误，未导出。请用 gkreport check 查看并改正；确需导出的，加上 --allow-errors`,
    en: `${path}: not exported, because it has ${count(errors)}. Run gkreport check to see them, or add --allow-errors to export it is`,
  };
}

/** A report was exported though it has errors. */
function exportedWithErrors(path: string, errors: number): Text {
  return {
    zh: `${path}：报告仍有 ${errors} 处错误，导出的内容不能作为定稿`,
    en: `${path}: the report still has ${count(errors)}; what was exported is not final`,
  };
}

/** The file to write is the report itself. */
function wouldReplaceReport(path: string): Text {
  return {
    zh: `${path}：这是报告本身，不能用导出的文件覆盖；请用 --out 指定其他文件名`,
    en: `${path}: this is the report itself, which the export must not replace; choose another file with --out`,
  };
}

/** Two reports of one name cannot both go into one folder. */
function sameFile(report: string, other: string, place: string): Text {
  return {
    zh: `${report}：未导出，因为 ${other} 也要写到 ${place}；请分别导出，或者不用 --out`,
    en: `${report}: not exported, because ${other} would also be written to ${place}; export them one by one, or without --out`,
  };
}

/** A format that a report could not be made into; `reason` is a sentence. */
function notMade(path: string, reason: Text): Text {
  return { zh: `${path}：${reason.zh}`, en: `${path}: ${reason.en}` };
}

function count(errors: number): string {
  return `${errors} ${errors === 1 ? 'error' : 'errors'}`;
}

/** Where the files of one run go; two of them never go to the same place. */
class ExportPlaces {
  readonly #out: string | undefined;
  readonly #isFile: boolean;
  readonly #taken = new Map<string, string>();

  private constructor(out: string | undefined, isFile: boolean) {
    this.#out = out;
    this.#isFile = isFile;
  }

  /** `ending`: of the one file that is asked for, see {@link namesFile}; undefined for several. */
  static async at(out: string | undefined, ending: string | undefined): Promise<ExportPlaces> {
    if (out === '-' && ending === undefined) throw new Refusal(oneToOutput());
    return new ExportPlaces(out, out !== undefined && out !== '-' && (await namesFile(out, ending)));
  }

  /** The path for a report's file of a proposed name; undefined for standard output. */
  async of(report: string, fileName: string): Promise<string | undefined> {
    const out = this.#out;
    if (out === '-') return undefined;
    const place = this.#isFile && out !== undefined ? out : join(out ?? dirname(report), fileName);
    if ((await behindLinks(place)) === (await behindLinks(report))) throw new Refusal(wouldReplaceReport(report));
    const other = this.#taken.get(resolve(place));
    if (other !== undefined) throw new Refusal(sameFile(report, other, place));
    this.#taken.set(resolve(place), report);
    return place;
  }
}

/** The file itself; a file that is not there yet has no links to it. */
async function behindLinks(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}
