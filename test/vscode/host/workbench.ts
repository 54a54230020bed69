import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPage, type PageOptions } from './browser.ts';
import type { Page } from './browser-library.ts';
import { end } from './closing.ts';
import type { HostArguments } from './host-arguments.ts';
import { serverWorkbench } from './server-workbench.ts';
import { webWorkbench } from './web-workbench.ts';

/** A folder for sockets, the browser's profile and user data nobody asked to keep. It goes at the end. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vscode-host-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/**
 * Opens the workbench in a headless browser; `prepare` sees the page before anything is loaded. Extension tests, where
 * the arguments name some, start by themselves.
 */
export async function openWorkbench(
  options: HostArguments,
  prepare: (page: Page) => Promise<void>,
  pageOptions?: PageOptions,
): Promise<Page> {
  const scratch = scratchFolder();
  const [url, page] = await Promise.all([
    options.web ? webWorkbench(options) : serverWorkbench(options, scratch),
    openPage(scratch, pageOptions),
  ]);
  if (options.locale) await page.addInitScript(speaking(options.locale));
  await prepare(page);
  page.on('crash', () => {
    process.stderr.write('The page of the workbench crashed.\n');
    void end(1);
  });
  await page.goto(url);
  return page;
}

/**
 * Makes extensions speak a language for which the workbench itself has no translation here: its own English messages say
 * last which language it is, and must not have that word.
 */
function speaking(locale: string): string {
  const language = JSON.stringify(locale);
  return `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => ${language}, set() {} });`;
}
