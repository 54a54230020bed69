import assert from 'node:assert/strict';
import { openFromExplorer } from '../driver/workbench-actions.ts';
import { compose } from './compose.ts';
import { workbench } from './opened-workbench.ts';

/** The line that begins with a text, as soon as the editor shows it; the editor shows spaces that do not break. */
async function lineBeginningWith(text: string): Promise<string> {
  const line = workbench().locator(`.view-lines .view-line:has-text("${text}")`).first();
  await line.waitFor();
  return (await line.innerText()).replaceAll('\u00a0', ' ');
}

describe('a Chinese input method', () => {
  it('neither loses nor doubles a character, in prose and among what completion offers', async () => {
    await openFromExplorer(workbench(), 'correct.gkreport');
    await workbench().locator('.view-line:has-text("本局")').first().click();
    await workbench().keyboard.press('Home');
    await compose('jinnian', '今年');
    await compose('gongkai', '公开');
    await compose('xinxi', '信息');
    await compose(',', '，');
    const line = await lineBeginningWith('今年公开信息，');
    assert.ok(line.startsWith('今年公开信息，本局{年度}年新收政府信息公开申请{申请办理.本年新收}件。'), line);
  });

  it('completes a name inside braces without disturbing what is typed', async () => {
    await openFromExplorer(workbench(), 'correct.gkreport');
    await workbench().locator('.view-line:has-text("本局")').first().click();
    await workbench().keyboard.press('Home');
    await compose('jinnian', '今年');
    await workbench().keyboard.type('{');
    await compose('shenqing', '申请');
    assert.match(await lineBeginningWith('今年{申请'), /^今年\{申请\}?本局\{年度\}/);
  });
});
