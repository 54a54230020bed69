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

  it('is forgotten when nobody asked for it while some thousand others were asked', () => {
    const { asked, question } = counted();
    question('一直问的');
    for (let index = 0; index < 40_000; index++) {
      question(`第${index}行`);
      if (index % 1_000 === 0) question('一直问的');
    }
    question('一直问的');
    assert.equal(asked.length, 40_001);
    question('第39999行');
    assert.equal(asked.length, 40_001);
    question('第0行');
    assert.equal(asked.length, 40_002);
  });

  it('is nothing where a text is so long that it would push out all others', () => {
    const { asked, question } = counted();
    const [chapter, longer] = ['字'.repeat(50_000), '字'.repeat(100_000)];
    for (const text of [chapter, chapter, longer, longer]) question(text);
    assert.deepEqual(asked, [chapter, longer, longer]);
  });
});
