#!/usr/bin/env node
// Stands in for the VS Code executable where VS Code cannot be downloaded: takes the arguments that the `runTests` of
// @vscode/test-electron passes, opens VS Code's own workbench in a headless browser, ends with the tests' exit code.
import { end, endOnSignals } from './closing.ts';
import { readHostArguments } from './host-arguments.ts';
import { runServerCommand } from './server-process.ts';
import { openWorkbench, scratchFolder } from './workbench.ts';

/** Seconds until a run that says nothing more is given up. */
const limit = Number(process.env.VSCODE_HOST_TIMEOUT ?? 300);

endOnSignals();
const options = readHostArguments(process.argv.slice(2));
if (options.serverCommand.length > 0) await end(runServerCommand(options, scratchFolder()));
setTimeout(() => {
  process.stderr.write(`No result of the tests within ${limit} seconds.\n`);
  void end(124);
}, limit * 1000);
await openWorkbench(options);
