#!/usr/bin/env node
// Stands in for the VS Code executable where VS Code cannot be downloaded: takes the arguments that the `runTests` of
// @vscode/test-electron passes, opens VS Code's own workbench in a headless browser, ends with the tests' exit code.
import { listenToTests } from './automation.ts';
import { end, endOnSignals } from './closing.ts';
import { readHostArguments } from './host-arguments.ts';
import { runServerCommand } from './server-process.ts';
import { openWorkbench, scratchFolder } from './workbench.ts';

endOnSignals();
const options = readHostArguments(process.argv.slice(2));
if (options.serverCommand.length > 0) await end(runServerCommand(options, scratchFolder()));
await openWorkbench(options, listenToTests);
