import { join } from 'node:path';
import type { BrowserLibrary, Page } from './browser-library.ts';
import { chromiumExecutable } from './chromium.ts';
import { beforeClosing, end, isClosing } from './closing.ts';
import { packageFolder } from './places.ts';

/** How the page looks: size in CSS pixels, device pixels to each, and what the browser's environment adds (fonts). */
export interface PageOptions {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly environment: NodeJS.ProcessEnv;
}

const usual: PageOptions = { width: 1280, height: 800, scale: 1, environment: {} };

/** Opens an empty page in a headless Chromium that can reach this machine and nothing else. */
export async function openPage(scratch: string, options: PageOptions = usual): Promise<Page> {
  const library = (await import(join(packageFolder('playwright-core'), 'index.mjs'))) as BrowserLibrary;
  const browser = await library.chromium.launch({
    executablePath: await chromiumExecutable(),
    headless: true,
    env: { ...process.env, XDG_CONFIG_HOME: scratch, XDG_CACHE_HOME: scratch, TMPDIR: scratch, ...options.environment },
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
  const context = await browser.newContext({
    viewport: { width: options.width, height: options.height },
    deviceScaleFactor: options.scale,
    // Three of four frames would be drawn for things that move while something is waited for, by the processor alone.
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // Other windows may be at work on the same two cores.
  context.setDefaultTimeout(60_000);
  return context.newPage();
}
