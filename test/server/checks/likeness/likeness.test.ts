import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { comparable, SentenceIndex } from '../../../../server/checks/likeness/likeness.ts';
import { sentencesByChapter } from '../../../../server/checks/likeness/report-sentences.ts';
import { readText } from '../../../support/engine.ts';

/** The prose of an example, a paragraph a line, with some number in the place of each linked one. */
function proseOf(name: string): string {
  const text = readFileSync(new URL(`../../../../examples/${name}.gkreport`, import.meta.url), 'utf8');
  const chapters = text.slice(text.indexOf('\n## '));
  return chapters
    .replace(/\{[^}]*\}/g, '1')
    .split('\n')
    .filter((line) => line !== '' && !/^(?:[#|:注]|表|规则|说明|图|\/\/)/.test(line))
    .join('\n');
}

function sentencesOf(text: string) {
  return text
    .split(/[。；\n]/)
    .filter((sentence) => sentence !== '')
    .map((sentence) => ({ text: comparable(sentence, ['宿迁市人民政府']), place: sentence }));
}

function shareOf(ours: string, theirs: string): number {
  return new SentenceIndex(sentencesOf(theirs)).likenessOf(sentencesOf(ours)).share;
}

const city = proseOf('宿迁市2024');
const bureau = proseOf('定西市应急管理局2020');
const reversed = city.split('\n').reverse().join('\n');

describe('the likeness of two texts', () => {
  it('finds texts of different authors unlike', () => {
    assert.ok(shareOf(city, bureau) <= 0.03, String(shareOf(city, bureau)));
    assert.ok(shareOf(bureau, city) <= 0.03, String(shareOf(bureau, city)));
  });

  const numbersChanged = city.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10));
  const renamed = reversed.replace(/\d/g, '7').replaceAll('本机关', '我局').replaceAll('宿迁', '示例');
  const [longest = ''] = city.split('\n').sort((one, other) => other.length - one.length);
  const everySixth = [...city]
    .map((character, at) => (at % 6 === 5 && /\p{Script=Han}/u.test(character) ? '某' : character))
    .join('');
  for (const [name, text, least] of [
    ['with other numbers', numbersChanged, 0.95],
    ['with its paragraphs in reverse order', reversed, 0.95],
    ['reversed, with other numbers, other names, another place', renamed, 0.8],
    ['with one character in six exchanged', everySixth, 0.6],
  ] as const)
    it(`finds a text that was taken over ${name}`, () => {
      assert.ok(shareOf(text, city) >= least, String(shareOf(text, city)));
    });

  it('finds the one paragraph that was taken over into another report', () => {
    const { share, copied } = new SentenceIndex(sentencesOf(city)).likenessOf(sentencesOf(`${bureau}\n${longest}`));
    const part = longest.length / (bureau.length + longest.length);
    assert.ok(share > part * 0.8 && share < part * 1.2, `${share}, ${part}`);
    assert.ok(copied.every(({ ours }) => longest.includes(ours)));
  });

  it('is whole for a text and itself, in whatever order its sentences stand', () => {
    const sentence = fc.string({
      unit: fc.constantFrom(...'政府信息公开申请办理群众企业平台专栏制度'),
      minLength: 8,
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat()), (texts, order) => {
        const ours = texts.map((text, place) => ({ text, place }));
        const theirs = ours
          .map((one) => ({ one, key: order.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        assert.equal(new SentenceIndex(theirs).likenessOf(ours).share, 1);
      }),
    );
  });

  it('reads each chapter of a report, without what its format proposes', async () => {
    const text = readFileSync(new URL('../../../../examples/宿迁市2024.gkreport', import.meta.url), 'utf8');
    const offered = '2024年，制发行政规范性文件3件，废止1件，现行有效20件。';
    const report = await readText(text.replace('## 二、', `${offered}\n\n我们在广场办了三场政策集市。\n\n## 二、`));
    const overall = sentencesByChapter(report).get('总体情况') ?? [];
    const last = overall.at(-1);
    assert.equal(last?.text, '我们在广场办了三场政策集市');
    assert.ok(overall.every((sentence) => !sentence.text.includes('制发行政规范性文件')));
  });
});
