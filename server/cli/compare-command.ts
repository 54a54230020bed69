import type { Command } from 'commander';
import * as z from 'zod/mini';
import { comparedExtent, differencesFrom, publishedCheckIds, publishedCheckOf } from '../checks/published-checks.ts';
import { noteLine } from '../import/import-text.ts';
import type { ImportNote } from '../import/note.ts';
import { type PublishedReport, publishedReport } from '../import/published-report.ts';
import type { ReportFile } from '../language/generated/ast.ts';
import { sourcesOnDisk } from '../node/import-on-disk.ts';
import type { Report } from '../report/report.ts';
import { isSameRange, type TextRange } from '../report/text-range.ts';
import { yearsTargets } from '../shared/export-targets.ts';
import type { Text } from '../shared/text.ts';
import { checkLoaded, sourceLinesOf } from './check-reports.ts';
import { type FileCheckResult, findingText } from './check-text.ts';
import { loadOne } from './load-one.ts';
import type { LoadedReport } from './load-reports.ts';
import {
  encodingOption,
  encodingValue,
  forceOption,
  languageOption,
  langValue,
  outOption,
  outputOption,
  outputValue,
  readOnlyOption,
  readOptions,
  wordsOfList,
  writingValues,
} from './options.ts';
import { type ExitCode, exitCodes, Refusal } from './refusal.ts';
import { sourceFile, sourceRefusal } from './source-bytes.ts';
import { targetNamed } from './target-names.ts';
import { printable, type Terminal } from './terminal.ts';

