import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { alikeTexts } from '../../../../server/checks/likeness/alike-texts.ts';
import { comparable } from '../../../../server/checks/likeness/likeness.ts';

function proseOf(name: string): string {
  const text = readFileSync(new URL(`../../../../examples/${name}.gkreport`, import.meta.url), 'utf8');
  return text
    .slice(text.indexOf('\n## '))
    .replace(/\{[^}]*\}/g, '1')
    .split('\n')
    .filter((line) => line !== '' && !/^(?:[#|:注]|表|规则|说明|图|\/\/)/.test(line))
    .join('\n');
}

const sentences = (text: string) =>
  text
    .split(/[。；\n]/)
    .flatMap((place) => (place === '' ? [] : [{ text: comparable(place, ['宿迁市人民政府']), place }]));
const city = proseOf('宿迁市2024');
const bureau = proseOf('定西市应急管理局2020');
const reversed = city.split('\n').reverse().join('\n');
/** As long as paragraphs of reports get. */
const longest = city.replaceAll('\n', '').slice(0, 566);
const pairsOf = (...texts: readonly string[]) => alikeTexts(texts.map(sentences));

describe('texts of different authors, at one setting', () => {
  for (const [name, text] of [
    ['with other numbers', city.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10))],
    ['in reverse order', reversed],
    [
      'reversed, with other numbers and names',
      reversed.replace(/\d/g, '7').replaceAll('本机关', '我局').replaceAll('宿迁', '示例'),
    ],
    ['as one long paragraph in another text', `${bureau}\n${longest}`],
    [
      'with one character in six exchanged',
      [...city].map((one, at) => (at % 6 === 5 && /\p{Script=Han}/u.test(one) ? '某' : one)).join(''),
    ],
  ] as const)
    it(`are found where one took over the other ${name}`, () => {
      assert.deepEqual(
        pairsOf(text, city).map(({ one, other }) => [one, other]),
        [[0, 1]],
      );
    });

  it('are told apart where nobody copied', () => {
    assert.deepEqual(pairsOf(city, bureau), []);
  });

  it('are found among 300 in a second of processor time, with the sentences', () => {
    const words = '公开平台栏目更新答复培训考核解读审核指南目录群众企业申请保密流程专班督查通报台账公众号街道';
    let state = 7;
    const random = (below: number) => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const sentence = () => Array.from({ length: 30 }, () => words[random(words.length)]).join('');
    const texts = Array.from({ length: 300 }, () => Array.from({ length: 100 }, sentence).join('。'));
    texts[250] = `${texts[17]}`;
    const before = process.cpuUsage();
    const pairs = alikeTexts(texts.map(sentences));
    const { user, system } = process.cpuUsage(before);
    assert.deepEqual(
      pairs.map(({ one, other, share }) => [one, other, share]),
      [[17, 250, 1]],
    );
    assert.equal(pairs[0]?.sentences.length, 100);
    assert.ok(user + system < 4_000_000, `${(user + system) / 1_000_000} s`);
  });
});
