import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledCharacters } from '../../../../scripts/fonts/characters.ts';
import { preparedFonts } from '../../../../scripts/fonts/prepare-fonts.ts';
import { charactersOf } from '../../../../server/render/chart/font-characters.ts';
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
    assert.equal(await rasterise(word('甲\u{2ce1a}')), undefined);
    assert.equal(await rasterise(word('✔')), undefined);
    assert.ok(await rasterise(word('&lt;甲&gt;\n')));
  });
});

describe('the characters of a font', () => {
  it('are those of GB/T 2312 and more in the bundled one, but for three marks', async () => {
    const characters = charactersOf(readFileSync(join(await preparedFonts(), 'heiti.otf')));
    const missing = [...bundledCharacters()].filter((character) => !characters.has(character));
    assert.deepEqual(missing, ['✔', '✗', '✘']);
    assert.equal(characters.has('\uffff'), false);
  });

  it('are none of a font that does not list them in the usual way', () => {
    assert.equal(charactersOf(new Uint8Array(12)).size, 0);
  });
});
