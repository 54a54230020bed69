import { keepCompiled } from '../node/cache-folder.ts';

keepCompiled();

// Loaded only now, so that it is kept as well.
const { commandLine } = await import('./command-line.ts');
const { run, explain } = commandLine(process.argv.slice(2));
// What slips through is told as well, rather than the source of this program.
for (const slip of ['uncaughtException', 'unhandledRejection']) process.on(slip, explain);
await run();
