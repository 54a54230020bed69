import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkProperties } from '../../../scripts/check-settings.ts';
import type { Finding } from '../../../server/checks/check.ts';
import { atLevels, readCheckLevels } from '../../../server/checks/check-levels.ts';

const finding = (check: string, level: Finding['level']): Finding => {
  const place = { line: 0, character: 0 };
  return { check, level, message: { zh: '', en: '' }, range: { start: place, end: place }, related: [] };
};

describe('how an office has checks count', () => {
  it('is by their ids, and by their names in reports', () => {
    const { levels, problems } = readCheckLevels({ likeness: 'off', 大幅变动: 'hint', 看不见的字符: 'off' });
    assert.deepEqual(
      [...levels],
      [
        ['likeness', 'off'],
        ['jump', 'hint'],
        ['invisible-character', 'off'],
      ],
    );
    assert.deepEqual(problems, []);
  });

  it('leaves findings out, or has them count as hints', () => {
    const { levels } = readCheckLevels({ likeness: 'off', 'missing-mention': 'hint' });
    const findings = [finding('likeness', 'warning'), finding('missing-mention', 'warning'), finding('jump', 'hint')];
    assert.deepEqual(
      atLevels(findings, levels).map(({ check, level }) => `${check} ${level}`),
      ['missing-mention hint', 'jump hint'],
    );
  });

  it('never hides an error', () => {
    assert.deepEqual(readCheckLevels({ 'wrong-total': 'off' }).problems, [
      {
        zh: '“合计不符”（wrong-total）属于错误，不能关闭或降为提示',
        en: '“wrong-total” (合计不符) is an error and cannot be switched off or lowered to a hint',
      },
    ]);
    const { levels } = readCheckLevels({ likeness: 'off' });
    assert.equal(atLevels([finding('likeness', 'error')], levels).length, 1);
  });

  it('says what is wrong with it, and what was probably meant', () => {
    const { levels, problems } = readCheckLevels({
      likeness2: 'off',
      内容雷司: 'off',
      jump: 'warning',
      'unit-slip': 3,
    });
    assert.equal(levels.size, 0);
    assert.deepEqual(
      problems.map(({ en }) => en),
      [
        'There is no check named “likeness2”. Did you mean “likeness”?',
        'There is no check named “内容雷司”. Did you mean “内容雷同”?',
        '“warning” is not valid for “jump”; use off, hint',
        '“3” is not valid for “unit-slip”; use off, hint',
      ],
    );
  });
});

describe('the setting gkreport.checks', () => {
  it('offers every check that may be switched off: else run npm run generate', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
    const { properties } = manifest.contributes.configuration.properties['gkreport.checks'];
    assert.deepEqual(properties, JSON.parse(JSON.stringify(checkProperties)));
  });
});
