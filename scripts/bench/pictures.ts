import { linkSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { png } from '../../test/support/pictures.ts';
import { pagesOf, startBenchServer } from './bench-server.ts';
import type { Tell } from './figures.ts';
import { memoryOf } from './process-costs.ts';

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
    const server = await startBenchServer({ file });
    const { edit, sent, pid, end } = server;
    const show = pagesOf(server);
    // What pictures are is known a moment after the text; then it is checked once more.
    let page = await show();
    for (let tries = 0; picturesIn(page) < count && tries < 600; tries++) {
      await new Promise((done) => setTimeout(done, 100));
      page = await show();
    }
    const before = sent();
    for (let count = 0; count < keystrokes; count++) {
      const start = { line: 7, character: 2 };
      await edit({ start, end: start }, '的');
      page = await show();
    }
    const perKeystroke = (sent() - before) / keystrokes;
    const memory = memoryOf(pid).most;
    await end();
    return { memory, perKeystroke, shown: picturesIn(page) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function picturesIn(html: string): number {
  return html.match(/<img\b/g)?.length ?? 0;
}

/** A report with 200 pictures of a megabyte each. */
export async function benchPictures(tell: Tell): Promise<void> {
  const { memory, perKeystroke, shown } = await picturesCost(200);
  tell({ what: `${shown} pictures of 1 MB: memory of the server, at most`, value: memory, unit: 'MB' });
  tell({ what: `${shown} pictures of 1 MB: sent for a key`, value: perKeystroke / 1024, unit: 'KB' });
}
