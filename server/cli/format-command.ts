import type { Command } from 'commander';
import * as z from 'zod/mini';
import { formatText } from '../formatter/format-text.ts';
import type { AlignmentStyle } from '../formatter/table-alignment.ts';
import { readBytes } from '../node/read-bytes.ts';
import type { Text } from '../shared/text.ts';
import { decodeBytes, type OtherEncoding } from './decode-bytes.ts';
import { findReports } from './find-reports.ts';
import {
  encodingOption,
  encodingValue,
  languageOption,
  langValue,
  readOnlyOption,
  readOptions,
  writingValues,
} from './options.ts';
import { type ExitCode, exitCodes, fileRefusal, Refusal, undecodable } from './refusal.ts';
import { printable, type Terminal } from './terminal.ts';
import { writeFileWhole } from './write-file.ts';

/** `format PATHS…`: files brought into their one form, or only asked about with `--check`. */
export function addFormatCommand(program: Command, terminal: Terminal): void {
  const { language } = terminal;
  const say = (zh: string, en: string) => ({ zh, en })[language];
  program
    .command('format')
    .summary(say('整理文件写法（对齐表格、统一记号）', 'tidy report files'))
    .description(
      say(
        '整理报告文件的写法：对齐表格，全角标记改为半角，统一空格和空行；内容不变，写法有误的行保持原样。',
        'Tidies report files: aligns tables, normalises full-width marks, spaces and blank lines. Content is unchanged; lines with syntax errors are left as they are.',
      ),
    )
    .argument(say('<路径...>', '<paths...>'), say('报告文件或文件夹', 'reports, or folders of reports'))
    .option(
      '--check',
      say(
        '不改文件，只列出尚未整理的；有则退出码为 1',
        'change nothing, list files that are not tidy; exits with 1 if there are any',
      ),
    )
    .option('--compact', say('表格的列不用空格对齐', 'do not pad the columns of tables'))
    .option('--narrow', say('对齐时“ ” … 等按半角计算', 'align “ ” … as one column wide, not two'))
    .addOption(readOnlyOption(language))
    .addOption(encodingOption(language))
    .addOption(languageOption(language))
    .action(async (paths: readonly string[], _options: unknown, command: Command) => {
      process.exitCode = await format(paths, command.optsWithGlobals(), terminal);
    });
}

const FormatArguments = z.strictObject({
  lang: langValue,
  check: z.optional(z.boolean()),
  compact: z.optional(z.boolean()),
  narrow: z.optional(z.boolean()),
  replaceReadOnly: writingValues.replaceReadOnly,
  encoding: encodingValue,
});

async function format(paths: readonly string[], given: unknown, terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(FormatArguments, given);
  const { check = false, compact = false, narrow = false, encoding, replaceReadOnly } = options;
  const style: AlignmentStyle = {
    align: compact ? 'compact' : 'display',
    ambiguousWidth: narrow ? 'narrow' : 'wide',
  };
  const found = await findReports(paths);
  const refusals: Refusal[] = [...found.refusals];
  let changed = 0;
  for (const path of found.files) {
    try {
      const result = await formatFile(path, { check, encoding, replaceReadOnly }, style);
      if (result.note) terminal.note(result.note);
      if (!result.isChanged) continue;
      changed++;
      terminal.write(`${printable(check ? path : tidied(path)[terminal.language])}\n`);
    } catch (error) {
      refusals.push(fileRefusal(path, error));
    }
  }
  if (check && changed > 0) terminal.note(needsTidying(changed));
  for (const { text } of refusals) terminal.error(text);
  if (refusals.length > 0) return exitCodes.cannotRun;
  return check && changed > 0 ? exitCodes.errors : exitCodes.ok;
}

interface Manner {
  readonly check: boolean;
  readonly encoding: OtherEncoding | undefined;
  readonly replaceReadOnly: boolean | undefined;
}

/** Files come out as UTF-8, with a byte order mark where they had one. */
async function formatFile(
  path: string,
  { check, encoding, replaceReadOnly }: Manner,
  style: AlignmentStyle,
): Promise<{ readonly isChanged: boolean; readonly note: Text | undefined }> {
  const bytes = await readBytes(path);
  const decoded = decodeBytes(bytes, encoding);
  if (!('text' in decoded)) throw new Refusal(undecodable(path, decoded));
  const kind = path.endsWith('.gkformat') ? 'format' : 'report';
  const { text, broken } = formatText(decoded.text, kind, style);
  const kept = kind === 'format' ? brokenFormatKept(path) : brokenLinesKept(path, broken);
  const written = bytes.subarray(0, 3).equals(byteOrderMark) ? `\ufeff${text}` : text;
  const isChanged = !Buffer.from(written).equals(bytes);
  if (isChanged && !check) await writeFileWhole(path, written, { force: true, replaceReadOnly });
  return { isChanged, note: broken > 0 ? kept : undefined };
}

const byteOrderMark = Buffer.from('\ufeff');

/** A file was brought into its one form. */
function tidied(path: string): Text {
  return { zh: `已整理 ${path}`, en: `Tidied ${path}` };
}

/** Where `--check` found files that formatting would change. */
function needsTidying(count: number): Text {
  return {
    zh: `${count} 个文件的写法尚未整理（不影响内容），请运行 gkreport format`,
    en: `${count} ${count === 1 ? 'file is' : 'files are'} not tidy (the content is not affected); run gkreport format`,
  };
}

/** Lines of a report that formatting leaves alone. */
function brokenLinesKept(path: string, count: number): Text {
  return {
    zh: `${path}：有 ${count} 行写法有误，未作改动；请用 gkreport check 查看`,
    en: `${path}: ${count} ${count === 1 ? 'line has' : 'lines have'} syntax errors and ${count === 1 ? 'was' : 'were'} not changed; run gkreport check to see them`,
  };
}

/** A format that formatting leaves alone. */
function brokenFormatKept(path: string): Text {
  return {
    zh: `${path}：写法有误，整个文件未作改动；请用 gkreport check 查看`,
    en: `${path}: the file has syntax errors and was not changed; run gkreport check to see them`,
  };
}
