import assert from 'node:assert/strict';
import { runChecks } from '../../../../server/checks/index.ts';
import { draftOf } from '../../../../server/editor/fixes/fix.ts';
import { fixesFor } from '../../../../server/editor/fixes/fixes-for.ts';
import { applied } from '../../../support/edits.ts';
import { fixture, quickReader, withCell, withoutRow } from '../../../support/reports.ts';

const read = await quickReader('国办2021');
const right = fixture('宿迁2024.gkreport').replace(/^上年: .*\n/m, '');
const requests = '申请办理';

/** The fixes of the first finding of a text. */
function fixesOf(text: string) {
  const report = read(text);
  const [finding] = runChecks(report);
  assert.ok(finding);
  return fixesFor(finding, draftOf(report, text)).map((fix) => ({
    title: fix.title.zh,
    preferred: fix.preferred,
    text: applied(text, fix.edits),
  }));
}

const numbersOf = (text: string) => read(text).facts.map(({ value }) => value?.toFixed());

describe('the quick fix of a blank', () => {
  it('writes the number that the sums give', () => {
    const [fix] = fixesOf(withCell(right, { table: requests, row: '不掌握' }, 0, ''));
    assert.equal(fix?.title, '未填处填 859（1 格）');
    assert.equal(fix.preferred, true);
    assert.equal(fix.text, right);
  });

  it('writes 0 where the sums give nothing else', () => {
    const [fix] = fixesOf(withCell(right, { table: requests, row: '国家秘密' }, 3, ''));
    assert.equal(fix?.title, '未填处填 0（1 格）');
    assert.equal(fix.preferred, true);
  });

  it('writes a whole row that the columns give, its total as =', () => {
    const row = { table: requests, row: '不掌握' };
    const inserted = fixesOf(withoutRow(right, row))[0]?.text ?? '';
    const [fix] = fixesOf(inserted);
    assert.equal(fix?.preferred, true);
    assert.deepEqual(numbersOf(fix.text), numbersOf(right));
    assert.deepEqual(runChecks(read(fix.text)), []);
  });

  it('is a guess where 0 breaks sums that leave open what the number is', () => {
    const corners = ['不掌握', '予以公开'].flatMap((row) => [0, 1].map((column) => ({ row, column })));
    const text = corners.reduce(
      (changed, { row, column }) => withCell(changed, { table: requests, row }, column, ''),
      right,
    );
    const [fix] = fixesOf(text);
    assert.equal(fix?.title, '未填处填 0（2 格）');
    assert.equal(fix.preferred, false);
  });

  it('takes no number from rules that contradict each other', () => {
    const text = withCell(right, { table: requests, row: '不掌握' }, 0, '');
    const [fix] = fixesOf(withCell(text, { table: requests, row: '不掌握' }, 6, '890'));
    assert.equal(fix?.title, '未填处填 0（1 格）');
    assert.equal(fix.preferred, false);
  });
});
