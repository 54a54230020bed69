import type { CommanderError } from 'commander';
import type { Text } from '../text.ts';

/** What is wrong with the words of the command line, in the words of a clerk; commander speaks English only. */
export function usageMessage({ code, message }: CommanderError): Text {
  const english = message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  const chinese = chineseMessages.get(code)?.(english);
  return { zh: chinese ? chinese + proposal(english) : english, en: english };
}

const chineseMessages: ReadonlyMap<string, (english: string) => string> = new Map([
  ['commander.unknownCommand', (english) => `没有“${quoted(english)}”命令`],
  ['commander.unknownOption', (english) => `没有 ${quoted(english)} 选项`],
  ['commander.optionMissingArgument', (english) => `选项 ${quoted(english)} 后面须写一个值`],
  ['commander.missingMandatoryOptionValue', (english) => `缺少选项 ${quoted(english)}`],
  ['commander.missingArgument', (english) => `缺少参数 <${quoted(english)}>`],
  [
    'commander.excessArguments',
    (english) => `参数过多：最多 ${numbers(english)[0]} 个，实际 ${numbers(english)[1]} 个`,
  ],
]);

/** What commander puts in quotes: the word it is about. */
function quoted(english: string): string {
  return /'([^']*)'/.exec(english)?.[1] ?? '';
}

function numbers(english: string): readonly string[] {
  return /Expected (\d+) .* got (\d+)/.exec(english)?.slice(1) ?? [];
}

function proposal(english: string): string {
  const words = /\(Did you mean (?:one of )?(.+)\?\)$/.exec(english)?.[1];
  return words === undefined ? '' : `，是否为 ${words.replaceAll(', ', '、')}？`;
}

/** Where to read on, for a command or for all. */
export function seeHelp(command: string | undefined): Text {
  const words = ['gkreport', ...(command === undefined ? [] : [command]), '--help'].join(' ');
  return { zh: `用法见 ${words}`, en: `See ${words}` };
}

/** The program failed at one file; the cause is for whoever mends it. */
export function failedAt(path: string, error: unknown): Text {
  const cause = String(error).replace(/\s+/g, ' ');
  return {
    zh: `${path}：处理这个文件时程序出错（${cause}），其他文件不受影响；请把这句话连同文件反馈给开发者`,
    en: `${path}: gkreport itself failed at this file (${cause}); other files are not affected. Please pass this on to its developers, with the file`,
  };
}

/** What nobody foresaw; the details are for whoever mends it. */
export function defect(error: unknown): Text {
  const details = error instanceof Error ? error.stack : String(error);
  return {
    zh: `gkreport 程序出错。请把以下内容反馈给开发者：\n${details}`,
    en: `gkreport itself failed. Please pass this on to its developers:\n${details}`,
  };
}
