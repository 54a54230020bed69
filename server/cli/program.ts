import { Command, Help, type HelpConfiguration } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import type { Language } from '../shared/text.ts';
import { textWidth } from '../shared/text-width.ts';
import { addCheckCommand } from './check-command.ts';
import { languageOption } from './common-options.ts';
import { addCompareCommand } from './compare-command.ts';
import { addExportCommand } from './export-command.ts';
import { addFormatCommand } from './format-command.ts';
import { addImportCommand } from './import-command.ts';
import { addLspCommand } from './lsp-command.ts';
import { addNewCommand } from './new-command.ts';
import type { Terminal } from './terminal.ts';

/** The command line in the terminal's language; it throws where commander would end the process. */
export function createProgram(terminal: Terminal): Command {
  const { language } = terminal;
  const say = (zh: string, en: string) => ({ zh, en })[language];
  const program = new Command('gkreport')
    .description(
      say(
        '检查、导出、导入和新建政府信息公开工作年度报告。',
        'Checks, exports, imports and creates annual reports on open government information (政府信息公开工作年度报告).',
      ),
    )
    .configureHelp(helpIn(language))
    // What is wrong is said by whoever catches the error, in the terminal's language.
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .helpOption('-h, --help', say('显示用法', 'show this help'))
    .helpCommand('help [command]', say('显示某个命令的用法', 'show the help of a command'))
    .version(manifest.version, '-V, --version', say('显示版本号', 'show the version'))
    .addOption(languageOption(language));
  addCheckCommand(program, terminal);
  addExportCommand(program, terminal);
  addFormatCommand(program, terminal);
  addImportCommand(program, terminal);
  addCompareCommand(program, terminal);
  addNewCommand(program, terminal);
  addLspCommand(program, terminal);
  return program;
}

const titles: ReadonlyMap<string, string> = new Map([
  ['Usage:', '用法:'],
  ['Arguments:', '参数:'],
  ['Options:', '选项:'],
  ['Commands:', '命令:'],
]);

const usual = new Help();

/** Help pages in the reader's language, with columns that stand straight below Chinese words too. */
function helpIn(language: Language): HelpConfiguration {
  if (language === 'en') return { displayWidth: (text) => textWidth(text) };
  const translated = (usage: string) => usage.replace('[options]', '[选项]').replace('[command]', '[命令]');
  return {
    displayWidth: (text) => textWidth(text),
    styleTitle: (title) => titles.get(title) ?? title,
    commandUsage: (command) => translated(usual.commandUsage(command)),
    subcommandTerm: (command) => translated(usual.subcommandTerm(command)),
  };
}
