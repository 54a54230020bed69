import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { countLedger, type LedgerCount } from '../ledger/count-ledger.ts';
import { ledgerDifferences, ledgerEdits } from '../ledger/fill-tables.ts';
import { ledgerJson } from '../ledger/ledger-json.ts';
import {
  emptyMemory,
  type LedgerMemory,
  memoryFileName,
  memoryText,
  mergedMemory,
  mostLines,
  readMemory,
} from '../ledger/ledger-memory.ts';
import { ledgerText, obstacleText } from '../ledger/ledger-text.ts';
import { roleNamed, roles } from '../ledger/roles.ts';
import { sourcesOnDisk } from '../node/import-on-disk.ts';
import type { Report } from '../report/report.ts';
import type { Text } from '../shared/text.ts';
import { loadOne } from './load-one.ts';
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
import { sourceFile, sourceRefusal } from './source-bytes.ts';
import { printable, type Terminal } from './terminal.ts';
import { writeEdits, writtenInto } from './write-edits.ts';
import { writeFileWhole } from './write-file.ts';

/** `ledger FILE REPORT`: a register of applications, counted into the tables of a report. */
export function addLedgerCommand(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  const say = (zh: string, en: string) => ({ zh, en })[language];
  program
    .command('ledger')
    .summary(say('由申请台账填写表格', 'fill tables from a register of applications'))
    .description(
      say(
        '把依申请公开台账（一行一件的 .xlsx 或 .csv）按收到日期、答复日期、申请人类型、办理结果计入报告的申请办理表和复议诉讼表，列出与报告不同的数、没有计入的行、重复和可能逾期的件。加上 --write 才写入报告。',
        'Counts a register of applications (.xlsx or .csv, one a row) into the tables on applications, reviews and lawsuits, by date received, date answered, kind of applicant and outcome. Lists the numbers that differ from the report, rows that were not counted, duplicates, and answers that may have been late. Writes into the report only with --write.',
      ),
    )
    .argument(say('<台账>', '<ledger>'), say('依申请公开台账，.xlsx 或 .csv', 'the register, .xlsx or .csv'))
    .argument(say('<报告>', '<report>'), say('要填写的报告文件', 'the report to fill'))
    .option(
      say('--map <对应>', '--map <pair>'),
      say(
        `栏目=台账的栏名（栏目有：${roles.map(({ name }) => name).join('、')}），或者 台账的说法=行名或列名；可以写几次，记在台账旁的 .map.json 文件里`,
        `what=heading of the register (what is one of ${roles.map(({ name }) => name).join(', ')}), or word of the register=row or column; may be given several times, and is kept in a .map.json file beside the register`,
      ),
      (pair: string, others: readonly string[] = []) => [...others, pair],
    )
    .option('--write', say('把台账的数写入报告', 'write the numbers into the report'))
    .addOption(readOnlyOption(language))
    .addOption(outputOption(language))
    .addOption(encodingOption(language))
    .addOption(languageOption(language))
    .action(async (ledger: string, report: string, _options: unknown, command: Command) => {
      process.exitCode = await fillFromLedger(ledger, report, command.optsWithGlobals(), terminal);
    });
}

const LedgerOptions = z.strictObject({
  lang: langValue,
  map: z.optional(z.array(z.string())),
  write: z.optional(z.boolean()),
  replaceReadOnly: z.optional(z.boolean()),
  format: outputValue,
  encoding: encodingValue,
});

async function fillFromLedger(ledger: string, path: string, given: unknown, terminal: Terminal): Promise<ExitCode> {
  const { map, write = false, replaceReadOnly, format, encoding } = readOptions(LedgerOptions, given);
  const { loaded, report } = await loadOne(path, encoding, terminal);
  const memory = await rememberedAnswers(ledger, map, terminal);
  const count = await countOf(ledger, report, memory);
  const names = { ledger, report: path };
  if (format === 'json') terminal.write(`${JSON.stringify(ledgerJson(names, report, count, write), null, 2)}\n`);
  else terminal.write(printable(ledgerText(names, report, count, terminal.language)));
  const isDifferent = ledgerDifferences(report, count).length > 0;
  if (write && isDifferent) {
    await writeEdits(loaded, (text, writer) => ledgerEdits(report, text, count, writer), replaceReadOnly);
    if (format === 'text') terminal.write(printable(writtenInto(path)[terminal.language]));
  }
  return count.unplaced.length > 0 || (isDifferent && !write) ? exitCodes.errors : exitCodes.ok;
}

async function countOf(path: string, report: Report, memory: LedgerMemory): Promise<LedgerCount> {
  try {
    const source = await sourcesOnDisk()({ ...(await sourceFile(path)), rows: mostLines });
    const count = countLedger(source, report, memory);
    if (count.kind === 'counted') return count;
    const { zh, en } = obstacleText(count);
    const help =
      count.kind === 'columns'
        ? { zh: '。请用 --map 栏目=栏名 指明', en: '. Say so with --map what=heading' }
        : { zh: '', en: '' };
    throw new Refusal({ zh: `${path}：${zh}${help.zh}`, en: `${path}: ${en}${help.en}` });
  } catch (error) {
    throw error instanceof Refusal ? error : sourceRefusal(path, error);
  }
}

/** What was answered before, and now; what is new is kept beside the register. */
async function rememberedAnswers(
  ledger: string,
  pairs: readonly string[] | undefined,
  terminal: Terminal,
): Promise<LedgerMemory> {
  const file = memoryFileName(ledger);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const known = text === undefined ? emptyMemory : readMemory(text);
  if (!known) throw new Refusal(noMemory(file));
  if (!pairs) return known;
  const memory = mergedMemory(known, answersIn(pairs));
  await writeFileWhole(file, memoryText(memory), { force: true });
  terminal.note({ zh: `对应关系记在 ${file}`, en: `The mapping is kept in ${file}` });
  return memory;
}

function answersIn(pairs: readonly string[]): LedgerMemory {
  const split = pairs.map((pair): readonly [string, string] => {
    const [, name, value] = /^([^=\uff1d]+)[=\uff1d](.+)$/.exec(pair) ?? [];
    if (name === undefined || value === undefined) throw new Refusal(noPair(pair));
    return [name.trim(), value.trim()];
  });
  return {
    columns: new Map(split.filter(([name]) => roleNamed(name))),
    words: new Map(split.filter(([name]) => !roleNamed(name))),
  };
}

/** `--map` takes pairs. */
function noPair(pair: string): Text {
  return {
    zh: `选项 --map 的值“${pair}”无效，应为 栏目=栏名，如 收到日期=收件时间`,
    en: `“${pair}” is not valid for option --map, which takes what=heading, such as 收到日期=收件时间`,
  };
}

/** What lies where the answers are kept is something else. */
function noMemory(file: string): Text {
  return {
    zh: `${file}：不是记录对应关系的文件，未作改动；请改名或者删去`,
    en: `${file}: does not hold a mapping and was not changed; rename or delete it`,
  };
}
