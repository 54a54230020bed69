import { existsSync } from 'node:fs';
import { CommanderError } from 'commander';
import { createProgram } from './program.ts';
import { defect, exitCodes, outputFailed, Refusal, seeHelp, usageMessage } from './refusal.ts';
import { processTerminal } from './terminal.ts';

/** One command line, given to this process: what it prints goes to the process's output, how it ends is its exit code. */
export interface CommandLine {
  /** Resolves when the command has ended, well or not. */
  readonly run: () => Promise<void>;
  /** Says on standard error why something could not be done. */
  readonly explain: (error: unknown) => void;
}

/** The command line of these words, those behind the name of the program. */
export function commandLine(given: readonly string[]): CommandLine {
  const words = withCommand(given);
  const terminal = processTerminal(words);
  const program = createProgram(terminal);

  function explain(error: unknown): void {
    if (error instanceof Refusal) {
      process.exitCode = error.exitCode;
      terminal.error(error.text);
    } else if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.cannotRun;
      // Help and version are no error, and have been printed.
      if (error.exitCode === 0 || error.code === 'commander.help') return;
      terminal.error(usageMessage(error));
      terminal.note(seeHelp(program.commands.map((command) => command.name()).find((name) => words.includes(name))));
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
      await program.parseAsync(words, { from: 'user' }).catch(explain);
      if (outputFails()) process.exitCode = exitCodes.cannotRun;
    },
  };
}

const commands: ReadonlySet<string> = new Set(['check', 'export', 'format', 'new', 'lsp', 'help']);

/** Options that stand before a command and take the next word. */
const takesValue: ReadonlySet<string> = new Set(['--lang', '--format', '--encoding']);

/**
 * The words of the command line with `check` in front of a file that no command stands before, or `export` where they say
 * into what: `gkreport 报告.gkreport` is what people type first, and what a file manager does.
 */
function withCommand(words: readonly string[]): readonly string[] {
  const index = words.findIndex((word, at) => !word.startsWith('-') && !takesValue.has(words[at - 1] ?? ''));
  const first = words[index];
  if (first === undefined || commands.has(first)) return words;
  if (!/\.gk(?:report|format)$/i.test(first) && !existsSync(first)) return words;
  return [words.some((word) => /^--to(?:=|$)/.test(word)) ? 'export' : 'check', ...words];
}
