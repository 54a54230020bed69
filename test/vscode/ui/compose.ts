import { workbench } from './opened-workbench.ts';

/** Types as a Chinese input method does: each keystroke changes what is being composed, choosing a candidate commits it. */
export async function compose(keystrokes: string, chosen: string, page = workbench()): Promise<void> {
  const tools = await page.context().newCDPSession(page);
  for (let length = 1; length <= keystrokes.length; length++) {
    const text = keystrokes.slice(0, length);
    await tools.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
  }
  await tools.send('Input.insertText', { text: chosen });
}
