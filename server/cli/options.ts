import { Option } from 'commander';
import * as z from 'zod/mini';
import { reportYears, type YearRange } from '../shared/report-years.ts';
import type { Language, Text } from '../shared/text.ts';
import { otherEncodings } from './decode-bytes.ts';
import { Refusal } from './refusal.ts';

/** `--lang`: already obeyed when the command runs, see {@link chooseLanguage}. */
export function languageOption(language: Language): Option {
  return language === 'zh'
    ? new Option('--lang <语言>', '用中文（zh）或英文（en）显示')
    : new Option('--lang <language>', 'language of messages: zh or en');
}

/** What `--lang` means. */
export const langValue = z.optional(z.enum(['zh', 'en']));

/** `--format`: how a command prints what it has to say; `what` where that is not all it writes. */
export function outputOption(language: Language, what?: Text): Option {
  return language === 'zh'
    ? new Option('--format <输出方式>', what?.zh ?? '输出 text（文本，默认）或 json')
    : new Option('--format <output>', what?.en ?? 'output as text (default) or json');
}

/** What `--format` of such a command means. */
export const outputValue = z._default(z.enum(['text', 'json']), 'text');

/** `--jobs`: how many files a check looks at together. */
export function jobsOption(language: Language): Option {
  return language === 'zh'
    ? new Option('--jobs <数>', '同时用几个线程检查；默认按文件大小和处理器数')
    : new Option('--jobs <number>', 'threads to check with; by default what size of files and processors suggest');
}

/** What `--jobs` means. */
export const jobsValue = z.optional(z.pipe(z.string().check(z.regex(/^[1-9]\d{0,2}$/)), z.transform(Number)));

/** `--no-cache`: everything is checked anew. */
export function cacheOption(language: Language): Option {
  return language === 'zh'
    ? new Option('--no-cache', '全部重新检查，不用上次的结果')
    : new Option('--no-cache', 'check everything anew, whatever was found before');
}

/** What `--no-cache` means: whether what was found before may be used. */
export const cacheValue = z._default(z.boolean(), true);

/** `--shard`: which part of the files a check looks at, where several machines share them. */
export function shardOption(language: Language): Option {
  return language === 'zh'
    ? new Option('--shard <第几份/份数>', '只检查其中一份，如 2/8；各台机器分别检查一份')
    : new Option('--shard <part/parts>', 'check one part only, such as 2/8, the others elsewhere');
}

/** What `--shard` means. */
export const shardValue = z.optional(
  z
    .pipe(
      z.string().check(z.regex(/^[1-9]\d{0,5}\/[1-9]\d{0,5}$/)),
      z.transform((written) => {
        const [part = 1, of = 1] = written.split('/').map(Number);
        return { part, of };
      }),
    )
    .check(z.refine(({ part, of }) => part <= of)),
);

/** `--encoding`: for files that are no UTF-8. */
export function encodingOption(language: Language): Option {
  return language === 'zh'
    ? new Option('--encoding <编码>', '文件不是 UTF-8 时按此编码读取，如 gb18030')
    : new Option('--encoding <encoding>', 'how to read files that are not UTF-8, such as gb18030');
}

/** What `--encoding` means. */
export const encodingValue = z.optional(
  z.pipe(
    z.pipe(z.string().check(z.toLowerCase()), z.enum(['utf-8', ...otherEncodings])),
    // UTF-8 is tried on every file anyway.
    z.transform((name) => otherEncodings.find((other) => other === name)),
  ),
);

/** `--out`: where a file is written; `usual` is where it goes when left out, `file` what makes it a file. */
export function outOption(language: Language, usual: string, file: string): Option {
  return language === 'zh'
    ? new Option('--out <路径>', `写到这个文件夹，没有就新建；${file}是文件；默认${usual}；- 为标准输出`)
    : new Option('--out <path>', `folder, made if need be, or ${file}; ${usual} if left out; - for standard output`);
}

/** `--force`: overwriting is never done unasked. */
export function forceOption(language: Language): Option {
  return new Option('--force', { zh: '文件已存在时覆盖', en: 'overwrite the file if it exists' }[language]);
}

