import { linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { png } from '../../test/support/pictures.ts';
import { startBenchServer } from './bench-server.ts';

/** What a report with many large pictures costs. */
export interface PictureCosts {
  /** The most memory that the server has had in use, in megabytes. */
  readonly memory: number;
  /** Bytes that the server sends for a keystroke: diagnostics, and the page of the preview. */
  readonly perKeystroke: number;
  /** How many pictures the page of the preview has. */
  readonly shown: number;
}

const keystrokes = 10;

/** Opens a report with so many pictures of a megabyte each in the built server, types in it, and has it shown each time. */
export async function picturesCost(count: number): Promise<PictureCosts> {
  const folder = mkdtempSync(join(tmpdir(), 'gkreport-pictures-'));
  try {
    writeFileSync(join(folder, '0.png'), png(640, 546, { noise: true }));
    for (let index = 1; index < count; index++) linkSync(join(folder, '0.png'), join(folder, `${index}.png`));
    const lines = Array.from({ length: count }, (_, index) => `图片 "第${index}张" ./${index}.png\n`);
    const file = join(folder, '报告.gkreport');
    writeFileSync(file, `机关: 示例市水务局\n年度: 2024\n\n# 报告\n\n## 一、总体情况\n\n正文。\n\n${lines.join('\n')}`);
    const { connection, uri, edit, sent, pid, end } = await startBenchServer(file);
    const show = () => connection.sendRequest<{ readonly html: string }>('gkreport/preview', { uri });
    // What pictures are is known a moment after the text; then it is checked once more.
    let page = await show();
    for (let tries = 0; picturesIn(page.html) < count && tries < 600; tries++) {
      await new Promise((done) => setTimeout(done, 100));
      page = await show();
    }
    const before = sent();
    for (let version = 2; version < 2 + keystrokes; version++) {
      const start = { line: 7, character: 2 };
      await edit('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start, end: start }, text: '的' }],
      });
      page = await show();
    }
    const perKeystroke = (sent() - before) / keystrokes;
    const memory = mostMemory(pid);
    await end();
    return { memory, perKeystroke, shown: picturesIn(page.html) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function picturesIn(html: string): number {
  return html.match(/<img\b/g)?.length ?? 0;
}

/** As the system tells it; not a number where it does not. */
function mostMemory(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** A report with 200 pictures of a megabyte each. */
export async function benchPictures(say: (line: string) => void): Promise<void> {
  const { memory, perKeystroke, shown } = await picturesCost(200);
  say(`${shown} pictures of 1 MB`);
  say(`  memory of the server, at most    ${Math.round(memory)} MB`);
  say(`  sent for a keystroke             ${Math.round(perKeystroke / 1024)} KB`);
}
