import { equal } from '../../support/assert.ts';
import { closeEverything, openFile } from '../../support/documents.ts';
import { extension } from '../../support/extension.ts';
import { waitFor } from '../../support/wait-for.ts';

// The first suite of its scenario: nothing has been opened yet.
describe('activation', () => {
  after(closeEverything);

  it('waits for a report', () => {
    equal(extension().isActive, false);
  });

  it('comes with opening a report', async () => {
    const { document } = await openFile('correct.gkreport');
    equal(document.languageId, 'gkreport');
    await waitFor(
      'the extension is active',
      () => extension().isActive,
      (isActive) => isActive,
    );
  });
});
