#!/usr/bin/env node
import { commandLine } from './command-line.ts';

const { run, explain } = commandLine(process.argv.slice(2));
// What slips through is told as well, rather than the source of this program.
for (const slip of ['uncaughtException', 'unhandledRejection']) process.on(slip, explain);
run();
