import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coreCharacters } from '../../../../scripts/fonts/characters.ts';
import { preparedFonts } from '../../../../scripts/fonts/prepare-fonts.ts';
import { charactersOf } from '../../../../server/render/fonts/opentype.ts';
import { bundledRasteriser } from '../support/charts.ts';

/** A picture of one word. */
function word(text: string) {
  const svg = `<svg width="60" height="20" xmlns="http://www.w3.org/2000/svg"><text y="15">${text}</text></svg>`;
  return { svg, width: 60, height: 20 };
}

describe('pixels of a picture', () => {
  it('show its words', async () => {
    const rasterise = await bundledRasteriser();
    const [blank, one, other] = await Promise.all(['', '公开', '公示'].map((text) => rasterise(word(text))));
    assert.notDeepEqual(one, blank);
    assert.notDeepEqual(one, other);
  });

  it('are the same every time', async () => {
    const rasterise = await bundledRasteriser();
    assert.deepEqual(await rasterise(word('公开 12')), await rasterise(word('公开 12')));
  });

  it('are not made where the font lacks a character, which would be missing unseen', async () => {
    const rasterise = await bundledRasteriser();
    assert.equal(await rasterise(word('甲\u{30000}')), undefined);
    assert.equal(await rasterise(word('✔')), undefined);
    assert.ok(await rasterise(word('&lt;甲&gt;\n')));
  });

  it('show digits below the line, which the font of the other letters lacks', async () => {
    const rasterise = await bundledRasteriser();
    const [one, other, none] = await Promise.all(['CO₂', 'CO₃', 'CO'].map((text) => rasterise(word(text))));
    assert.ok(one && other && none);
    assert.notDeepEqual(one, other);
    assert.notDeepEqual(one, none);
  });
});

describe('the characters of a font', () => {
  it('are in the bundled one those of 通用规范汉字表 and GB/T 2312, in all planes', async () => {
    const characters = charactersOf(readFileSync(join(await preparedFonts(), 'heiti.otf')));
    const missing = [...coreCharacters()].filter(
      (character) => /\p{Script=Han}/u.test(character) && !characters.has(character),
    );
    assert.deepEqual(missing, []);
    assert.ok(characters.has('甪') && characters.has('𬸚'));
    assert.equal(characters.has('\uffff'), false);
  });

  it('are none of a font that does not list them in the usual way', () => {
    assert.equal(charactersOf(new Uint8Array(12)).size, 0);
  });
});
