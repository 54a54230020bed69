import assert from 'node:assert/strict';
import { painter } from '../../../server/cli/terminal.ts';

describe('colours', () => {
  it('are for terminals only', () => {
    assert.equal(painter(true, {}).error('错误'), '\u001b[31m错误\u001b[39m');
    assert.equal(painter(false, {}).error('错误'), '错误');
  });

  it('give way to NO_COLOR, unless it is empty, and to terminals without', () => {
    assert.equal(painter(true, { NO_COLOR: '1' }).warning('警告'), '警告');
    assert.equal(painter(true, { TERM: 'dumb' }).warning('警告'), '警告');
    assert.equal(painter(true, { NO_COLOR: '' }).warning('警告'), '\u001b[33m警告\u001b[39m');
  });
});
