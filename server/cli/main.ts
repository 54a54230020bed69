import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from '../node/cache-folder.ts';

// What V8 makes of the program is kept for the next command, which is begun in half the time. Where nothing can be kept,
// nothing is; before 22.1 Node could not.
const folder = cacheFolder();
if (folder !== undefined) enableCompileCache?.(join(folder, 'compiled'));

// Loaded only now, so that it is kept as well.
const { commandLine } = await import('./command-line.ts');
const { run, explain } = commandLine(process.argv.slice(2));
// What slips through is told as well, rather than the source of this program.
for (const slip of ['uncaughtException', 'unhandledRejection']) process.on(slip, explain);
await run();
