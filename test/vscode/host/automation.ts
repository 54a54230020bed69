import { format } from 'node:util';
import type { Page } from './browser-library.ts';
import { end } from './closing.ts';

/** Seconds without a word from the tests after which the run is given up. */
const longestSilence = Number(process.env.VSCODE_HOST_TIMEOUT ?? 300);

/** What the workbench says about itself on every start, of no use to who reads test results. */
const chatter =
  /^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|Updating additional builtin|Ignoring fetching|\[AgentHost|\[AccountPolicyGate\]|ChatSessionStore|\[Service Worker\] registration|Ignoring the error while validating workspace folder hostfs|Found additional builtin location|Loading development extension|No search provider registered for scheme|\[chat-stt\]|\[DefaultAccount\]|Timed out waiting for authentication provider|Started local extension host|Request to '[^']*tmLanguage.json' failed|Unable to load and parse grammar for scope source.ignore|\[LocalProcessExtensionHost\])/;

/**
 * Gives the workbench the two functions it calls while extension tests run: one prints what the tests print, the other
 * ends this program with the exit code of the tests. Tests that fall silent end it too.
 */
export async function listenToTests(page: Page): Promise<void> {
  const silence = setTimeout(giveUp, longestSilence * 1000);
  await page.exposeFunction('codeAutomationLog', (type: string, values: readonly unknown[]) => {
    silence.refresh();
    const text = format(...values);
    if (!process.env.VSCODE_HOST_VERBOSE && (chatter.test(text) || isWorkbenchTrouble(type, text))) return;
    (/^(error|warn)/.test(type) ? process.stderr : process.stdout).write(`${text}\n`);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => void end(code));
}

function giveUp(): void {
  process.stderr.write(`The tests have said nothing for ${longestSilence} seconds.\n`);
  void end(124);
}

/** Trouble that VS Code has with itself, to judge by its stack: mostly with features that were left out of the stand-in. */
function isWorkbenchTrouble(type: string, text: string): boolean {
  const stack = text.split('\n').filter((line) => /^\s+at /.test(line));
  const isOwn = (line: string): boolean =>
    /\/(workbench|extensionHostProcess|extensionHostWorkerMain)\.js:\d+|Promise\.all \(index/.test(line);
  return /^(error|warn)/.test(type) && stack.length > 0 && stack.every(isOwn);
}
