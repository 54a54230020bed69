import type { CommanderError } from 'commander';
import type { Text } from '../shared/text.ts';
import { fileProblem } from '../workspace/file-problems.ts';
import type { OtherEncoding } from './decode-bytes.ts';

/** Why something cannot be done, in words for the person at the keyboard. */
export class Refusal extends Error {
  readonly text: Text;
  readonly exitCode: ExitCode;

  constructor(text: Text, exitCode: ExitCode = exitCodes.cannotRun) {
    super(text.en);
    this.name = 'Refusal';
    this.text = text;
    this.exitCode = exitCode;
  }
}

/**
 * What anything thrown while a file was worked on comes down to: a refusal of this file, or what the file system says of
 * it. What nobody foresaw is told with its cause, and costs no other file anything.
 */
export function fileRefusal(path: string, error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Error && 'code' in error) return new Refusal(fileProblem(path, error));
  return new Refusal(failedAt(path, error));
}

/** What a refusal says of a file, without its path in front. */
export function reasonOf({ text }: Refusal, path: string): Text {
  const without = (words: string, name: string) => (words.startsWith(name) ? words.slice(name.length) : words);
  return { zh: without(text.zh, `${path}\uff1a`), en: without(text.en, `${path}: `) };
}

/** A path that leads nowhere. */
export function noSuchPath(path: string): Text {
  return { zh: `${path}：文件或文件夹不存在`, en: `${path}: no such file or folder` };
}

/** A folder to check without a report in it or below it. */
export function noReports(folder: string): Text {
  return {
    zh: `${folder}：这个文件夹里没有 .gkreport 文件`,
    en: `${folder}: there is no .gkreport file in this folder`,
  };
}

/** A file with another ending; `source` is the report that a finished file may have been made of, '' an unknown one. */
export function notAReport(path: string, source?: string): Text {
  const plain = { zh: `${path}：不是 .gkreport 文件`, en: `${path}: not a .gkreport file` };
  if (source === undefined) return plain;
  return {
    zh: `${plain.zh}。这是成品，这里要的是编写它的报告文件${source === '' ? '（扩展名 .gkreport）' : `，如 ${source}`}`,
    en: `${plain.en}. It is a finished file; name the report it was made of${source === '' ? ' (a file that ends in .gkreport)' : `, such as ${source}`}`,
  };
}

/** A file that another command takes. */
export function canBeImported(path: string): Text {
  return {
    zh: `${path}：不是 .gkreport 文件。要把它导入为报告，请用 gkreport import ${path}`,
    en: `${path}: not a .gkreport file. To make it a report, run gkreport import ${path}`,
  };
}

/** No report is that large. */
export function tooLargeToImport(path: string): Text {
  return {
    zh: `${path}：文件过大，不是一份年度报告，未导入`,
    en: `${path}: is too large for an annual report and was not imported`,
  };
}

/** Bytes that are no text; says where, and what may be done. */
export function undecodable(
  path: string,
  { byte, line, tried }: { readonly byte: number; readonly line: number; readonly tried: OtherEncoding | undefined },
): Text {
  if (tried)
    return {
      zh: `${path}：第 ${line} 行（文件第 ${byte} 个字节）既不是 UTF-8 也不是 ${tried} 编码。请用编辑器另存为 UTF-8`,
      en: `${path}: line ${line} (byte ${byte} of the file) is neither UTF-8 nor ${tried}. Save the file as UTF-8 with an editor`,
    };
  return {
    zh: `${path}：第 ${line} 行（文件第 ${byte} 个字节）不是 UTF-8 编码。如果文件以 GBK 或 GB18030 保存，请加上 --encoding gb18030，或者用编辑器另存为 UTF-8`,
    en: `${path}: line ${line} (byte ${byte} of the file) is not UTF-8. If the file was saved in GBK or GB18030, add --encoding gb18030, or save it as UTF-8 with an editor`,
  };
}

/** Never overwrites unasked. */
export function existsAlready(path: string): Text {
  return {
    zh: `${path}：文件已存在，未作改动；需要覆盖的，请加上 --force`,
    en: `${path}: the file already exists and was not changed; add --force to overwrite it`,
  };
}

/** A file that its owner protects. */
export function setReadOnly(path: string): Text {
  return {
    zh: `${path}：文件设为只读，未作改动；确需改写的，请加上 --replace-read-only`,
    en: `${path}: the file is read-only and was not changed; add --replace-read-only to replace it anyway`,
  };
}

/** A file goes into a folder that is not there. */
export function noSuchFolder(folder: string): Text {
  return { zh: `${folder}：没有这个文件夹`, en: `${folder}: no such folder` };
}

/** `--out` is to be a folder, and a file stands there. */
export function notAFolder(path: string): Text {
  return { zh: `${path}：不是文件夹`, en: `${path}: not a folder` };
}

/** `--out` ends as files do, but not as the one that goes there, or there are several; `ending` is of the one. */
export function looksLikeFile(path: string, ending: string | undefined): Text {
  if (ending === undefined)
    return {
      zh: `${path}：是文件名；导出多个文件时，--out 须为文件夹`,
      en: `${path}: is a file name; --out takes a folder when several files are exported`,
    };
  return {
    zh: `${path}：扩展名不符；--out 须为文件夹，或者以 .${ending} 结尾的文件名`,
    en: `${path}: has another extension; --out takes a folder, or a file name that ends in .${ending}`,
  };
}

/** A folder is called as the file to write is. */
export function folderInTheWay(path: string): Text {
  return {
    zh: `${path}：已有同名的文件夹，未写入`,
    en: `${path}: there is a folder of this name; nothing was written`,
  };
}

/** Standard output is full, or broken otherwise. */
export function outputFailed(error: unknown): Text {
  return {
    zh: fileProblem('标准输出', error).zh,
    en: fileProblem('standard output', error).en,
  };
}

/** Neither file nor folder: reading it might wait for ever, replacing it would destroy it. */
export function notAnOrdinaryFile(path: string): Text {
  return {
    zh: `${path}：不是普通文件（可能是设备或管道）`,
    en: `${path}: not an ordinary file (perhaps a device or a pipe)`,
  };
}

/** A link to a file that is not there. */
export function leadsNowhere(path: string): Text {
  return {
    zh: `${path}：这是一个链接，所指的文件不存在，未写入`,
    en: `${path}: this is a link to a file that does not exist; nothing was written`,
  };
}

/** What the process ends with; scripts rely on it. */
export const exitCodes = {
  /** Done; of a check: no errors, whatever warnings and hints there are. */
  ok: 0,
  /** A report has errors, or is not formatted. */
  errors: 1,
  /** Something could not be read, written or understood; files that could be are still reported. */
  cannotRun: 2,
} as const;

/** One of {@link exitCodes}. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

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
function failedAt(path: string, error: unknown): Text {
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
