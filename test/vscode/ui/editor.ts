import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspacesFolder } from '../launch/scenarios.ts';
import { workbench } from './opened-workbench.ts';

/** A file of the opened workspace as it was before any test. */
export function fileText(name: string): string {
  return readFileSync(join(workspacesFolder, 'report', name), 'utf8');
}

/** Places the cursor behind the first occurrence of a text in a file that is open and as it was before. */
export async function placeCursorBehind(text: string, name: string): Promise<void> {
  const before = fileText(name).split(text, 1)[0] ?? '';
  const lines = `${before}${text}`.split('\n');
  await workbench().keyboard.press('Control+g');
  await workbench().locator('.quick-input-widget input').first().waitFor();
  await workbench().keyboard.type(`${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`);
  await workbench().keyboard.press('Enter');
  await workbench().locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
}

/** The whole text of the active editor, and nothing that is only shown in it. Everything is selected afterwards. */
export async function editorText(): Promise<string> {
  await workbench().keyboard.press('Control+a');
  await workbench().keyboard.press('Control+c');
  return evaluate('navigator.clipboard.readText()');
}

/** Puts something on the clipboard, in each of the forms given. */
export async function putOnClipboard(forms: { readonly html?: string; readonly text: string }): Promise<void> {
  const types = { ...(forms.html && { 'text/html': forms.html }), 'text/plain': forms.text };
  await evaluate(`(() => {
    const blobs = Object.entries(${JSON.stringify(types)}).map(([type, text]) => [type, new Blob([text], { type })]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  })()`);
}

/** Waits until the text of the active editor, asked for again and again, is as wanted, and gives it. */
export async function waitForText(isWanted: (text: string) => boolean): Promise<string> {
  for (let left = 50; ; left -= 1) {
    const text = await editorText();
    if (isWanted(text)) return text;
    if (left === 0) throw new Error(`The text did not become what was waited for:\n${text}`);
    await workbench().waitForTimeout(100);
  }
}

/** The value of an expression in the page. */
export async function evaluate<T>(expression: string): Promise<T> {
  const tools = await workbench().context().newCDPSession(workbench());
  const answer = (await tools.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  })) as { readonly result: { readonly value: T }; readonly exceptionDetails?: { readonly text: string } };
  if (answer.exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(answer)}`);
  return answer.result.value;
}
