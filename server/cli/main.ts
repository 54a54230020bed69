#!/usr/bin/env node
import { CommanderError } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { createProgram } from './program.ts';
import { Refusal } from './refusal.ts';
import { processTerminal } from './terminal.ts';
import { defect, seeHelp, usageMessage } from './usage-messages.ts';

const words = process.argv.slice(2);
const terminal = processTerminal(words);
const program = createProgram(terminal);
endQuietlyWithReader();
program.parseAsync(words, { from: 'user' }).catch(explain);

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

/** A reader such as `head` may close the pipe before all is written. */
function endQuietlyWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
