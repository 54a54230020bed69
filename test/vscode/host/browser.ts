import { join } from 'node:path';
import type { BrowserLibrary, Page } from './browser-library.ts';
import { chromiumExecutable } from './chromium.ts';
import { beforeClosing, end, isClosing } from './closing.ts';
import { packageFolder } from './places.ts';

/** Size of the window in CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** Opens an empty page in a headless Chromium that can reach this machine and nothing else. */
export async function openPage(scratch: string, size: WindowSize, environment: NodeJS.ProcessEnv = {}): Promise<Page> {
  const library = (await import(join(packageFolder('playwright-core'), 'index.mjs'))) as BrowserLibrary;
  const browser = await library.chromium.launch({
    executablePath: await chromiumExecutable(),
    headless: true,
    env: { ...process.env, XDG_CONFIG_HOME: scratch, XDG_CACHE_HOME: scratch, TMPDIR: scratch, ...environment },
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
    ],
  });
  beforeClosing(() => browser.close());
  browser.on('disconnected', () => {
    if (isClosing()) return;
    process.stderr.write('The browser went away.\n');
    void end(1);
  });
  const context = await browser.newContext({ viewport: size, permissions: ['clipboard-read', 'clipboard-write'] });
  return context.newPage();
}
