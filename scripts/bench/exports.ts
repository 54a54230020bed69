import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ExportRequest } from '../../server/shared/report-protocol.ts';
import { type BenchServer, startBenchServer } from './bench-server.ts';
import { quantile, shown, timed } from './milliseconds.ts';
import { otherPrograms } from './other-programs.ts';

const targets = ['docx', 'html', 'xlsx', 'pdf'] as const;
const times = 20;

/**
 * From the wish for a file to the file, the first time after the server started and then again and again; beside it what
 * other programs take for the like, with their own start-up, where they are installed.
 */
export async function benchExports(say: (line: string) => void): Promise<void> {
  const server = await startBenchServer();
  const make = (target: ExportRequest.Target) => makeFile(server, target);
  const folder = mkdtempSync(join(tmpdir(), 'gkreport-bench-'));
  try {
    say(`\nexports, the first and ${times} more`);
    for (const target of targets) {
      const first = await timed(() => make(target));
      const more: number[] = [];
      for (let count = 0; count < times; count++) more.push(await timed(() => make(target)));
      say(`  ${`gkreport ${target}`.padEnd(32)} first ${shown(first)}   p50 ${shown(quantile(more, 0.5))}`);
    }
    for (const target of ['md', 'docx', 'html'] as const)
      writeFileSync(join(folder, `report.${target}`), await make(target));
    for (const { name, run } of otherPrograms(folder))
      say(`  ${name.padEnd(32)} first ${shown(await timed(run))}   again ${shown(await timed(run))}`);
  } finally {
    rmSync(folder, { recursive: true });
    await server.end();
  }
}

/** The first PDF of a server: asked for at once, and after an author has looked at the choice of formats for a while. */
export async function benchFirstPdf(say: (line: string) => void): Promise<void> {
  say('\nthe first PDF of a server');
  for (const seconds of [0, 1, 2]) {
    const server = await startBenchServer();
    if (seconds > 0) await server.connection.sendNotification('gkreport/prepareExport', { uri: server.uri });
    await setTimeout(1000 * seconds);
    const name = seconds === 0 ? 'at once' : `${seconds} s after the choice opened`;
    say(`  ${name.padEnd(32)}       ${shown(await timed(() => makeFile(server, 'pdf')))}`);
    await server.end();
  }
}

async function makeFile({ connection, uri }: BenchServer, target: ExportRequest.Target): Promise<Buffer> {
  const wanted: ExportRequest.Params = { uri, targets: [target], allowErrors: true };
  const result = await connection.sendRequest<ExportRequest.Result | null>('gkreport/export', wanted);
  const [file] = result?.files ?? [];
  if (!file) throw new Error(result?.problems[0]?.message ?? `There is no ${target}.`);
  return 'text' in file.content ? Buffer.from(file.content.text) : Buffer.from(file.content.base64, 'base64');
}
