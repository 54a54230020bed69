import type { Command } from 'commander';
import * as z from 'zod/mini';
import { type AlikePair, alikeTexts } from '../checks/likeness/alike-texts.ts';
import type { ComparedSentence } from '../checks/likeness/likeness.ts';
import { sentencesByChapter } from '../checks/likeness/report-sentences.ts';
import { findReports } from './find-reports.ts';
import { loadReports } from './load-reports.ts';
import {
  encodingOption,
  encodingValue,
  languageOption,
  langValue,
  outputOption,
  outputValue,
  readOptions,
} from './options.ts';
import { type ExitCode, exitCodes, notAReport, Refusal } from './refusal.ts';
import { printable, type Terminal } from './terminal.ts';

/** `likeness PATHS…`: which reports of different bodies say the same. */
export function addLikenessCommand(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  const say = (zh: string, en: string) => ({ zh, en })[language];
  program
    .command('likeness')
    .summary(say('查找雷同的报告', 'find reports that are alike'))
    .description(
      say(
        '逐句比较各机关的报告，列出雷同的两份和相同的句子；数字、机关名称、段落次序、个别字词的不同不算不同，格式的例文和各家通用的套话不计。',
        'Compares the reports of different agencies sentence by sentence and lists those that are alike. Numbers, names, order and single words make no difference; what the format proposes and what everybody writes does not count.',
      ),
    )
    .argument(say('<路径...>', '<paths...>'), say('报告文件或文件夹', 'reports, or folders of reports'))
    .addOption(outputOption(language))
    .addOption(encodingOption(language))
    .addOption(languageOption(language))
    .action(async (paths: readonly string[], _options: unknown, command: Command) => {
      process.exitCode = await likeness(paths, command.optsWithGlobals(), terminal);
    });
}

const LikenessOptions = z.strictObject({ lang: langValue, format: outputValue, encoding: encodingValue });

/** Where a sentence stands; lines count from 1. */
interface Witness {
  readonly line: number;
  readonly text: string;
}

interface ComparedReport {
  readonly path: string;
  readonly body: string | undefined;
  readonly sentences: readonly ComparedSentence<Witness>[];
}

/** Reports are let go once their sentences are known: memory does not grow with what else they hold. */
const atOnce = 50;
const shownSentences = 3;

async function likeness(paths: readonly string[], given: unknown, terminal: Terminal): Promise<ExitCode> {
  const { format, encoding } = readOptions(LikenessOptions, given);
  const found = await findReports(paths);
  const files = found.files.filter((file) => file.endsWith('.gkreport'));
  const refused = [
    ...found.refusals,
    ...found.files.filter((file) => !files.includes(file)).map((path) => new Refusal(notAReport(path))),
  ];
  const reports: ComparedReport[] = [];
  for (let from = 0; from < files.length; from += atOnce) {
    const part = files.slice(from, from + atOnce);
    const loaded = await loadReports(part, { workingFolder: process.cwd(), encoding });
    refused.push(...loaded.refusals);
    for (const { path, document, reader } of loaded.reports) {
      const report = reader.read(document);
      if (report) reports.push({ path, body: report.header.body, sentences: sentencesOf(report) });
      else refused.push(new Refusal(notAReport(path)));
    }
  }
  // Of one body the years are alike; that is told of each report by itself.
  const pairs = alikeTexts(reports.map(({ sentences }) => sentences)).filter(({ one, other }) => {
    const body = reports[one]?.body;
    return body === undefined || body !== reports[other]?.body;
  });
  if (format === 'json') terminal.write(`${JSON.stringify(asJson(pairs, reports), null, 2)}\n`);
  else terminal.write(asText(pairs, reports, terminal));
  for (const { text } of refused) terminal.error(text);
  if (refused.length > 0) return exitCodes.cannotRun;
  return pairs.length > 0 ? exitCodes.errors : exitCodes.ok;
}

function sentencesOf(report: Parameters<typeof sentencesByChapter>[0]): readonly ComparedSentence<Witness>[] {
  return [...sentencesByChapter(report).values()].flat().map(({ text, place: { prose, start, end } }) => ({
    text,
    place: { line: prose.rangeOf(start, end).start.line + 1, text: prose.printed(start, end).trim() },
  }));
}

type Pairs = readonly AlikePair<Witness>[];

function asJson(pairs: Pairs, reports: readonly ComparedReport[]) {
  return pairs.map(({ one, other, share, characters, sentences }) => ({
    paths: [reports[one]?.path, reports[other]?.path],
    share: Math.round(share * 1000) / 1000,
    characters,
    sentences: sentences.map(({ ours, theirs }) => [ours, theirs]),
  }));
}

function asText(pairs: Pairs, reports: readonly ComparedReport[], { language }: Terminal): string {
  const count = reports.length;
  const lines = pairs.flatMap(({ one, other, share, characters, sentences }) => {
    const [ours = '', theirs = ''] = [one, other].map((at) => printable(reports[at]?.path ?? ''));
    const percent = Math.floor(share * 100);
    const head = {
      zh: `${ours} ↔ ${theirs}：${percent}% 的文字雷同（${characters} 字，${sentences.length} 句）`,
      en: `${ours} ↔ ${theirs}: ${percent} % of the text alike (${characters} characters, ${sentences.length} sentences)`,
    }[language];
    const shown = sentences
      .slice(0, shownSentences)
      .flatMap((pair) => [
        `  ${ours}:${pair.ours.line}: ${printable(pair.ours.text)}`,
        `  ${theirs}:${pair.theirs.line}: ${printable(pair.theirs.text)}`,
      ]);
    return [head, ...shown];
  });
  const summary = {
    zh: `比较 ${count} 份报告，${pairs.length === 0 ? '没有雷同的' : `${pairs.length} 对雷同`}`,
    en: `${count} reports compared: ${pairs.length === 0 ? 'none are alike' : `${pairs.length} ${pairs.length === 1 ? 'pair is' : 'pairs are'} alike`}`,
  }[language];
  return `${[...lines, summary].join('\n')}\n`;
}
