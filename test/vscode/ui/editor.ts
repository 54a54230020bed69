import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyInto, copyText } from '../driver/typist.ts';
import { appears, goToLine } from '../driver/workbench-actions.ts';
import { workspacesFolder } from '../launch/scenarios.ts';
import { workbench } from './opened-workbench.ts';

/** A file of the opened workspace as it was before any test. */
export function fileText(name: string): string {
  return readFileSync(join(workspacesFolder, 'report', name), 'utf8');
}

/**
 * Places the cursor behind the first occurrence of a text in a file that is open and, at that place, as it was before;
 * `linesAbove` have been written further up.
 */
export async function placeCursorBehind(text: string, name: string, linesAbove = 0): Promise<void> {
  const before = fileText(name).split(text, 1)[0] ?? '';
  const lines = `${before}${text}`.split('\n');
  const line = lines.length + linesAbove;
  await goToLine(workbench(), line);
  await workbench().keyboard.press('Home');
  const wanted = lines.at(-1)?.length ?? 0;
  for (let left = wanted; left > 0; left -= 1) await workbench().keyboard.press('ArrowRight');
  // A busy window may lose a key.
  const place = (characters: number) =>
    appears(
      workbench()
        .locator(`.statusbar-item:has-text("Ln ${line}, Col ${characters + 1}")`)
        .first(),
      5000,
    );
  for (let tries = 1; !(await place(wanted)); tries += 1) {
    if (tries === 5) throw new Error(`The cursor does not come behind ${text}.`);
    // What is only shown in the line, such as a hint, may take a key of its own.
    await workbench().keyboard.press('ArrowRight');
    if (await place(wanted)) return;
    await goToLine(workbench(), line);
    await workbench().keyboard.press('Home');
    for (let left = wanted; left > 0; left -= 1) {
      await workbench().keyboard.press('ArrowRight');
      await workbench().waitForTimeout(20);
    }
  }
}

/**
 * The whole text of the active editor, and nothing that is only shown in it. It is selected and copied: what is under way
 * in the editor ends with that, so wait for it first.
 */
export function editorText(): Promise<string> {
  return copyText(workbench());
}

/** Puts something on the clipboard, in each of the forms given. */
export function putOnClipboard(forms: { readonly html?: string; readonly text: string }): Promise<void> {
  return copyInto(workbench(), forms);
}

/** Waits until a line of the active editor that is in sight has a text; blanks count as none or one. */
export async function waitForLine(text: string): Promise<void> {
  await workbench()
    .locator(`.editor-instance .view-line:has-text(${JSON.stringify(text)})`)
    .first()
    .waitFor();
}

/** Waits until a cell is selected: so many characters, up to a place on a line; both count from 1. */
export async function waitForSelection(line: number, column: number, length: number): Promise<void> {
  const words = length === 0 ? `Ln ${line}, Col ${column}` : `Ln ${line}, Col ${column} (${length} selected)`;
  await workbench().locator(`.statusbar-item:has-text("${words}")`).first().waitFor();
}
