import assert from 'node:assert/strict';
import { clearEditor, copyText, firstDifference, passages, typeLikeAuthor } from '../driver/typist.ts';
import { openFromExplorer } from '../driver/workbench-actions.ts';
import { workbench, writeWorkspaceFile } from './opened-workbench.ts';

writeWorkspaceFile('typed.gkreport', '');

/** Milliseconds before a key, the index of whose line is given. */
type Pace = (key: string, line: number) => number;

const quick: Pace = () => 30;
/** A list is there when a word or a line ends. */
const withLists: Pace = (key) => (/[\n ]/.test(key) ? 250 : 30);

// Both on every line with GKREPORT_THOROUGH=1; otherwise lines take turns.
const paces: Readonly<Record<string, Pace>> = process.env.GKREPORT_THOROUGH
  ? { 'at 30 ms a key': quick, 'with every list open when a word or a line ends': withLists }
  : {
      'at 30 ms a key, lists open on every second line': (key, line) => (line % 2 === 0 ? quick : withLists)(key, line),
    };

describe('what an author types', function () {
  this.timeout(300_000);

  for (const [name, pace] of Object.entries(paces))
    it(`is what the text says, ${name}`, async () => {
      await openFromExplorer(workbench(), 'typed.gkreport');
      await clearEditor(workbench());
      const text = passages.map((passage) => passage.text).join('');
      await typeLikeAuthor(workbench(), text, pace);
      assert.equal(firstDifference(text, await copyText(workbench())), undefined);
    });
});
