import { existsSync } from 'node:fs';
import { Command, CommanderError, Help, type HelpConfiguration } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import type { Language } from '../shared/text.ts';
import { textWidth } from '../shared/text-width.ts';
import { languageOption } from './options.ts';
import { defect, exitCodes, outputFailed, Refusal, seeHelp, usageMessage } from './refusal.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/** One command line, given to this process: what it prints goes to the process's output, how it ends is its exit code. */
export interface CommandLine {
  /** Resolves when the command has ended, well or not. */
  readonly run: () => Promise<void>;
  /** Says on standard error why something could not be done. */
  readonly explain: (error: unknown) => void;
}

/** The command line of these words, those behind the name of the program. */
export function commandLine(given: readonly string[]): CommandLine {
  const terminal = processTerminal(given);
  let words = given;

  function explain(error: unknown): void {
    if (error instanceof Refusal) {
      process.exitCode = error.exitCode;
      terminal.error(error.text);
    } else if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.cannotRun;
      // Help and version are no error, and have been printed.
      if (error.exitCode === 0 || error.code === 'commander.help') return;
      terminal.error(usageMessage(error));
      terminal.note(seeHelp(commandNames.find((name) => words.includes(name))));
    } else {
      process.exitCode = exitCodes.cannotRun;
      terminal.error(defect(error));
    }
  }

  /** Tells once that standard output cannot be written, and says whether it has. The command goes on: it may make files. */
  function watchOutput(): () => boolean {
    let fails = false;
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      // A reader such as `head` may close the pipe before all is written.
      if (fails || error.code === 'EPIPE') return;
      fails = true;
      process.exitCode = exitCodes.cannotRun;
      terminal.error(outputFailed(error));
    });
    // Where nothing can be said any more, the exit code says it.
    process.stderr.on('error', () => {
      process.exitCode ||= exitCodes.cannotRun;
    });
    return () => fails;
  }

  return {
    explain,
    async run() {
      const outputFails = watchOutput();
      try {
        const program = await createProgram(terminal, commandsFor(given));
        words = withCommand(given, program);
        await program.parseAsync(words, { from: 'user' });
      } catch (error) {
        explain(error);
      }
      if (outputFails()) process.exitCode = exitCodes.cannotRun;
    },
  };
}

type AddCommand = (program: Command, terminal: Terminal) => void;

/** What each command is made of is loaded where it is given, or has to be listed: the rest would only cost time. */
const commands = {
  check: async () => (await import('./check-command.ts')).addCheckCommand,
  audit: async () => (await import('./audit-command.ts')).addAuditCommand,
  table: async () => (await import('./table-command.ts')).addTableCommand,
  export: async () => (await import('./export-command.ts')).addExportCommand,
  format: async () => (await import('./format-command.ts')).addFormatCommand,
  import: async () => (await import('./import-command.ts')).addImportCommand,
  compare: async () => (await import('./compare-command.ts')).addCompareCommand,
  ledger: async () => (await import('./ledger-command.ts')).addLedgerCommand,
  fill: async () => (await import('./fill-command.ts')).addFillCommand,
  likeness: async () => (await import('./likeness-command.ts')).addLikenessCommand,
  fee: async () => (await import('./fee-command.ts')).addFeeCommand,
  new: async () => (await import('./new-command.ts')).addNewCommand,
  lsp: async () => (await import('./lsp-command.ts')).addLspCommand,
} as const satisfies Readonly<Record<string, () => Promise<AddCommand>>>;

type CommandName = keyof typeof commands;

const commandNames = Object.keys(commands) as readonly CommandName[];

/** The commands that words may mean: all of them, unless the first word tells. */
function commandsFor(words: readonly string[]): readonly CommandName[] {
  const [first = ''] = words;
  const named = commandNames.find((name) => name === first);
  if (named) return [named];
  if (/^(?:-V|--version)$/.test(first)) return [];
  return first !== 'help' && isFile(first) ? [commandForFiles(words)] : commandNames;
}

/**
 * The words of the command line with `check` in front of a file that no command stands before, or `export` where they say
 * into what: `gkreport 报告.gkreport` is what people type first, and what a file manager does.
 */
function withCommand(words: readonly string[], { commands: known, options }: Command): readonly string[] {
  const all = [...options, ...known.flatMap((command) => command.options)];
  const takesNextWord = new Set(all.filter(({ required }) => required).map(({ long }) => long));
  const index = words.findIndex((word, at) => !word.startsWith('-') && !takesNextWord.has(words[at - 1] ?? ''));
  const first = words[index];
  if (first === undefined || first === 'help' || known.some((command) => command.name() === first)) return words;
  return isFile(first) ? [commandForFiles(words), ...words] : words;
}

/** Whether a word that no command stands before names a file, or would. */
function isFile(word: string): boolean {
  return /\.gk(?:report|format)$/i.test(word) || (word !== '' && !word.startsWith('-') && existsSync(word));
}

function commandForFiles(words: readonly string[]): CommandName {
  return words.some((word) => /^--to(?:=|$)/.test(word)) ? 'export' : 'check';
}

/** The command line with some of its commands, in the terminal's language; it throws where commander would end the process. */
export async function createProgram(
  terminal: Terminal,
  names: readonly CommandName[] = commandNames,
): Promise<Command> {
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
  for (const add of await Promise.all(names.map((name) => commands[name]()))) add(program, terminal);
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
