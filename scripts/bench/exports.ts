import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ExportRequest } from '../../server/shared/report-protocol.ts';
import { type BenchServer, startBenchServer } from './bench-server.ts';
import { quantile, type Tell, timed } from './figures.ts';
import { otherPrograms } from './other-programs.ts';

const targets = ['docx', 'html', 'xlsx', 'pdf'] as const;
const times = 20;

/**
 * From the wish for a file to the file by the clock, the first time after the server started and then again and again; beside
 * it what other programs take for the like, with their own start-up, where they are installed.
 */
export async function benchExports(tell: Tell): Promise<void> {
  const server = await startBenchServer();
  const folder = mkdtempSync(join(tmpdir(), 'gkreport-bench-'));
  try {
    for (const target of targets) {
      const first = await timed(() => makeFile(server, target));
      const more: number[] = [];
      for (let count = 0; count < times; count++) more.push(await timed(() => makeFile(server, target)));
      tell({ what: `${target} in the editor: the first, by the clock`, value: first, unit: 'ms' });
      tell({ what: `${target} in the editor: once more, by the clock`, value: quantile(more, 0.5), unit: 'ms' });
    }
    for (const target of ['md', 'docx', 'html'] as const)
      writeFileSync(join(folder, `report.${target}`), await makeFile(server, target));
    for (const { name, run } of otherPrograms(folder))
      tell({ what: `${name}, by the clock`, value: Math.min(await timed(run), await timed(run)), unit: 'ms' });
  } finally {
    rmSync(folder, { recursive: true });
    await server.end();
  }
  await benchFirstPdf(tell);
}

/** The first PDF of a server: asked for at once, and after an author has looked at the choice of formats for a while. */
async function benchFirstPdf(tell: Tell): Promise<void> {
  for (const seconds of [0, 1, 2]) {
    const server = await startBenchServer();
    if (seconds > 0) await server.connection.sendNotification('gkreport/prepareExport', { uri: server.uri });
    await setTimeout(1000 * seconds);
    const when = seconds === 0 ? 'right after the start' : `${seconds} s after the choice opened`;
    const value = await timed(() => makeFile(server, 'pdf'));
    tell({ what: `first PDF, ${when}, by the clock`, value, unit: 'ms', goal: 1_500 });
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
