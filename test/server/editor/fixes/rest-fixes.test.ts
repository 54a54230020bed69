import assert from 'node:assert/strict';
import { fixture, withoutRow } from '../../../support/reports.ts';
import { errorsIn, fixedAll, offers } from './support/light-bulb.ts';

const right = fixture('宿迁2024.gkreport').replace(/^上年: .*\n/m, '');

/** The report without some rows, which 其余 fills. */
const shortened = (rest: string, ...rows: readonly string[]) =>
  rows
    .reduce((text, row) => withoutRow(text, { table: '申请办理', row }), right)
    .replace('\n\n## 四', `\n${rest}\n\n## 四`);

describe('the quick fix of a number that 其余 fills in', () => {
  it('inserts the row at its place, the number in its cell and in the others what 其余 says', async () => {
    const text = shortened('| 其余 | 0 |', '大量反复申请');
    const found = await offers('wrong-cell', text);
    assert.deepEqual(
      found.map(({ title, preferred }) => [title, preferred]),
      [['补写“大量反复申请”行，其中“自然人”填 3', true]],
    );
    assert.match(
      found[0]?.text ?? '',
      /\n\| 公开出版物 [^\n]+\n\| 大量反复申请 \| 3 \| 0 \| 0 \| 0 \| 0 \| 0 \| = \|\n\| 确认或重新出具 /,
    );
    assert.deepEqual(await errorsIn(found[0]?.text ?? ''), []);
    assert.equal(await fixedAll(text), text);
  });

  it('keeps what 其余 says of each column', async () => {
    const text = shortened('| 其余 | 0 | 0 | 0 | 0 | 0 | 0 | 3 |', '大量反复申请');
    const [offer] = await offers('wrong-cell', text);
    assert.match(offer?.text ?? '', /\n\| 大量反复申请 \| 3 \| 0 \| 0 \| 0 \| 0 \| 0 \| 3 \|\n/);
  });

  it('is a choice between the rows that may be meant', async () => {
    const text = shortened('| 其余 | 0 |', '公开出版物', '大量反复申请', '确认或重新出具');
    const found = await offers('wrong-cell', text);
    assert.deepEqual(
      found.map(({ title, preferred }) => [title, preferred]),
      [
        ['补写“公开出版物”行，其中“自然人”填 3', false],
        ['补写“大量反复申请”行，其中“自然人”填 3', false],
        ['补写“确认或重新出具”行，其中“自然人”填 3', false],
      ],
    );
    for (const offer of found) assert.deepEqual(await errorsIn(offer.text), [], offer.title);
  });

  it('speaks English', async () => {
    const found = await offers('wrong-cell', shortened('| 其余 | 0 |', '大量反复申请'), { locale: 'en' });
    assert.equal(found[0]?.title, 'Insert row “大量反复申请” with 3 in “自然人”');
  });
});
