import assert from 'node:assert/strict';
import { clearEditor, copyText, firstDifference, passages, typeLikeAuthor } from '../driver/typist.ts';
import { openFromExplorer } from '../driver/workbench-actions.ts';
import { workbench, writeWorkspaceFile } from './opened-workbench.ts';

writeWorkspaceFile('typed.gkreport', '');

describe('what an author types', function () {
  this.timeout(300_000);

  const speeds: readonly (readonly [string, (key: string) => number])[] = [
    ['at 30 ms a key', () => 30],
    ['with every list open when a word or a line ends', (key) => (/[\n ]/.test(key) ? 250 : 30)],
  ];
  for (const [name, pause] of speeds)
    it(`is what the text says, ${name}`, async () => {
      await openFromExplorer(workbench(), 'typed.gkreport');
      await clearEditor(workbench());
      const text = passages.map((passage) => passage.text).join('');
      await typeLikeAuthor(workbench(), text, pause);
      assert.equal(firstDifference(text, await copyText(workbench())), undefined);
    });
});
