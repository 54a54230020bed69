#!/usr/bin/env node
import { CommanderError } from 'commander';
import { createProgram } from './program.ts';
import { defect, exitCodes, outputFailed, Refusal, seeHelp, usageMessage } from './refusal.ts';
import { processTerminal } from './terminal.ts';
import { withCommand } from './with-command.ts';

const words = withCommand(process.argv.slice(2));
const terminal = processTerminal(words);
const program = createProgram(terminal);
// What slips through is told as well, rather than the source of this program.
for (const slip of ['uncaughtException', 'unhandledRejection']) process.on(slip, explain);
const outputFails = watchOutput();
program
  .parseAsync(words, { from: 'user' })
  .catch(explain)
  .then(() => {
    if (outputFails()) process.exitCode = exitCodes.cannotRun;
  });

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
