import { basename, dirname, join, resolve } from 'node:path';
import { URI } from 'langium';
import * as z from 'zod/mini';
import { prepareFormatting } from '../formatter/format-text.ts';
import { withBoundNumbers } from '../import/bound-text.ts';
import { type ImportedReport, reportOf } from '../import/import-report.ts';
import { type ImportJson, importedText, jsonOf } from '../import/import-text.ts';
import type { SourceDocument } from '../import/source.ts';
import type { ReportFile } from '../language/generated/ast.ts';
import { formatsBeside } from '../node/formats-beside.ts';
import { reportFileName } from '../render/new-report-file.ts';
import type { Format } from '../report/format.ts';
import { openEngine } from './open-engine.ts';
import { langValue, outputValue, readOptions, writingValues } from './options.ts';
import { type ExitCode, exitCodes, Refusal } from './refusal.ts';
import { sourceRefusal } from './source-bytes.ts';
import { printable, type Terminal } from './terminal.ts';
import { namesFile, writeFileWhole } from './write-file.ts';

const ImportOptions = z.strictObject({
  lang: langValue,
  ...writingValues,
  format: outputValue,
  bind: z.optional(z.boolean()),
});

/** Does what `import FILES…` was told to; `read` reads the file at a path. */
export async function importFiles(
  paths: readonly string[],
  given: unknown,
  terminal: Terminal,
  read: (path: string) => Promise<SourceDocument>,
): Promise<ExitCode> {
  const { out, force = false, replaceReadOnly, format, bind = false } = readOptions(ImportOptions, given);
  const toOutput = out === '-';
  if (toOutput && paths.length > 1) throw new Refusal(oneToOutput);
  const isFile = out !== undefined && !toOutput && (await namesFile(out, paths.length === 1 ? 'gkreport' : undefined));
  const formats = new FormatsOfFolders(process.cwd());
  const results: ImportJson['files'][number][] = [];
  const refusals: Refusal[] = [];
  const taken = new Set<string>();
  for (const [index, path] of paths.entries()) {
    progress(index, paths.length);
    try {
      const imported = await importOne(path, read, formats, bind);
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
  read: (path: string) => Promise<SourceDocument>,
  formats: FormatsOfFolders,
  binds: boolean,
): Promise<ImportedReport> {
  const reading = read(path);
  reading.catch(() => undefined);
  // While the thread reads it, this one gets ready for what it says.
  const { known, parse } = await formats.at(path);
  prepareFormatting();
  const source = await reading;
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
