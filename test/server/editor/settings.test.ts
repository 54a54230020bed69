import assert from 'node:assert/strict';
import type { ConfigurationProvider } from 'langium';
import { EditorSettings, type Settings, settingsSchema } from '../../../server/editor/settings.ts';

const defaults: Settings = {
  inlayHints: { computedValues: true, columnNames: true, textNumbers: false },
  completion: { pinyin: true },
  format: { ambiguousWidth: 'wide', align: 'display' },
};

describe('settings', () => {
  it('have a value each where nothing is set', () => {
    assert.deepEqual(settingsSchema.parse({}), defaults);
  });

  it('keep what is set beside what is not, and what is right beside what is wrong', () => {
    const written = {
      inlayHints: { columnNames: false },
      format: { ambiguousWidth: 'narrow', align: 3 },
      completion: 'no',
    };
    assert.deepEqual(settingsSchema.parse(written), {
      inlayHints: { computedValues: true, columnNames: false, textNumbers: false },
      completion: { pinyin: true },
      format: { ambiguousWidth: 'narrow', align: 'display' },
    });
  });

  it('are the defaults for an editor that never tells its own', async () => {
    const silent: Pick<ConfigurationProvider, 'getConfiguration' | 'onConfigurationSectionUpdate'> = {
      getConfiguration: () => new Promise(() => {}),
      onConfigurationSectionUpdate: () => ({ dispose: () => {} }),
    };
    assert.deepEqual(await new EditorSettings(silent as ConfigurationProvider).read(), defaults);
  });
});
