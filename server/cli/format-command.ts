import type { Command } from 'commander';
import type { TableStyle } from '../format/table-alignment.ts';
import type { Text } from '../text.ts';
import { encodingOption, languageOption, readOnlyOption } from './common-options.ts';
import { decodeBytes, type OtherEncoding } from './decode-bytes.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { undecodable } from './file-messages.ts';
import { fileRefusal } from './file-refusal.ts';
import { findReports } from './find-reports.ts';
import { needsTidying, tidied } from './format-messages.ts';
import { type FormattedText, textFormatter } from './format-text.ts';
import { FormatOptions, readOptions } from './options.ts';
import { printable } from './printable.ts';
import { readBytes } from './read-bytes.ts';
import { Refusal } from './refusal.ts';
import type { Terminal } from './terminal.ts';
import { writeWhole } from './write-file.ts';

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

async function format(paths: readonly string[], given: unknown, terminal: Terminal): Promise<ExitCode> {
  const options = readOptions(FormatOptions, given);
  const { check = false, compact = false, narrow = false, encoding, replaceReadOnly } = options;
  const style: TableStyle = {
    align: compact ? 'compact' : 'display',
    ambiguousWidth: narrow ? 'narrow' : 'wide',
  };
  const found = await findReports(paths);
  const formatText = textFormatter(style);
  const refusals: Refusal[] = [...found.refusals];
  let changed = 0;
  for (const path of found.files) {
    try {
      const result = await formatFile(path, { check, encoding, replaceReadOnly }, formatText);
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
  formatText: (path: string, text: string) => FormattedText,
): Promise<{ readonly isChanged: boolean; readonly note: Text | undefined }> {
  const bytes = await readBytes(path);
  const decoded = decodeBytes(bytes, encoding);
  if (!('text' in decoded)) throw new Refusal(undecodable(path, decoded));
  const { text, note } = formatText(path, decoded.text);
  const written = bytes.subarray(0, 3).equals(byteOrderMark) ? `\ufeff${text}` : text;
  const isChanged = !Buffer.from(written).equals(bytes);
  if (isChanged && !check) await writeWhole(path, written, { force: true, replaceReadOnly });
  return { isChanged, note };
}

const byteOrderMark = Buffer.from('\ufeff');