/** `compare PUBLISHED REPORT`: what a published page does not say as the report does. */
export function addCompareCommand(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  const say = (zh: string, en: string) => ({ zh, en })[language];
  program
    .command('compare')
    .summary(say('与已公布的页面、上年报告比对', 'compare with a published page, or last year'))
    .description(
      say(
        '把已公布的页面（另存的网页、Word、PDF 等）与报告逐格、逐句比对。版式、标点、全角半角、空格的不同不算。加上 --last-year，与上年报告比较。',
        'Compares a published page (a saved web page, Word, PDF and so on) with its report, cell by cell and sentence by sentence. Layout, marks, widths and blanks do not count. With --last-year, a report with the one of the year before.',
      ),
    )
    .argument(say('[公布件]', '[published]'), say('已公布的页面或文件', 'the published page or file'))
    .argument(say('[报告]', '[report]'), say('编写它的报告文件', 'the report it was made of'))
    .option(
      say('--last-year <报告>', '--last-year <report>'),
      say('把这份报告与报头“上年”所指的报告比较', 'compare this report with the one that its 上年 names'),
    )
    .option(
      say('--to <文件类型>', '--to <types>'),
      say('与上年的比较写成 html、xlsx；多种用逗号隔开', 'write the comparison with last year as html, xlsx'),
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
    .addOption(outputOption(language))
    .addOption(encodingOption(language))
    .addOption(languageOption(language))
    .action(async (published: string | undefined, report: string | undefined, _options: unknown, command: Command) => {
      process.exitCode = await compare([published, report], command.optsWithGlobals(), terminal);
    });
}

const CompareOptions = z.strictObject({
  lang: langValue,
  lastYear: z.optional(z.string().check(z.minLength(1))),
  to: z.optional(
    z.pipe(
      z.pipe(
        z.string(),
        z.transform((list) => wordsOfList(list).map((word) => targetNamed(word) ?? word)),
      ),
      z.array(z.enum(yearsTargets)),
    ),
  ),
  format: outputValue,
  encoding: encodingValue,
  ...writingValues,
});

type Files = readonly [published: string | undefined, report: string | undefined];

async function compare([page, path]: Files, given: unknown, terminal: Terminal): Promise<ExitCode> {
  const { lastYear, to, ...options } = readOptions(CompareOptions, given);
  const { format, encoding } = options;
  if (lastYear !== undefined) {
    if (page !== undefined) throw new Refusal(eitherOr());
    const { compareWithLastYear } = await import('./compare-years.ts');
    return compareWithLastYear(lastYear, { ...options, to: [...new Set(to ?? [])] }, terminal);
  }
  if (to !== undefined || options.out !== undefined)
    throw new Refusal(onlyWithLastYear(to === undefined ? '--out' : '--to'));
  if (page === undefined || path === undefined) throw new Refusal(filesNeeded());
  const { loaded, report: own } = await loadOne(path, encoding, terminal);
  const published = await readPublished(page, loaded, own);
  loaded.reader.compare(loaded.document.uri, published.report);
  const checked = checkLoaded(loaded, terminal.language, publishedCheckIds);
  if (format === 'json') terminal.write(`${JSON.stringify(asJson(page, loaded, own, published, checked), null, 2)}\n`);
  else {
    const written = { ...checked, lines: sourceLinesOf(loaded) };
    for (const [index, finding] of checked.file.findings.entries())
      terminal.write(`${findingText(finding, checked.names[index], written, terminal)}\n`);
    terminal.write(summary(page, path, checked, own, published)[terminal.language]);
  }
  return checked.file.findings.length > 0 ? exitCodes.errors : exitCodes.ok;
}

async function readPublished(page: string, { reader, engine, document }: LoadedReport, own: Report) {
  const parse = (text: string) => engine.report.parser.LangiumParser.parse(text).value as ReportFile;
  try {
    const source = await sourcesOnDisk()(await sourceFile(page));
    return publishedReport(source, own, reader.formats(document.uri), parse);
  } catch (error) {
    throw sourceRefusal(page, error);
  }
}

/** What came of a comparison, for programs. */
interface CompareJson {
  readonly published: string;
  readonly report: string;
  readonly compared: { readonly numbers: number; readonly sentences: number };
  /** In the order of the report, without those that a 说明 line explains. */
  readonly differences: readonly {
    readonly check: string;
    readonly place: Text;
    /** Null where the report, or the page, says nothing. */
    readonly inReport: string | null;
    readonly onPage: string | null;
    readonly range: TextRange;
    readonly message: string;
  }[];
  /** What of the page could not be read for certain. */
  readonly doubts: readonly { readonly text: Text; readonly place: Text | null; readonly source: string | null }[];
}

function asJson(
  page: string,
  { path }: LoadedReport,
  own: Report,
  published: PublishedReport,
  { file }: FileCheckResult,
): CompareJson {
  const all = differencesFrom(own, published.report);
  const told = new Set<object>();
  return {
    published: page,
    report: path,
    compared: comparedExtent(own, published.report),
    differences: file.findings.flatMap(({ check, range, message }) => {
      const one = all.find(
        (each) => !told.has(each) && publishedCheckOf(each).id === check && isSameRange(each.range, range),
      );
      if (!one) return [];
      told.add(one);
      return { check, place: one.place, inReport: one.own ?? null, onPage: one.published ?? null, range, message };
    }),
    doubts: doubtsOf(published).map(({ text, place = null, source = null }) => ({ text, place, source })),
  };
}

function doubtsOf({ imported }: PublishedReport): readonly ImportNote[] {
  return imported.notes.filter(({ level }) => level !== 'told');
}

function summary(
  page: string,
  path: string,
  { file, explained }: FileCheckResult,
  own: Report,
  published: PublishedReport,
): Text {
  const { numbers, sentences } = comparedExtent(own, published.report);
  const count = file.findings.length;
  const doubts = doubtsOf(published);
  const differ = {
    zh: count === 0 ? '没有不同' : `${count} 处不同`,
    en: count === 0 ? 'no differences' : counted(count, 'difference'),
  };
  const more = explained === 0 ? { zh: '', en: '' } : { zh: `，${explained} 处已说明`, en: `, ${explained} explained` };
  const doubtful = (language: 'zh' | 'en', head: string) =>
    doubts.length === 0 ? '' : `${head}\n${doubts.map((note) => `  ${noteLine(note, language)}\n`).join('')}`;
  return {
    zh: `${printable(page)} ↔ ${printable(path)}：比对 ${numbers} 个数、${sentences} 句，${differ.zh}${more.zh}\n${doubtful('zh', '公布的页面有读不准的地方，请人工核对：')}`,
    en: `${printable(page)} ↔ ${printable(path)}: ${counted(numbers, 'number')} and ${counted(sentences, 'sentence')} compared, ${differ.en}${more.en}\n${doubtful('en', 'Not everything on the page could be read for certain; please look at')}`,
  };
}

function eitherOr(): Text {
  return {
    zh: '--last-year 后面写要比较的报告，不再写公布件',
    en: '--last-year takes the report to compare; no published page is given with it',
  };
}

function onlyWithLastYear(flag: string): Text {
  return { zh: `选项 ${flag} 只能与 --last-year 同用`, en: `${flag} can only be used with --last-year` };
}

function filesNeeded(): Text {
  return {
    zh: '缺少参数：请写公布件和报告，或用 --last-year 写报告',
    en: 'Missing arguments: give the published page and the report, or a report with --last-year',
  };
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
