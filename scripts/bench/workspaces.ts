import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist } from '../bundles.ts';
import { type BenchServer, costsOf, type Range, startBenchServer } from './bench-server.ts';
import { quantile, type Tell } from './figures.ts';
import { writeFolder } from './folders.ts';
import { memoryOf, processorTime, runProgram, untilQuiet } from './process-costs.ts';

const keystrokes = 60;

/** What an author waits for whose folder holds many reports, and what the command line takes for them. */
export async function benchWorkspaces(tell: Tell, sizes: readonly number[] = [2, 300, 3_000, 10_000]): Promise<void> {
  for (const reports of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'gkreport-bench-'));
    try {
      const paths = writeFolder(folder, { bodies: reports / 2 });
      const file = paths.at(-1) ?? '';
      await benchFolder(tell, folder, file, reports);
      if (reports === 3_000) await benchAllOpen(tell, folder, paths);
      if (reports === 3_000) await benchCommands(tell, folder, paths.slice(0, 300));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  await benchReportAbove(tell);
}

async function benchFolder(tell: Tell, folder: string, file: string, reports: number): Promise<void> {
  const first: Record<number, number> = { 2: 0.5, 3000: 0.8, 10000: 1 };
  const memory: Record<number, number> = { 3000: 250, 10000: 400 };
  const server = await startBenchServer({ folder, file });
  const shown = processorTime(server.pid, 'all') / 1000;
  const goal = first[reports];
  tell({ what: `${reports} reports: first findings`, value: shown, unit: 's', ...(goal && { goal }) });
  await untilQuiet(server.pid, 'all', 2_000);
  tell({ what: `${reports} reports: until all are read`, value: processorTime(server.pid, 'all') / 1000, unit: 's' });
  const { now, most } = memoryOf(server.pid);
  tell({ what: `${reports} reports: memory once all are read`, value: now, unit: 'MB' });
  const bound = memory[reports];
  tell({ what: `${reports} reports: memory at most`, value: most, unit: 'MB', ...(bound && { goal: bound }) });
  const { main, published } = await typeInProse(server);
  tell({ what: `${reports} reports: key → findings, p95`, value: quantile(main, 0.95), unit: 'ms' });
  tell({ what: `${reports} reports: files whose findings a key publishes`, value: published, unit: '', goal: 1 });
  await server.end();
}

/** Every report of the folder is open in the editor; one of them is typed in. */
async function benchAllOpen(tell: Tell, folder: string, paths: readonly string[]): Promise<void> {
  const server = await startBenchServer({ folder, file: paths.at(-1) ?? '' });
  for (const path of paths.slice(0, -1)) {
    const textDocument = {
      uri: pathToFileURL(path).toString(),
      languageId: 'gkreport',
      version: 1,
      text: readFileSync(path, 'utf8'),
    };
    await server.connection.sendNotification('textDocument/didOpen', { textDocument });
  }
  await untilQuiet(server.pid, 'all', 3_000);
  const { main, published } = await typeInProse(server);
  tell({ what: `${paths.length} reports open: key → findings, p95`, value: quantile(main, 0.95), unit: 'ms' });
  tell({
    what: `${paths.length} reports open: files whose findings a key publishes`,
    value: published,
    unit: '',
    goal: 1,
  });
  tell({ what: `${paths.length} reports open: memory`, value: memoryOf(server.pid).now, unit: 'MB' });
  await server.end();
}

async function typeInProse(
  server: BenchServer,
): Promise<{ readonly main: readonly number[]; readonly published: number }> {
  const line = server.text.split('\n').findIndex((each) => each.startsWith('统一门户网站'));
  const main: number[] = [];
  const before = server.publishes();
  for (let count = 0; count < 2 * keystrokes; count++) {
    const typed = count % 2 === 0;
    const range: Range = { start: { line, character: 2 }, end: { line, character: typed ? 2 : 3 } };
    const costs = await costsOf(server, () => server.edit(range, typed ? '的' : ''));
    if (count >= keystrokes) main.push(costs.main);
  }
  return { main, published: (server.publishes() - before) / (2 * keystrokes) };
}

/** The command line over all reports, and over the first 300 what others do in 2 s. */
async function benchCommands(tell: Tell, folder: string, some: readonly string[]): Promise<void> {
  const cli = join(dist, 'cli.js');
  // What an earlier run has kept would answer for this one.
  const env = { XDG_CACHE_HOME: join(folder, 'cache') };
  const check = await runProgram([cli, 'check', folder], env);
  tell({ what: '3000 reports: check', value: check.processor / 1000, unit: 's', goal: 20 });
  tell({ what: '3000 reports: check by the clock', value: check.wall / 1000, unit: 's', goal: 10 });
  tell({ what: '3000 reports: memory of check', value: check.memory, unit: 'MB', goal: 400 });
  const again = await runProgram([cli, 'check', folder], env);
  tell({ what: '3000 reports: check once more, by the clock', value: again.wall / 1000, unit: 's' });
  const words = [cli, 'audit', folder, '--to', 'xlsx', '--out', join(folder, 'audit'), '--force'];
  const audit = await runProgram(words, env);
  tell({ what: '3000 reports: audit by the clock', value: audit.wall / 1000, unit: 's', goal: 15 });
  tell({ what: '3000 reports: memory of audit', value: audit.memory, unit: 'MB', goal: 400 });
  const auditAgain = await runProgram(words, env);
  tell({ what: '3000 reports: audit once more, by the clock', value: auditAgain.wall / 1000, unit: 's' });
  const table = await runProgram([cli, 'table', '申请办理.本年新收', ...some], env);
  tell({ what: '300 reports: table by the clock', value: table.wall / 1000, unit: 's', goal: 2 });
}

/** A report of 3,000 below it: what it takes to add them up, and what a key in one of them does to it. */
async function benchReportAbove(tell: Tell): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gkreport-bench-'));
  try {
    const [above = '', ...below] = writeFolder(folder, { bodies: 3_000, above: true });
    const server = await startBenchServer({ folder, file: above });
    await untilQuiet(server.pid, 'all', 3_000);
    const edited = below.at(-1) ?? '';
    const uri = pathToFileURL(edited).toString();
    const text = readFileSync(edited, 'utf8');
    await server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'gkreport', version: 1, text },
    });
    await untilQuiet(server.pid, 'all', 1_000);
    const lines = text.split('\n');
    const line = lines.findIndex((each) => each.startsWith('| 予以公开'));
    const main: number[] = [];
    for (let count = 0; count < 20; count++) {
      const digit = String(count % 10);
      const character = (lines[line] ?? '').indexOf('|', 1) + 2;
      const costs = await costsOf(server, async () => {
        const parent = server.published(server.uri);
        await server.connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version: count + 2 },
          contentChanges: [
            { range: { start: { line, character }, end: { line, character: character + 1 } }, text: digit },
          ],
        });
        await parent;
      });
      if (count >= 5) main.push(costs.main);
    }
    tell({
      what: '3000 reports below: key in one → findings of the report above, p95',
      value: quantile(main, 0.95),
      unit: 'ms',
      goal: 100,
    });
    await server.end();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
