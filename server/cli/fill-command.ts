import type { Command } from 'commander';
import * as z from 'zod/mini';
import { editsFromBelow, type FillingFromBelow, fillingFromBelow } from '../grid/fill-from-below.ts';
import { valueKind } from '../language/header-keys.ts';
import type { Report } from '../report/report.ts';
import type { Text } from '../shared/text.ts';
import { findingsOf } from '../workspace/findings.ts';
import { loadOne } from './load-one.ts';
import type { LoadedReport } from './load-reports.ts';
import {
  encodingOption,
  encodingValue,
  languageOption,
  langValue,
  outputOption,
  outputValue,
  readOnlyOption,
  readOptions,
} from './options.ts';
import { type ExitCode, exitCodes, Refusal } from './refusal.ts';
import { printable, type Terminal } from './terminal.ts';
import { writeEdits, writtenInto } from './write-edits.ts';

/** `fill REPORT`: the sums of the subordinate reports, written into the tables of a report. */
export function addFillCommand(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  const say = (zh: string, en: string) => ({ zh, en })[language];
  program
    .command('fill')
    .summary(say('由下级报告填表', 'fill tables from subordinate reports'))
    .description(
      say(
        '把报头“下级”所指各报告的数逐格相加，列出本报告未填的和与合计不同的格。加上 --write 才写入报告；“=”算出的数相同的，保留“=”。',
        'Adds up the reports named by 下级 in the header, number by number, and lists the cells of the report that are empty or differ. Writes into the report only with --write; “=” stays where it comes to the same.',
      ),
    )
    .argument(say('<报告>', '<report>'), say('要填写的报告文件', 'the report to fill'))
    .option('--write', say('把合计写入报告', 'write the sums into the report'))
    .addOption(readOnlyOption(language))
    .addOption(outputOption(language))
    .addOption(encodingOption(language))
    .addOption(languageOption(language))
    .action(async (report: string, _options: unknown, command: Command) => {
      process.exitCode = await fill(report, command.optsWithGlobals(), terminal);
    });
}

const FillOptions = z.strictObject({
  lang: langValue,
  write: z.optional(z.boolean()),
  replaceReadOnly: z.optional(z.boolean()),
  format: outputValue,
  encoding: encodingValue,
});

async function fill(path: string, given: unknown, terminal: Terminal): Promise<ExitCode> {
  const { write = false, replaceReadOnly, format, encoding } = readOptions(FillOptions, given);
  const { loaded, report } = await loadOne(path, encoding, terminal);
  const filling = fillingFromBelow(report);
  if (!filling) throw new Refusal(nothingToAdd(path, report, loaded));
  if (format === 'json') terminal.write(`${JSON.stringify(fillJson(path, filling, write), null, 2)}\n`);
  else terminal.write(printable(fillText(report, filling)[terminal.language]));
  const isDifferent = filling.differing.length > 0;
  if (write && isDifferent) {
    await writeEdits(loaded, (text, writer) => editsFromBelow(report, text, writer), replaceReadOnly);
    if (format === 'text') terminal.write(printable(writtenInto(path)[terminal.language]));
  }
  return filling.unknown > 0 || (isDifferent && !write) ? exitCodes.errors : exitCodes.ok;
}

function fillJson(report: string, { differing, unknown }: FillingFromBelow, written: boolean) {
  return {
    report,
    written,
    differences: differing.map(({ fact, sum }) => ({
      table: fact.table.name,
      row: fact.row.name,
      column: fact.column.name,
      inReport: fact.value?.toFixed() ?? null,
      below: sum.toFixed(),
    })),
    unknown,
  };
}

function fillText({ below }: Report, { differing, unknown }: FillingFromBelow): Text {
  const count = below?.members.length ?? 0;
  const lines = differing.map(({ fact, sum }): Text => {
    const cell = `${fact.table.name}.${fact.row.name}.${fact.column.name}`;
    const is = fact.value?.toFixed();
    return {
      zh: `  ${cell}：${is ?? '未填'} → ${sum.toFixed()}\n`,
      en: `  ${cell}: ${is ?? 'empty'} → ${sum.toFixed()}\n`,
    };
  });
  const left: Text = {
    zh: unknown === 0 ? '' : `${unknown} 格的合计无法得出：有下级报告没有这些数，或者自身不一致；这些格没有填。\n`,
    en:
      unknown === 0
        ? ''
        : `${unknown === 1 ? 'The sum of one cell is' : `The sums of ${unknown} cells are`} not known, since a subordinate report lacks the number or disagrees in itself; not filled in.\n`,
  };
  const reports = `${count} subordinate report${count === 1 ? '' : 's'}`;
  return {
    zh: `下级报告 ${count} 份，与合计不同的 ${differing.length} 格${differing.length > 0 ? '：' : '。'}\n${lines.map(({ zh }) => zh).join('')}${left.zh}`,
    en: `${reports}; ${differing.length} cell${differing.length === 1 ? ' differs' : 's differ'} from the sum${differing.length > 0 ? ':' : '.'}\n${lines.map(({ en }) => en).join('')}${left.en}`,
  };
}

/** Nothing can be added; what stands in the way is what is found at 下级. */
function nothingToAdd(path: string, report: Report, { document, reader }: LoadedReport): Text {
  const lines = report.header.entries.filter(({ key }) => valueKind(key) === 'reports');
  if (lines.length === 0)
    return {
      zh: `${path}：报头没有“下级”，没有可以相加的报告`,
      en: `${path}: the header has no 下级, so there are no reports to add up`,
    };
  if (report.header.includesOwn)
    return {
      zh: `${path}：报头写了“含本级: 是”，本级的数不在下级报告中，不能由下级之和填写`,
      en: `${path}: the header says 含本级: 是, and the agency’s own numbers are in no report; the sum of the others is not enough`,
    };
  const found = findingsOf(document, reader).find(({ range }) =>
    lines.some(({ valueRange }) => valueRange.start.line === range.start.line),
  );
  const why = found?.message ?? { zh: '没有可以相加的报告', en: 'there are no reports to add up' };
  return { zh: `${path}：${why.zh}`, en: `${path}: ${why.en}` };
}
