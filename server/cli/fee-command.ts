import { join } from 'node:path';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { billLines, billSentence, type FeeBill, feeBill, feeOf } from '../report/fee-bill.ts';
import type { Format, FormatChapter } from '../report/format.ts';
import type { Text } from '../shared/text.ts';
import { chooseFormat, yearValue } from './choose-format.ts';
import { languageOption, langValue, outputOption, outputValue, readOptions } from './options.ts';
import { type ExitCode, exitCodes, Refusal } from './refusal.ts';
import type { Terminal } from './terminal.ts';

/** `fee 35件 120页`: what applicants are charged, by the scale of the format. */
export function addFeeCommand(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  const say = (zh: string, en: string) => ({ zh, en })[language];
  program
    .command('fee')
    .summary(say('计算信息处理费', 'calculate the information processing fee'))
    .description(
      say(
        '按格式的收费标准（国办函〔2020〕109号）计算信息处理费：件数是同一申请人一个自然月内的申请，页数是一件申请的。',
        'Calculates the information processing fee (信息处理费) by the scale of the format (国办函〔2020〕109号). 件: applications of one applicant in a calendar month; 页: pages of one application.',
      ),
    )
    .argument(
      say('<数量...>', '<quantities...>'),
      say('数量和单位，如 35件 120页；每个算一笔', 'numbers with units, such as 35件 120页; each is one bill'),
    )
    .option(say('--year <年度>', '--year <year>'), say('报告年度；默认今年', 'report year; default: this year'))
    .option(
      say('--scale <格式>', '--scale <format>'),
      say('用哪个报告格式的标准；默认按年度选用', 'report format whose scale is used; default: that of the year'),
    )
    .addOption(outputOption(language))
    .addOption(languageOption(language))
    .action(async (quantities: readonly string[], _options: unknown, command: Command) => {
      process.exitCode = await calculate(quantities, command.optsWithGlobals(), terminal);
    });
}

const FeeOptions = z.strictObject({
  lang: langValue,
  year: z.optional(yearValue),
  scale: z.optional(z.string()),
  format: outputValue,
});

async function calculate(quantities: readonly string[], given: unknown, terminal: Terminal): Promise<ExitCode> {
  const { year: asked, scale, format: output } = readOptions(FeeOptions, given);
  const { year, isSchoolYear } = asked ?? { year: new Date().getFullYear(), isSchoolYear: false };
  const folder = process.cwd();
  const choice = { name: scale, year, isSchoolYear, path: join(folder, '报告.gkreport') };
  const { format, notes } = await chooseFormat(choice, folder);
  for (const note of notes) terminal.note(note);
  const { fee, chapter } = feeOf(format) ?? {};
  if (!fee || !chapter || (fee.from !== undefined && year < fee.from)) throw new Refusal(noFee(format, year));
  const bill = feeBill(quantities.join(' '), fee);
  if ('problem' in bill) throw new Refusal(bill.problem);
  if (output === 'json') terminal.write(`${JSON.stringify(asJson(bill, chapter), null, 2)}\n`);
  else for (const line of billLines(bill, terminal.language)) terminal.write(`${line}\n`);
  return exitCodes.ok;
}

/** A bill for programs; amounts are in 元. */
function asJson(bill: FeeBill, chapter: FormatChapter) {
  return {
    fee: bill.fee.name,
    bases: bill.fee.bases,
    bills: bill.charges.map(({ method, count, parts, amount }) => ({
      method: method.name,
      unit: method.unit,
      count,
      amount: amount.toNumber(),
      parts: parts.map((part) => ({
        ...{ from: part.from, to: part.to },
        ...{ price: part.price.toNumber(), amount: part.amount.toNumber() },
      })),
    })),
    amount: bill.amount.toNumber(),
    sentence: billSentence(bill, chapter),
  };
}

function noFee({ name }: Format, year: number): Text {
  return {
    zh: `格式“${name}”没有 ${year} 年度的收费标准`,
    en: `Format “${name}” has no scale of charges for ${year}`,
  };
}
