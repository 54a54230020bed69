import { dirname, join } from 'node:path';
import { type BenchServer, costsOf, exampleFile, pagesOf, type Range, startBenchServer } from './bench-server.ts';
import { quantile, type Tell } from './figures.ts';
import { processorTime } from './process-costs.ts';
import { type Shape, shapes, sizedText, typingPlace } from './sizes.ts';

/** How often one types in a report so many times as long as the example, and how often before it counts. */
const rounds = [
  { times: 1, counted: 200, warmUp: 100 },
  { times: 3, counted: 60, warmUp: 30 },
  { times: 10, counted: 40, warmUp: 20 },
  { times: 30, counted: 10, warmUp: 5 },
  { times: 100, counted: 5, warmUp: 3 },
] as const;

/** What a keystroke in an open file costs, by the clock and of the main thread, to its findings and for its page. */
interface KeystrokeCosts {
  readonly wall: readonly number[];
  readonly main: readonly number[];
  readonly page: readonly number[];
  /** Bytes that the server sends for the page. */
  readonly sent: readonly number[];
}

/** Types a character and deletes it again, and so on, and lets the server rest in between, as authors do. */
async function typeIn(server: BenchServer, counted: number, warmUp: number): Promise<KeystrokeCosts> {
  const { line, character } = typingPlace(server.text);
  const costs = { wall: [] as number[], main: [] as number[], page: [] as number[], sent: [] as number[] };
  const show = pagesOf(server);
  for (let count = 0; count < warmUp + counted; count++) {
    const typed = count % 2 === 0;
    const range: Range = { start: { line, character }, end: { line, character: typed ? character : character + 1 } };
    const key = await costsOf(server, () => server.edit(range, typed ? '的' : ''));
    const before = server.sent();
    const page = await costsOf(server, show);
    if (count < warmUp) continue;
    costs.wall.push(key.wall);
    costs.main.push(key.main);
    costs.page.push(page.main);
    costs.sent.push(server.sent() - before);
  }
  return costs;
}

/** From a keystroke to its published findings and to its page, in reports of every shape and size, their folder open. */
export async function benchKeystrokes(tell: Tell): Promise<void> {
  const findings: Record<number, number> = { 1: 8, 10: 25, 100: 300 };
  const pages: Record<number, number> = { 1: 25, 10: 50, 100: 350 };
  for (const { times, counted, warmUp } of rounds) {
    const all: readonly Shape[] = times === 1 ? ['mixed'] : shapes;
    for (const shape of all) {
      const server = await startBenchServer({
        folder: dirname(exampleFile),
        file: join(dirname(exampleFile), 'bench.gkreport'),
        text: sizedText(shape, times),
      });
      const { wall, main, page, sent } = await typeIn(server, counted, warmUp);
      await server.end();
      const name = times === 1 ? 'the example' : `${times} × ${shape}`;
      const goal = findings[times];
      tell({ what: `${name}: key → findings, p50`, value: quantile(main, 0.5), unit: 'ms' });
      tell({ what: `${name}: key → findings, p95`, value: quantile(main, 0.95), unit: 'ms', ...(goal && { goal }) });
      tell({ what: `${name}: key → findings by the clock, p95`, value: quantile(wall, 0.95), unit: 'ms' });
      const most = pages[times];
      const whole = main.map((each, at) => each + (page[at] ?? 0));
      tell({
        what: `${name}: key → preview, p95`,
        value: quantile(whole, 0.95),
        unit: 'ms',
        ...(most && { goal: most }),
      });
      tell({ what: `${name}: sent for the preview`, value: quantile(sent, 0.95) / 1024, unit: 'KB', goal: 20 });
    }
  }
}

/** What other language servers take for a key in a file with the same words. */
export async function benchOtherServers(tell: Tell, servers: readonly OtherServer[]): Promise<void> {
  for (const times of [1, 10]) {
    const words = sizedText('mixed', times);
    for (const { name, server, languageId, file, textOf, place, configuration } of servers) {
      const text = textOf(words);
      const opened = await startBenchServer({
        server,
        languageId,
        file,
        text,
        ...(configuration && { configuration }),
      });
      const main: number[] = [];
      const wall: number[] = [];
      const { line, character } = place(text);
      for (let count = 0; count < 60; count++) {
        const typed = count % 2 === 0;
        const range = { start: { line, character }, end: { line, character: typed ? character : character + 1 } };
        const costs = await costsOf(opened, () => opened.edit(range, typed ? '的' : ''));
        if (count >= 20) main.push(costs.main);
        if (count >= 20) wall.push(costs.wall);
      }
      await opened.end();
      tell({ what: `${name}, ${times} ×: key → findings, p95`, value: quantile(main, 0.95), unit: 'ms' });
      tell({ what: `${name}, ${times} ×: by the clock, p95`, value: quantile(wall, 0.95), unit: 'ms' });
    }
  }
}

/** A server of another language, and how a report's words stand in it. */
export interface OtherServer {
  readonly name: string;
  readonly server: readonly string[];
  readonly languageId: string;
  readonly file: string;
  readonly configuration?: Readonly<Record<string, unknown>>;
  textOf(report: string): string;
  place(text: string): { readonly line: number; readonly character: number };
}

/** Whether this system tells what a thread has had of the processor; without, only the clock is there. */
export function tellsProcessorTime(): boolean {
  return !Number.isNaN(processorTime(process.pid));
}
