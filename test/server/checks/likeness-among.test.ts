import assert from 'node:assert/strict';
import { comparable } from '../../../server/checks/likeness/likeness.ts';
import { likenessAmong, marksOf } from '../../../server/checks/likeness/winnowing.ts';
import { randomFrom } from '../../support/wrong-numbers.ts';

const random = randomFrom(5);
const characters =
  '政府信息公开工作年度报告申请办理结果行政复议诉讼主动依法规范性文件审查监督保障平台建设培训考核责任追究服务群众企业便民利民决策部署落实推进深化改革创新数据共享开放';

/** A paragraph of so many characters that has nothing in common with any other. */
const paragraph = (length: number) =>
  Array.from({ length }, () => characters[Math.floor(random() * characters.length)]).join('');

/** How alike each text is to the one it is most like, in percent, of owners of their own. */
function alike(...texts: readonly string[]) {
  const marked = texts.map((text, at) => ({ marks: marksOf(comparable(text, [])), owner: String(at) }));
  return likenessAmong(marked).map((one) => one && [one.other, Math.round(one.share * 100)]);
}

describe('likeness among the texts of a folder', () => {
  const text = paragraph(1200);

  it('finds a text with other numbers, and one whose paragraphs stand in reverse order', () => {
    const [head, middle, tail] = [text.slice(0, 400), text.slice(400, 800), text.slice(800)];
    const numbered = `${head}12件${middle}5%${tail}`;
    const others = [paragraph(1200), paragraph(900)];
    assert.deepEqual(alike(numbered, `${head}340件${middle}7%${tail}`, ...others).slice(0, 2), [
      [1, 100],
      [0, 100],
    ]);
    const [forward = [], backward = []] = alike(text, tail + middle + head, ...others);
    for (const [other, share] of [forward, backward])
      assert.ok(other !== undefined && Number(share) >= 95, String(share));
  });

  it('finds a paragraph that was copied into a text of its own', () => {
    const copied = text.slice(0, 500);
    const [whole = []] = alike(copied + paragraph(700), text, paragraph(1200));
    assert.equal(whole[0], 1);
    assert.ok(Number(whole[1]) >= 35 && Number(whole[1]) <= 48, String(whole[1]));
  });

  it('finds nothing in texts that have nothing to do with each other', () => {
    const shares = alike(...Array.from({ length: 12 }, () => paragraph(1000))).map((one) => one?.[1] ?? 0);
    assert.ok(
      shares.every((share) => Number(share) <= 3),
      String(shares),
    );
  });

  it('does not count what more than a fifth of the texts have, nor texts of one owner', () => {
    const phrase = paragraph(300);
    const common = Array.from({ length: 20 }, (_, at) => (at < 8 ? phrase : '') + paragraph(600));
    assert.ok(alike(...common).every((one) => one === undefined || Number(one[1]) <= 3));
    const mine = { marks: marksOf(text), owner: '甲局' };
    assert.deepEqual(likenessAmong([mine, mine]), [undefined, undefined]);
  });

  it('finds the origin of a text that many have taken over', () => {
    const template = paragraph(800);
    const texts = Array.from({ length: 100 }, (_, at) => (at % 10 === 0 ? template : paragraph(800)) + paragraph(50));
    const found = alike(...texts);
    for (const [at, one] of found.entries())
      if (at % 10 === 0) assert.ok(one && Number(one[0]) % 10 === 0 && Number(one[1]) >= 90, `${at}: ${one}`);
  });

  it('says nothing of a sentence or two', () => {
    assert.deepEqual(alike('本年度没有其他需要报告的事项', '本年度没有其他需要报告的事项'), [undefined, undefined]);
  });
});
