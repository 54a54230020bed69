import assert from 'node:assert/strict';
import { remembered } from '../../../server/shared/remembered.ts';

/** A question, and the texts of which it has been asked in earnest. */
function counted() {
  const asked: string[] = [];
  const question = remembered((text) => {
    asked.push(text);
    return { length: text.length };
  });
  return { asked, question };
}

describe('what is remembered of texts', () => {
  it('is found out once for each text, and is the same the next time', () => {
    const { asked, question } = counted();
    const first = question('甲');
    assert.deepEqual(question('乙二'), { length: 2 });
    assert.equal(question('甲'), first);
    assert.deepEqual(asked, ['甲', '乙二']);
  });

  it('is known of the empty text as well', () => {
    const { asked, question } = counted();
    assert.equal(question(''), question(''));
    assert.deepEqual(asked, ['']);
  });

  it('takes no more room than some thousand lines need, however many texts there are', () => {
    const { asked, question } = counted();
    for (let index = 0; index < 5_001; index++) question(`第${index}行`);
    question('第5000行');
    assert.equal(asked.length, 5_001);
    question('第0行');
    assert.equal(asked.length, 5_002);
  });

  it('is nothing where a text is longer than any line should be', () => {
    const { asked, question } = counted();
    const [line, longer] = ['字'.repeat(2_000), '字'.repeat(2_001)];
    for (const text of [line, line, longer, longer]) question(text);
    assert.deepEqual(asked, [line, longer, longer]);
  });
});