/** `--replace-read-only`: a file that somebody protects is replaced only when it is said in so many words. */
export function readOnlyOption(language: Language): Option {
  return new Option('--replace-read-only', { zh: '只读文件也改写', en: 'replace even files set read-only' }[language]);
}

/** What the options mean that say where a file is written, and what it may replace. */
export const writingValues = {
  out: z.optional(z.string().check(z.minLength(1))),
  force: z.optional(z.boolean()),
  replaceReadOnly: z.optional(z.boolean()),
};

/** `--check`: how checks count, one each time it is given. */
export function checkOption(language: Language): Option {
  const collect = (pair: string, before: readonly string[] | undefined) => [...(before ?? []), pair];
  return (
    language === 'zh'
      ? new Option(
          '--check <检查=off|hint>',
          '关闭一项检查（off）或降为提示（hint），如 likeness=off；可以写几次；错误不受影响',
        )
      : new Option(
          '--check <check=off|hint>',
          'switch a check off, or lower it to a hint, such as likeness=off; may be given several times; errors always count',
        )
  ).argParser(collect);
}

/** What `--check` means. */
export const checkValue = z.optional(z.array(z.string()));

/** Several words of one option; Chinese commas are as good, and so is what else people put between. */
export function wordsOfList(list: string): readonly string[] {
  return list.split(/[,;+\uff0c\u3001\uff1b]/).map((word) => word.trim());
}

/** A command's options as what they mean; refuses the first value that its option does not take. */
export function readOptions<Schema extends z.ZodMiniType>(schema: Schema, values: unknown): z.infer<Schema> {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  throw new Refusal(messageOf(result.error, values as Readonly<Record<string, unknown>>));
}

function messageOf({ issues: [issue] }: z.core.$ZodError, values: Readonly<Record<string, unknown>>): Text {
  const name = String(issue?.path[0]);
  const index = issue?.path[1];
  const given = String(values[name]);
  const option = { flag: `--${name}`, given: typeof index === 'number' ? (wordsOfList(given)[index] ?? given) : given };
  if (issue?.code === 'invalid_value') return mustBeOneOf(option, issue.values.map(String));
  if (name === 'jobs') return mustBeCount(option);
  if (name === 'shard') return mustBePart(option);
  return name === 'year' ? mustBeYear(option, reportYears(new Date())) : mustBeFilled(option);
}

interface Given {
  /** With its dashes. */
  readonly flag: string;
  readonly given: string;
}

/** An option that takes one of a few words. */
export function mustBeOneOf({ flag, given }: Given, words: readonly string[]): Text {
  return {
    zh: `选项 ${flag} 的值“${given}”无效；可用：${words.join('、')}`,
    en: `“${given}” is not valid for option ${flag}; use ${words.join(', ')}`,
  };
}

/** A year that is none, or none that a report can be about. */
function mustBeYear({ flag, given }: Given, { first, last }: YearRange): Text {
  return {
    zh: `选项 ${flag} 的值“${given}”无效，请填 ${first} 至 ${last} 之间的四位年份，如 2025`,
    en: `option ${flag} takes a year of four digits from ${first} to ${last}, such as 2025, not “${given}”`,
  };
}

/** How many of something, from 1. */
function mustBeCount({ flag, given }: Given): Text {
  return {
    zh: `选项 ${flag} 的值“${given}”无效，请填 1 至 999 的整数`,
    en: `option ${flag} takes a number from 1 to 999, not “${given}”`,
  };
}

/** Which of how many parts. */
function mustBePart({ flag, given }: Given): Text {
  return {
    zh: `选项 ${flag} 的值“${given}”无效，请填“第几份/份数”，如 2/8`,
    en: `option ${flag} takes a part and the number of parts, such as 2/8, not “${given}”`,
  };
}

/** An option whose value is empty, or runs over several lines. */
function mustBeFilled({ flag }: Given): Text {
  return { zh: `选项 ${flag} 须为一行文字，不能为空`, en: `option ${flag} takes one line of text that is not empty` };
}
