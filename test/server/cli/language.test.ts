import assert from 'node:assert/strict';
import { chooseLanguage } from '../../../server/cli/terminal.ts';

describe('language of the command line', () => {
  it('is the one asked for, whatever the surroundings', () => {
    assert.equal(chooseLanguage(['check', '--lang', 'en', 'a'], { LANG: 'zh_CN.UTF-8' }), 'en');
    assert.equal(chooseLanguage(['--lang=zh'], { LANG: 'en_US.UTF-8' }), 'zh');
  });

  it('is not read from file names', () => {
    assert.equal(chooseLanguage(['check', '--', '--lang', 'en'], {}), 'zh');
  });

  it('follows LC_ALL, then LC_MESSAGES, then LANG', () => {
    assert.equal(chooseLanguage([], { LC_ALL: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN', LANG: 'zh_CN' }), 'en');
    assert.equal(chooseLanguage([], { LC_ALL: '', LC_MESSAGES: 'zh_TW.UTF-8', LANG: 'en_US' }), 'zh');
    assert.equal(chooseLanguage([], { LANG: 'de_DE.UTF-8' }), 'en');
  });

  it('is Chinese where nothing names one', () => {
    assert.equal(chooseLanguage([], {}), 'zh');
    assert.equal(chooseLanguage([], { LANG: 'C.UTF-8' }), 'zh');
    assert.equal(chooseLanguage([], { LANG: 'POSIX' }), 'zh');
  });
});
