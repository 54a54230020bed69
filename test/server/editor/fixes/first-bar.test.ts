import assert from 'node:assert/strict';
import { fixture } from '../../../support/reports.ts';
import { mendings } from './support/mendings.ts';

const right = fixture('宿迁2024.gkreport').replace(/^上年: .*\n/m, '');

describe('a row without its first bar', () => {
  it('gets one', async () => {
    const [fix] = await mendings('syntax', right.replace('\n| 予以公开 |', '\n予以公开 |'));
    assert.equal(fix?.text, right);
    assert.equal(fix.preferred, true);
  });

  it('is not made of prose between the rows', async () => {
    assert.deepEqual(await mendings('syntax', right.replace('\n| 予以公开 |', '\n予以公开若干件\n| 予以公开 |')), []);
  });
});
