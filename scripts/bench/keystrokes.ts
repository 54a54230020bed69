import { startBenchServer } from './bench-server.ts';
import { quantile, shown } from './milliseconds.ts';

const warmUp = 50;
const keystrokes = 300;

/** From a keystroke to its published diagnostics, and to the preview's new HTML. */
export async function benchKeystrokes(say: (line: string) => void): Promise<void> {
  const { connection, uri, text, edit, end } = await startBenchServer();
  // One character of prose is typed, then deleted, and so on, so that the report stays what it is.
  const line = text.split('\n').findIndex((each) => each.includes('现将'));
  const toDiagnostics: number[] = [];
  const toPreview: number[] = [];
  for (let count = 0; count < warmUp + keystrokes; count++) {
    const typed = count % 2 === 0;
    const range = { start: { line, character: 3 }, end: { line, character: typed ? 3 : 4 } };
    const start = performance.now();
    await edit('textDocument/didChange', {
      textDocument: { uri, version: count + 2 },
      contentChanges: [{ range, text: typed ? '的' : '' }],
    });
    const checked = performance.now();
    await connection.sendRequest('gkreport/preview', { uri });
    if (count < warmUp) continue;
    toDiagnostics.push(checked - start);
    toPreview.push(performance.now() - start);
  }
  await end();
  say(`${keystrokes} keystrokes`);
  say(`  ${'to diagnostics'.padEnd(32)} ${summary(toDiagnostics)}`);
  say(`  ${'to preview'.padEnd(32)} ${summary(toPreview)}`);
}

function summary(values: readonly number[]): string {
  return `p50 ${shown(quantile(values, 0.5))}   p95 ${shown(quantile(values, 0.95))}   max ${shown(quantile(values, 1))}`;
}
